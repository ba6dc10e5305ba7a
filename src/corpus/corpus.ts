import type { Card, OutsideCard } from './card.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { Numbering } from './numbering.ts';
import type { OfficialText } from './official.ts';
import type { CorpusDocument, ImportSource, Provision } from './provision.ts';

/** What a corpus is made of. */
export interface CorpusParts {
  readonly documents: readonly CorpusDocument[];
  readonly provisions: readonly Provision[];
  readonly cards: readonly Card[];
  readonly outside: readonly OutsideCard[];
  /** Article numbers of the Charter's earlier texts, where the corpus has them. */
  readonly numbering?: Numbering | null;
  /** Official texts that the operator imported. */
  readonly officials?: readonly OfficialText[];
}

/** All documents, provisions and cards, by reference. Read once, never changed. */
export class Corpus {
  readonly documents: readonly CorpusDocument[];
  readonly provisions: readonly Provision[];
  readonly cards: readonly Card[];
  /** Questions that the sources do not answer. */
  readonly outside: readonly OutsideCard[];
  /** Article numbers of the Charter's earlier texts; null where the corpus does not have them. */
  readonly numbering: Numbering | null;
  /** Official texts that the operator imported. */
  readonly officials: readonly OfficialText[];
  readonly #byRef = new Map<string, Map<Language, Provision>>();
  readonly #documents = new Map<string, Map<Language, CorpusDocument>>();

  constructor({
    documents,
    provisions,
    cards,
    outside,
    numbering = null,
    officials = [],
  }: CorpusParts) {
    this.documents = documents;
    this.provisions = provisions;
    this.cards = cards;
    this.outside = outside;
    this.numbering = numbering;
    this.officials = officials;
    for (const document of documents) {
      const languages = this.#documents.get(document.id) ?? new Map<Language, CorpusDocument>();
      languages.set(document.language, document);
      this.#documents.set(document.id, languages);
    }
    for (const provision of provisions) {
      const languages = this.#byRef.get(provision.ref) ?? new Map<Language, Provision>();
      languages.set(provision.language, provision);
      this.#byRef.set(provision.ref, languages);
    }
  }

  /**
   * A provision in a language, else in English, else in the language that it has (an imported
   * document may stand in one alone); null if there is no such.
   */
  provision(ref: string, language: Language = 'en'): Provision | null {
    return inLanguage(this.#byRef.get(ref), language);
  }

  /** A document in a language, with the same fall-back as `provision`. */
  document(id: string, language: Language = 'en'): CorpusDocument | null {
    return inLanguage(this.#documents.get(id), language);
  }

  /** The languages that a provision stands in, in the order of `LANGUAGES`. */
  languagesOf(ref: string): readonly Language[] {
    const languages = this.#byRef.get(ref);
    return LANGUAGES.filter((language) => languages?.has(language) === true);
  }

  /** The articles (or sections) of a document in the order of the text. */
  inOrder(id: string, language: Language = 'en'): readonly Provision[] {
    const from = this.document(id, language)?.language;
    return this.provisions.filter(
      (provision) =>
        provision.document === id && provision.language === from && provision.parent === id,
    );
  }

  /** The official words of a provision in a language, where the operator imported them. */
  official(ref: string, language: Language): { text: string; source: ImportSource } | null {
    for (const { texts, source, language: own } of this.officials) {
      const text = own === language ? texts.get(ref) : undefined;
      if (text !== undefined) return { text, source };
    }
    return null;
  }

  /** The languages that at least one document is written in. */
  languages(): ReadonlySet<Language> {
    return new Set(this.documents.map((document) => document.language));
  }
}

function inLanguage<T>(
  languages: ReadonlyMap<Language, T> | undefined,
  language: Language,
): T | null {
  if (languages === undefined) return null;
  return languages.get(language) ?? languages.get('en') ?? [...languages.values()][0] ?? null;
}

/** The article that a letter belongs to, whatever it is nested in; every other reference as it is. */
export function holderOf(ref: string): string {
  return ref.replace(/\(.*$/, '');
}
