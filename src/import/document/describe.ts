import type { Language } from '../../corpus/language.ts';
import type { CorpusDocument, DocumentKind, ImportSource } from '../../corpus/provision.ts';
import { CartaError } from '../../errors.ts';
import { firstWords } from './first-words.ts';
import { plain } from './plain.ts';

/** What the operator says of a document that is brought in. */
export interface ImportMeta {
  readonly id: string;
  /** Null for what the document calls itself. */
  readonly title: string | null;
  /** The name that labels use; without it the title, shortened. */
  readonly short?: string;
  readonly language: Language;
  /** Without it the document's own form tells. */
  readonly kind?: DocumentKind;
  /** Day, month or year, ISO 8601. */
  readonly date?: string;
  /** Official symbol. */
  readonly symbol?: string;
  /** Reference of the document that took its place. */
  readonly superseded?: string;
  readonly url: string | null;
  /** Other names that people use for it. */
  readonly names?: readonly string[];
  readonly source: ImportSource;
}

const LONGEST_ID = 60;
const LONGEST_TITLE = 200;
const LONGEST_SHORT = 60;

/** What is said of an imported text wherever it is shown. */
const STANDING: Readonly<Record<Language, string>> = {
  en: 'A text that the operator of this bot brought in, as its source has it.',
  es: 'Un texto que incorporó quien administra este bot, tal como está en su fuente.',
  pt: 'Um texto que quem administra este bot incorporou, tal como está na sua fonte.',
  fr: 'Un texte que l’exploitant de ce bot a importé, tel que le donne sa source.',
};

/**
 * Checks the id of an import.
 * @param taken ids of the documents that come with Carta
 * @throws CartaError `bad_import`
 */
export function checkId(id: string, taken: ReadonlySet<string>): void {
  const fault = (what: string, remedy: string): CartaError =>
    new CartaError('bad_import', `The id "${plain(id).slice(0, 80)}" ${what}; ${remedy}`, {
      facts: { id },
    });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw fault(
      'is none',
      'use small letters, figures and single hyphens, as in `--id club-handbook`',
    );
  }
  if (id.length > LONGEST_ID) {
    throw fault(`is longer than ${LONGEST_ID} characters`, 'give a shorter `--id`');
  }
  // `outside` marks questions that are out of scope; `protocol:managua` has a prefix of its own.
  const isTaken = [...taken].some((other) => other === id || other.startsWith(`${id}:`));
  if (isTaken || id === 'outside') {
    throw fault('belongs to a document that comes with Carta', 'give another `--id`');
  }
}

/** The document as the corpus describes it. */
export function describe(meta: ImportMeta, title: string, kind: DocumentKind): CorpusDocument {
  const { id, language, date, url, names = [], source } = meta;
  const name = firstWords(plain(title), LONGEST_TITLE);
  const short = plain(meta.short ?? '');
  return {
    id,
    title: name,
    short: short === '' ? firstWords(name, LONGEST_SHORT) : firstWords(short, LONGEST_TITLE),
    language,
    kind: meta.kind ?? kind,
    symbol: meta.symbol ?? null,
    date: date ?? null,
    edition: null,
    superseded: meta.superseded ?? null,
    place: null,
    url,
    standing: STANDING[language],
    names: names.map(plain).filter((other) => other !== ''),
    file: source.address,
    source,
  };
}
