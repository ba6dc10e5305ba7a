import type { Language } from '../language.ts';
import type { Checked } from './checked.ts';
import { readingLevels } from './reading-level.ts';
import { countReferences } from './references.ts';

/** What the corpus holds in one language. */
export interface LanguageCounts {
  readonly language: Language;
  readonly documents: number;
  /** Articles, letters, sections, preambles and whole documents. */
  readonly provisions: number;
  /** Words of the provisions. */
  readonly words: number;
  readonly cards: number;
  /** Questions that the sources do not answer. */
  readonly outside: number;
  /** References in the texts that resolve to a provision. */
  readonly references: number;
  /** Words of the longest sentence. */
  readonly longest: number;
  /** Highest LIX of a document. */
  readonly lix: number;
}

/** Totals of each language that the corpus is written in. */
export function countCorpus(checked: Checked): LanguageCounts[] {
  const { corpus } = checked;
  const references = countReferences(checked);
  const levels = readingLevels(checked);
  return checked.languages.map((language) => {
    const own = <T extends { readonly language: Language }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => one.language === language);
    const read = own(levels);
    return {
      language,
      documents: own(corpus.documents).length,
      provisions: own(corpus.provisions).length,
      words: read.reduce((sum, { words }) => sum + words, 0),
      cards: own(corpus.cards).length,
      outside: own(corpus.outside).length,
      references: references.get(language) ?? 0,
      longest: Math.max(0, ...read.map(({ longest }) => longest)),
      lix: Math.round(Math.max(0, ...read.map(({ lix }) => lix))),
    };
  });
}
