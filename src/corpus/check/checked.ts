import type { Card, OutsideCard } from '../card.ts';
import type { Corpus } from '../corpus.ts';
import { LANGUAGES, type Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { CorpusDocument, Provision } from '../provision.ts';
import { ReferenceFinder } from '../reference/find-references.ts';
import type { CheckLists } from './lists.ts';

/** A text that the corpus must not share long runs of words with. */
export interface OtherText {
  /** Its name in messages. */
  readonly name: string;
  readonly text: string;
}

/** What the checker may be told beside the corpus itself. */
export interface CheckOptions {
  /** The corpus files by their path, from which the exact line of a fault is told. */
  readonly files?: ReadonlyMap<string, string>;
  /** The lists in the corpus folder; rules that need a list are left out without them. */
  readonly lists?: CheckLists;
  readonly against?: readonly OtherText[];
}

/** A corpus while it is checked: looked up by language, with the file and line of everything in it. */
export class Checked {
  readonly corpus: Corpus;
  readonly options: CheckOptions;
  /** The languages that the corpus is written in. */
  readonly languages: readonly Language[];
  readonly #ofDocument = new Map<string, Provision[]>();
  readonly #lines = new Map<string, readonly string[]>();
  #finder: ReferenceFinder | null = null;

  constructor(corpus: Corpus, options: CheckOptions) {
    this.corpus = corpus;
    this.options = options;
    this.languages = LANGUAGES.filter((language) => corpus.languages().has(language));
    for (const provision of corpus.provisions) {
      const key = `${provision.language} ${provision.document}`;
      const provisions = this.#ofDocument.get(key);
      if (provisions === undefined) this.#ofDocument.set(key, [provision]);
      else provisions.push(provision);
    }
    for (const [file, text] of options.files ?? []) this.#lines.set(file, text.split(/\r?\n/));
  }

  /** Finds references in texts of the corpus; built when first asked for. */
  get finder(): ReferenceFinder {
    this.#finder ??= new ReferenceFinder(this.corpus);
    return this.#finder;
  }

  /** A provision in exactly that language. */
  provision(ref: string, language: Language): Provision | null {
    const found = this.corpus.provision(ref, language);
    return found?.language === language ? found : null;
  }

  /** A provision in every language that it stands in. */
  everyLanguageOf(ref: string): Provision[] {
    return this.languages
      .map((language) => this.provision(ref, language))
      .filter((provision) => provision !== null);
  }

  /** A document in exactly that language. */
  document(id: string, language: Language): CorpusDocument | null {
    const found = this.corpus.document(id, language);
    return found?.language === language ? found : null;
  }

  /** All provisions of a document in a language, letters and sections included, in order. */
  provisionsOf(id: string, language: Language): readonly Provision[] {
    return this.#ofDocument.get(`${language} ${id}`) ?? [];
  }

  /** A fault in a provision; `text` is what stands at fault, where that is known. */
  at(provision: Provision, message: string, text?: string): Problem {
    const { document, language, line } = provision;
    const file = this.document(document, language)?.file ?? document;
    return { file, line: this.#lineOf(file, line, text) ?? line, message };
  }

  /** A fault in the answer of a card, which stands above its questions. */
  atAnswer({ file, line }: Card, message: string): Problem {
    const lines = this.#lines.get(file) ?? [];
    let place = line;
    while (place > 1 && lines[place - 1]?.startsWith('>') === false) place -= 1;
    return { file, line: lines.length === 0 ? line : place, message };
  }

  /** A fault in a field of the front matter; `text` where the field is a list. */
  atField({ file }: CorpusDocument, field: string, message: string, text?: string): Problem {
    const lines = this.#lines.get(file) ?? [];
    const head = lines.findIndex((line) => line.startsWith(`${field}:`)) + 1;
    const exact = head === 0 ? null : this.#lineOf(file, head, text);
    return {
      file,
      line: exact ?? Math.max(head, 1),
      message: `front matter, ${field}: ${message}`,
    };
  }

  /** A fault in a question. */
  atQuestion({ file, line }: Card | OutsideCard, message: string): Problem {
    return { file, line, message };
  }

  /** The first line at or below `from` that holds a text, as far as the text stands in one piece. */
  #lineOf(file: string, from: number, text: string | undefined): number | null {
    const lines = this.#lines.get(file);
    if (lines === undefined || text === undefined) return null;
    const index = lines.findIndex((line, at) => at >= from - 1 && line.includes(text));
    return index < 0 ? null : index + 1;
  }
}

/** A rule of the checker: what is at fault, with file and line. */
export type Rule = (checked: Checked) => Problem[];

/** The title and the own sentences of an article, section or letter: what is compared and counted. */
export function ownTexts({ title, sentences }: Provision): readonly string[] {
  return [title, ...sentences];
}

/** The same as one text. */
export function ownText(provision: Provision): string {
  return ownTexts(provision).join('\n\n');
}
