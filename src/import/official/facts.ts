import { fold } from '../../corpus/fold.ts';
import type { Language } from '../../corpus/language.ts';
import { CARDINALS } from '../../corpus/reference/number-words.ts';
import {
  MAJORITIES,
  MONTHS,
  PANELS,
  REFERENCES,
  SEVERAL,
  SYMBOLS,
  UNITS,
  YEARLY,
} from './fact-patterns.ts';

/** Something countable that a provision says, in a form that is the same in every language. */
export interface Fact {
  readonly kind: 'majority' | 'period' | 'date' | 'number';
  /** `2/3`, `absolute majority`; `5 years`; `1985-12-10`; `11`. */
  readonly value: string;
}

/** Numbers of the Charter's articles that a text names, one by one. */
export function namedArticles(text: string): number[] {
  const named = [...fold(text).matchAll(/\bart(?:icle|iculo|igo)?s?\.?\s+(\d+)/g)];
  return named.map((match) => Number(match[1]));
}

/** Everything countable that a text says, each once, in the order in which it is first said. */
export function factsOf(text: string, language: Language): Fact[] {
  const facts = new Map<string, Fact>();
  const add = (kind: Fact['kind'], value: string): void => {
    facts.set(`${kind} ${value}`, { kind, value });
  };
  let rest = withFigures(fold(text).replace(/’/g, "'"), language);
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => boolean): void => {
    for (const match of [...rest.matchAll(pattern)]) {
      if (!use(match)) continue;
      const { index } = match;
      rest =
        rest.slice(0, index) + '#'.repeat(match[0].length) + rest.slice(index + match[0].length);
    }
  };
  for (const [value, pattern] of MAJORITIES) {
    take(pattern, () => {
      add('majority', value);
      return true;
    });
  }
  const dates = [
    /\b(?<day>\d{1,2})(?:er|º|o)?\s+(?:de\s+|of\s+)?(?<month>\p{L}+),?\s+(?:de\s+|of\s+)?(?<year>\d{4})\b/gu,
    /\b(?<month>\p{L}+)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/gu,
  ];
  for (const pattern of dates) {
    take(pattern, ({ groups }) => {
      const month = MONTHS.findIndex((one) => one.test(groups?.['month'] ?? '')) + 1;
      if (month === 0) return false;
      const two = (number: string | number): string => String(number).padStart(2, '0');
      add('date', `${groups?.['year'] ?? ''}-${two(month)}-${two(groups?.['day'] ?? '')}`);
      return true;
    });
  }
  take(REFERENCES, () => true);
  take(SYMBOLS, () => true);
  for (const [unit, words] of UNITS) {
    const pattern = new RegExp(
      `\\b(\\d{1,3}|\\p{L}+)(?:\\s*\\(\\d+\\))?[\\s-]+(?:${words})\\b`,
      'gu',
    );
    take(pattern, (match) => {
      const count = numberOf(match[1] ?? '', language);
      // "One year" is said as "a year", "each year" and "annually" too.
      if (count === null || count < 2) return false;
      add('period', `${count} ${unit}s`);
      return true;
    });
  }
  take(YEARLY, () => {
    add('period', 'each year');
    return true;
  });
  take(SEVERAL, () => true);
  take(PANELS, () => {
    add('number', '3');
    return true;
  });
  take(/\b\d+\b|\p{L}+/gu, (match) => {
    const count = numberOf(match[0], language);
    // Years without a day and numbers above them are of the history that a summary tells.
    if (count !== null && count > 1 && count < 1000) add('number', String(count));
    return false;
  });
  return [...facts.values()];
}

/** Words that are numbers in some of the languages and something else in others. */
const OWNERS: Readonly<Record<string, readonly Language[]>> = {
  once: ['es'],
  eleven: ['en'],
  dos: ['es'],
  seize: ['fr'],
  ten: ['en'],
  cent: ['fr'],
  cents: ['fr'],
};

function numberOf(word: string, language: Language): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (OWNERS[word]?.includes(language) === false) return null;
  return CARDINALS.get(word) ?? null;
}

/** Number words of two or three parts become figures: "forty-five", "noventa y dos". */
function withFigures(text: string, language: Language): string {
  const word = (name: string): number => numberOf(name, language) ?? -1;
  return text
    .replace(/\bquatre-vingts?\b/g, '80')
    .replace(/\bsoixante-dix\b/g, '70')
    .replace(
      /\b(\d+|\p{L}+)(?:\s(?:y|e|et)\s|[\s-])(\p{L}+)\b/gu,
      (all, tens: string, ones: string) => {
        const [ten, one] = [word(tens), word(ones)];
        const teen = ten === 10 && one > 6;
        const fits = teen || (ten >= 20 && ten < 100 && ten % 10 === 0);
        return fits && one > 0 && one < (ten === 60 || ten === 80 ? 20 : 11)
          ? String(ten + one)
          : all;
      },
    );
}
