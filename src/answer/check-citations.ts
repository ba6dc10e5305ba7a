import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import { ReferenceFinder, type ReferenceMention } from '../corpus/reference/find-references.ts';
import type { Citation } from './answer.ts';
import { versionOf, wordsOf } from './version.ts';

/** A reference in somebody's text, and whether there is such a thing. */
export type CheckedReference =
  /** It exists; the text of the citation is one sentence of what it provides. */
  | { readonly status: 'exists'; readonly written: string; readonly citation: Citation }
  /** There is no such provision or document. */
  | { readonly status: 'missing'; readonly written: string }
  /** The text is among the sources, but not article by article, so nobody can tell. */
  | { readonly status: 'unheld'; readonly written: string; readonly instrument: string }
  /** It belongs to a text that is not among the sources. */
  | { readonly status: 'foreign'; readonly written: string; readonly instrument: string };

/** Holds every reference of a text against the corpus. */
export class CitationChecker {
  readonly #corpus: Corpus;
  readonly #finder: ReferenceFinder;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#finder = new ReferenceFinder(corpus);
  }

  /** All references of a text, articles first, then whole documents, each once. */
  check(text: string, language: Language = 'en'): readonly CheckedReference[] {
    const found = this.#finder.find(text);
    const covered = new Set(
      found.mentions.flatMap((mention) => (mention.kind === 'foreign' ? [mention.instrument] : [])),
    );
    return [
      ...found.mentions.flatMap((mention) => this.#checkMention(mention, language)),
      ...found.documents.flatMap((id) => this.#exists(id, null, language)),
      ...found.foreign
        .filter((instrument) => !covered.has(instrument))
        .map((instrument) => ({ status: 'foreign', written: instrument, instrument }) as const),
    ];
  }

  #checkMention(mention: ReferenceMention, language: Language): CheckedReference[] {
    const written = mention.written.replace(/^(?:and|or|y|e|et|ou|o)\s+/i, '');
    switch (mention.kind) {
      case 'provision':
        return this.#exists(mention.ref, written, language);
      case 'missing':
        return mention.held || mention.near === null
          ? [{ status: 'missing', written }]
          : [{ status: 'unheld', written, instrument: this.#shortName(mention.near, language) }];
      case 'foreign':
        return [{ status: 'foreign', written, instrument: mention.instrument }];
    }
  }

  #shortName(id: string, language: Language): string {
    return this.#corpus.document(id, language)?.short ?? id;
  }

  #exists(ref: string, written: string | null, language: Language): CheckedReference[] {
    const provision = this.#corpus.provision(ref, language);
    if (provision === null) return [];
    const { label, title, url, sentences } = provision;
    const citation: Citation = {
      ref,
      label,
      title,
      url,
      text: sentences[0] ?? title,
      version: versionOf(this.#corpus, provision, language),
      words: wordsOf(this.#corpus, provision),
    };
    return [{ status: 'exists', written: written ?? label, citation }];
  }
}

const checkers = new WeakMap<Corpus, CitationChecker>();

/** The checker of a corpus, made on first use: a corpus may be exchanged while the bot runs. */
export function checkerOf(corpus: Corpus): CitationChecker {
  const known = checkers.get(corpus);
  if (known !== undefined) return known;
  const made = new CitationChecker(corpus);
  checkers.set(corpus, made);
  return made;
}
