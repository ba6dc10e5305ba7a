import type { Card, OutsideCard } from './card.ts';
import type { Language } from './language.ts';
import type { Numbering } from './numbering.ts';
import type { CorpusDocument, Provision } from './provision.ts';

/** What a corpus is made of. */
export interface CorpusParts {
  readonly documents: readonly CorpusDocument[];
  readonly provisions: readonly Provision[];
  readonly cards: readonly Card[];
  readonly outside: readonly OutsideCard[];
  /** Article numbers of the Charter's earlier texts, where the corpus has them. */
  readonly numbering?: Numbering | null;
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
  readonly #byRef = new Map<string, Map<Language, Provision>>();
  readonly #documents = new Map<string, CorpusDocument>();

  constructor({ documents, provisions, cards, outside, numbering = null }: CorpusParts) {
    this.documents = documents;
    this.provisions = provisions;
    this.cards = cards;
    this.outside = outside;
    this.numbering = numbering;
    for (const document of documents) {
      this.#documents.set(`${document.id} ${document.language}`, document);
    }
    for (const provision of provisions) {
      const languages = this.#byRef.get(provision.ref) ?? new Map<Language, Provision>();
      languages.set(provision.language, provision);
      this.#byRef.set(provision.ref, languages);
    }
  }

  /** A provision in a language, in English where that language has none; null if there is no such. */
  provision(ref: string, language: Language = 'en'): Provision | null {
    const languages = this.#byRef.get(ref);
    return languages?.get(language) ?? languages?.get('en') ?? null;
  }

  /** A document in a language, in English where that language has none. */
  document(id: string, language: Language = 'en'): CorpusDocument | null {
    return this.#documents.get(`${id} ${language}`) ?? this.#documents.get(`${id} en`) ?? null;
  }

  /** The articles (or sections) of a document in the order of the text. */
  inOrder(id: string, language: Language = 'en'): readonly Provision[] {
    const from = this.#documents.has(`${id} ${language}`) ? language : 'en';
    return this.provisions.filter(
      (provision) =>
        provision.document === id && provision.language === from && provision.parent === id,
    );
  }

  /** The languages that at least one document is written in. */
  languages(): ReadonlySet<Language> {
    return new Set(this.documents.map((document) => document.language));
  }
}

/** The article that a letter belongs to, whatever it is nested in; every other reference as it is. */
export function holderOf(ref: string): string {
  return ref.replace(/\(.*$/, '');
}
