import type { Language } from '../../language.ts';
import { fold } from '../../fold.ts';
import { readQuantities } from './read-quantities.ts';

/** What a text states, and what it leaves to be understood. */
export interface Stated {
  readonly facts: ReadonlySet<string>;
  /** Whether it speaks of a pair without its number ("both"), so that another text may say "two". */
  readonly both: boolean;
}

const BOTH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:both|either|neither)\b/,
  es: /\b(?:amb[oa]s|tanto|lo uno|uno y otro|ni uno ni otro)\b/,
  pt: /\b(?:amb[oa]s|tanto|um e outro|nem um nem outro)\b/,
  fr: /\b(?:l.une? (?:et|comme|ou|ni|pour) l.autre|l.une? pour|tantot)\b/,
};

/** Reads what a text states. */
export function readStated(text: string, language: Language): Stated {
  return { facts: readQuantities(text, language), both: BOTH[language].test(fold(text)) };
}

/** "5 years" */
const PERIOD = /^(\d+) \p{L}+$/u;

/** Whether a text does not state a fact that another one states. */
export function lacks({ facts, both }: Stated, fact: string): boolean {
  if (facts.has(fact) || (fact === '2' && both)) return false;
  // "in under three years, and Washington in almost five": the number stands, its unit is understood.
  const number = PERIOD.exec(fact)?.[1];
  if (number === undefined || !facts.has(number)) return true;
  return [...facts].some((one) => PERIOD.exec(one)?.[1] === number);
}
