import type { Language } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Checked, Rule } from './checked.ts';

/**
 * The highest LIX of a document, the measure of C. H. Björnsson (Läsbarhet, Stockholm 1968): words a
 * sentence plus the percentage of words of more than six letters. It needs no syllables and so works
 * in every language, but words are not equally long in all of them, so each has a bound of its own.
 * Laws and treaties lie above 60.
 */
const HIGHEST_LIX: Readonly<Record<Language, number>> = { en: 57, es: 61, pt: 61, fr: 61 };
/** No sentence has more words. */
const LONGEST_SENTENCE = 60;
/** Below this a document is too short for a measure. */
const FEWEST_WORDS = 60;

/** The reading level of one text. */
export interface ReadingLevel {
  readonly id: string;
  readonly language: Language;
  readonly words: number;
  readonly lix: number;
  readonly longest: number;
}

/** Texts stay readable: sentences of bearable length, and no document in the language of laws. */
export const readingLevel: Rule = (checked) => [
  ...checked.corpus.provisions.flatMap((provision) =>
    provision.sentences.flatMap((sentence): Problem[] => {
      const { length } = wordsOf(sentence);
      return length <= LONGEST_SENTENCE
        ? []
        : [
            checked.at(
              provision,
              `has a sentence of ${length} words; at most ${LONGEST_SENTENCE}`,
              sentence,
            ),
          ];
    }),
  ),
  ...readingLevels(checked).flatMap(({ id, language, lix, words }): Problem[] => {
    const document = checked.document(id, language);
    const bound = HIGHEST_LIX[language];
    return document === null || words < FEWEST_WORDS || lix <= bound
      ? []
      : [
          {
            file: document.file,
            line: 1,
            message: `reads at LIX ${lix.toFixed(0)}; at most ${bound}`,
          },
        ];
  }),
];

/** The reading level of every document in every language. */
export function readingLevels(checked: Checked): ReadingLevel[] {
  return checked.corpus.documents.map(({ id, language }) => {
    const sentences = checked
      .provisionsOf(id, language)
      .flatMap((provision) => provision.sentences)
      .map(wordsOf);
    const words = sentences.flat();
    const long = words.filter((word) => word.length > 6).length;
    const lix =
      words.length === 0 ? 0 : words.length / sentences.length + (100 * long) / words.length;
    const longest = Math.max(0, ...sentences.map(({ length }) => length));
    return { id, language, words: words.length, lix, longest };
  });
}

/** Runs of letters or digits with what joins them: "programme-budget" and "l’OEA" are one word. */
function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[-’'./][\p{L}\p{N}]+)*/gu) ?? [];
}
