import { LANGUAGES, type Language } from '../../corpus/language.ts';

/** Short words that only one of the four languages has, or has far more often than the others. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the of and to shall be by which with in is for'.split(' ')),
  es: new Set('el los las del y en con su que por una la sus'.split(' ')),
  pt: new Set('o os do dos da das e em com ao pelo pela uma à não são'.split(' ')),
  fr: new Set('le les des du et dans est au aux par une ou ces qui leur sont'.split(' ')),
};

/**
 * The language that most of a text is written in, by its short words.
 * @returns null for too little text, or where no language is clearly before the others
 */
export function writtenLanguage(text: string): Language | null {
  const counts = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]));
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const language of LANGUAGES) {
      if (WORDS[language].has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < 20) return null;
  return first[1] >= (second?.[1] ?? 0) * 1.3 ? first[0] : null;
}
