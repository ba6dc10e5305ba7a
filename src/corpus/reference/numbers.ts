import { CARDINALS, ENGLISH_ORDINALS, ROMANCE_ORDINALS } from './number-words.ts';
import type { Scan } from './scan.ts';

/** A number read from a text; `next` is the place behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
  readonly form: 'digits' | 'words' | 'roman';
  /** Whether it says a place in a row: "20th", "vigésimo". */
  readonly ordinal: boolean;
}

/** "20th", "2nd", "1er", "5to", "20.º"; the letter o right behind a number is º typed without one. */
const SUFFIX = /^(st|nd|rd|th|er|ere|re|eme|ieme|ro|do|to|mo|vo|no|o|º|ª)$/;
/** No number of articles takes more words; a text of number words is read in linear time. */
const LONGEST = 12;
/** Words that join tens and units, or a hundred and the rest. */
const AND = new Set(['and', 'y', 'e', 'et']);

/** Reads digits, a Roman numeral or number words that begin at `at`. */
export function readNumber(scan: Scan, at: number): ReadNumber | null {
  return readDigits(scan, at) ?? readWords(scan, at) ?? readRoman(scan, at);
}

function readDigits(scan: Scan, at: number): ReadNumber | null {
  const word = scan.word(at);
  if (!/^\d{1,9}$/.test(word)) return null;
  const ordinal = SUFFIX.test(scan.word(at + 1)) && /^\.?$/.test(scan.gap(at + 1));
  return { value: Number(word), next: at + (ordinal ? 2 : 1), form: 'digits', ordinal };
}

function readWords(scan: Scan, at: number): ReadNumber | null {
  let value = 0;
  let next = at;
  let ordinal = false;
  for (let i = at; !ordinal && i < at + LONGEST; i += 1) {
    let join = '';
    if (i > at && AND.has(scan.word(i))) {
      join = scan.word(i);
      i += 1;
    }
    if (i > at && !/^\s*[-–]?\s*$/.test(scan.gap(i))) break;
    const step = stepAt(scan, i);
    if (step === null) break;
    if (i === at) value = step.value;
    else if (fits(value, step.value, join, step.ordinal)) value = joined(value, step.value);
    else if (join === '' && step.value > 0) value = spoken(value, step.value);
    else break;
    // "vigésimo primero": an ordinal of tens may be followed by one of units.
    ordinal = step.ordinal && !(step.value % 10 === 0 && ROMANCE_ORDINALS.has(scan.word(i + 1)));
    next = i + 1;
  }
  return next === at ? null : { value, next, form: 'words', ordinal };
}

function stepAt(scan: Scan, at: number): { value: number; ordinal: boolean } | null {
  const word = scan.word(at);
  // "a hundred and six"
  if (word === 'a' && scan.word(at + 1) === 'hundred') return { value: 1, ordinal: false };
  const cardinal = CARDINALS.get(word);
  if (cardinal !== undefined) return { value: cardinal, ordinal: false };
  const ordinal = ENGLISH_ORDINALS.get(word) ?? ROMANCE_ORDINALS.get(word);
  return ordinal === undefined ? null : { value: ordinal, ordinal: true };
}

/** "soixante-dix" adds, "quatre-vingts" and "two hundred" multiply. */
function joined(value: number, step: number): number {
  if (step >= 100 && step > value) return value * step;
  return value % 100 === 4 && step === 20 ? value - 4 + 80 : value + step;
}

function fits(value: number, step: number, join: string, ordinal: boolean): boolean {
  if (step >= 1000) return value > 0 && join === '';
  if (step === 100) return value > 0 && value < 10 && join === '';
  if (step > 100) return false;
  const rest = value % 100;
  if (rest === 0) return value > 0;
  if (rest === 4 && step === 20) return join === '';
  // "dix-sept", "décimo tercero"; "dez e sete" are two numbers.
  if (rest === 10) return join === '' && step < 10 && (ordinal || step > 6);
  if (rest === 60 || rest === 80) return step < 20 && join !== 'and';
  // "twenty and three" are two numbers, "vinte e três" is one.
  return rest >= 20 && rest % 10 === 0 && step < 10 && join !== 'and';
}

/** Numbers said one after another: "one forty-six" is 146, "nineteen ninety" 1990, "one four" 14. */
function spoken(value: number, step: number): number {
  return Math.min(value * (step < 10 ? 10 : 100) + step, 999_999_999);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function readRoman(scan: Scan, at: number): ReadNumber | null {
  const word = scan.word(at);
  // A lone l or c behind "article" is a letter of the alphabet, not 50 or 100.
  if (
    word === '' ||
    !/^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(word) ||
    /^[lc]$/.test(word)
  ) {
    return null;
  }
  let value = 0;
  const digits = [...word].map((char) => ROMAN[char] ?? 0);
  digits.forEach((digit, index) => {
    value += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  });
  return { value, next: at + 1, form: 'roman', ordinal: false };
}
