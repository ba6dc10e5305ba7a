import type { Language } from '../../language.ts';

/** One, which is an article as often as a number, in every language: "UN" reads like "un". */
const ONE = /\b(?:one|un[oae]?|uma?)\b/g;
/** Words that are numbers in another language and something else in this one, folded. */
const NO_NUMBERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:once|seconds|dos|cent|cents|mil|seize|quarto)\b/g,
  es: /\b(?:eleven|ten|sete|nono|un tercero|terceros)\b/g,
  // "segundo o preâmbulo" is "according to the preamble"; behind an article it is the second.
  pt: /\b(?:dos|um terceiro|terceiros)\b|(?<!\b(?:o|do|no|ao|pelo|um) )\bsegundo(?= (?:[oa]s?|uma?|seus?|suas?|ess[ea]|est[ea]|el[ea]s?)\b)/g,
  fr: /\b(?:tres|dos|once|sexta|mil)\b/g,
};
/** What stands before "one" where it is part of a number: "twenty-one", "treinta y uno". */
const TENS =
  /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[a-z]{2,7}[ei]nta|vinte|vingt|trente|[a-z]{5,6}ante)(?:-| y | e | et |-et-)$/;
/** Spanish and Portuguese join an ordinal to one word: "decimoséptimo", "vigesimocuarta". */
const JOINED = /\b(decimo|vigesimo|trigesimo|cuadragesimo|quadragesimo)([a-z]{4,})\b/g;
/** Words that say a number without being one. */
const SAID: readonly [RegExp, string][] = [
  [/\btwice\b/g, 'two times'],
  [/\bsecondes?\b/g, 'deuxieme'],
  [/\bdecimo?(octav)/g, 'decimo $1'],
];

/** A folded text of one language in which only its own number words read as numbers. */
export function maskWords(folded: string, language: Language): string {
  let text = folded;
  for (const [pattern, number] of SAID) text = text.replace(pattern, number);
  text = text.replace(JOINED, '$1 $2').replace(NO_NUMBERS[language], mask);
  return text.replace(ONE, (word: string, at: number) =>
    TENS.test(text.slice(0, at)) ? word : mask(word),
  );
}

/** Something that is no word, so that the words beside it are not read as one number. */
function mask(word: string): string {
  return '·'.repeat(word.length);
}
