import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, type Language } from '../../src/corpus/language.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/corpus/provision.ts';
import { isDay } from '../../src/corpus/day.ts';
import { isCartaError, messageOf } from '../../src/errors.ts';
import { PUBLIC_ONLY } from '../../src/import/source/address-policy.ts';
import { keepAddress, readAddress } from '../../src/import/source/address.ts';

/** What the operator says of a document. */
export interface DocumentCall {
  readonly kind: 'document';
  readonly where: string;
  readonly id: string;
  readonly title: string | null;
  readonly short: string | null;
  /** The document's own, found by its words where none is given. */
  readonly language: Language | null;
  /** Null where its form is to tell. */
  readonly documentKind: DocumentKind | null;
  readonly date: string | null;
  readonly symbol: string | null;
  readonly url: string | null;
  readonly names: readonly string[];
  readonly supersededBy: string | null;
}

/** What `corpus:import` was called for. */
export type ImportCall =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | { readonly kind: 'wrong'; readonly message: string }
  | DocumentCall
  | {
      readonly kind: 'official';
      readonly document: 'charter';
      readonly language: Language;
      /** Null for the official pages. */
      readonly where: string | null;
    }
  | { readonly kind: 'remove'; readonly id: string; readonly language: Language | null };

export const USAGE = `Usage: npm run corpus:import -- FILE_OR_ADDRESS --id my-handbook --language en
       npm run corpus:import -- --official charter --language es [FILE_OR_ADDRESS]
       npm run corpus:import -- --list
       npm run corpus:import -- --remove my-handbook [--language en]

A document (Markdown, text, HTML, PDF, DOCX; a file, or an https address):
  --id ID                 its reference, such as my-handbook; the same id and language replace it
  --title TITLE           its title; without it the first heading
  --short NAME            the name that citations use; without it the title
  --language ${LANGUAGES.join('|')}  its language; without it the one that its words tell
  --kind ${DOCUMENT_KINDS.join('|')}
                          what it is; without it, what its form tells
  --date YYYY-MM-DD       the day of its adoption, or of its version
  --symbol SYMBOL         its official symbol
  --url ADDRESS           where readers can check it; without it the address it came from
  --name NAME             another name that people use for it; may be given several times
  --superseded-by ID      the document that took its place

The official text, quoted beside the summary:
  --official charter      fetched from the official pages, or taken from a saved page, PDF or text

  --list                  shows what was imported
  --remove ID             removes a document, or with "charter" the official text
  --help                  shows this

Imports are kept below DATA_DIR. The index is brought up to date at once, and a running bot follows.
Exit code: 0 at the end, 1 where the document cannot be taken, 2 on wrong usage or settings.
`;

const OPTIONS = {
  id: { type: 'string' },
  title: { type: 'string' },
  short: { type: 'string' },
  language: { type: 'string' },
  kind: { type: 'string' },
  date: { type: 'string' },
  symbol: { type: 'string' },
  url: { type: 'string' },
  name: { type: 'string', multiple: true },
  'superseded-by': { type: 'string' },
  official: { type: 'string' },
  list: { type: 'boolean' },
  remove: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments of `corpus:import`. */
export function parseImportCall(argv: readonly string[]): ImportCall {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return wrong(messageOf(error).split(/\. |\n/, 1)[0] ?? '');
  }
  const { values, positionals } = parsed;
  const [where = null, more] = positionals;
  if (values.help === true) return { kind: 'help' };
  if (more !== undefined) {
    return wrong(
      `One file or address at a time; "${more}" is a second one (quote a name with spaces)`,
    );
  }
  if (values.list === true) return { kind: 'list' };
  const language = values.language ?? null;
  if (language !== null && !isLanguage(language)) {
    return wrong(`--language is one of ${LANGUAGES.join(', ')}`);
  }
  if (values.remove !== undefined) return { kind: 'remove', id: values.remove, language };
  if (values.official !== undefined) {
    if (values.official !== 'charter') return wrong('--official is known for: charter');
    if (language === null) return wrong('Say which official text with --language en, es, pt or fr');
    return { kind: 'official', document: 'charter', language, where };
  }
  if (where === null) return wrong('There is no file and no address to import');
  if (values.id === undefined) return wrong('Say by which reference it is cited: --id my-handbook');
  const documentKind = DOCUMENT_KINDS.find((one) => one === values.kind) ?? null;
  if (values.kind !== undefined && documentKind === null) {
    return wrong(`--kind is one of ${DOCUMENT_KINDS.join(', ')}`);
  }
  if (values.date !== undefined && !isDay(values.date)) {
    return wrong('--date is a day, a month or a year, such as 2004-06-08');
  }
  const url = values.url === undefined ? null : publicAddress(values.url);
  if (values.url !== undefined && url === null) {
    return wrong('--url is an https address without a password, such as https://www.oas.org/');
  }
  return {
    kind: 'document',
    where,
    id: values.id,
    title: values.title ?? null,
    short: values.short ?? null,
    language,
    documentKind,
    date: values.date ?? null,
    symbol: values.symbol ?? null,
    url,
    names: values.name ?? [],
    supersededBy: values['superseded-by'] ?? null,
  };
}

/** An address that readers may be shown; null for any other. */
function publicAddress(text: string): string | null {
  try {
    return keepAddress(readAddress(text, PUBLIC_ONLY, null));
  } catch (error) {
    if (!isCartaError(error)) throw error;
    return null;
  }
}

function wrong(message: string): ImportCall {
  return { kind: 'wrong', message };
}
