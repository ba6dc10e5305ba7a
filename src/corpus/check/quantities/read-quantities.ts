import { fold } from '../../fold.ts';
import type { Language } from '../../language.ts';
import { readNumber } from '../../reference/numbers.ts';
import { Scan } from '../../reference/scan.ts';
import { readMajorities } from './majorities.ts';
import { readDates } from './months.ts';
import { maskWords } from './no-numbers.ts';
import { unitAt } from './units.ts';

/** "XXXIV", "IX" anywhere, and a single letter behind a word that is numbered so. */
const ROMAN =
  /(?<![\p{L}\d])(?:[IVXLC]{2,}(?=e?(?![\p{L}\d]))|(?<=(?:Part|Parte|Partie|Chapter|Capítulo|Chapitre|REMJA|Resolución|Resolution|Resolução|Résolution|Appendix|Apéndice|Apêndice|Appendice)\s)[IVX](?!\p{L}))/gu;
/** A number as large as this is a year or a symbol. */
const LEAST_YEAR = 1000;
/** "1.609", "1,609" and "1 609" are one number. */
const THOUSANDS = /(?<![\d.,])(\d{1,3})[.,\u00a0\u202f](\d{3})(?![\d])/g;

/**
 * The numbers, majorities, fractions, periods and dates that a text states, each as it is told in a
 * message ("11", "2/3", "absolute majority", "5 years", "1948-04-30"), the same for all four
 * languages whether they stand in words or in figures. Articles ("a", "un", "une") are no numbers,
 * and ordinals are their number, but for the first, which is said for too many other things.
 */
export function readQuantities(text: string, language: Language): ReadonlySet<string> {
  const composed = text.normalize('NFC');
  const facts = new Set(readDates(composed, language));
  const plain = composed
    .replace(THOUSANDS, '$1$2')
    .replace(ROMAN, (numeral) => String(readNumber(new Scan(numeral), 0)?.value ?? numeral));
  const { found, rest } = readMajorities(fold(plain), language);
  for (const fact of found) facts.add(fact);
  const scan = new Scan(maskWords(rest, language));
  for (let at = 0; at < scan.length;) {
    const number = readNumber(scan, at);
    if (number === null || number.form === 'roman') {
      at += 1;
      continue;
    }
    const { value, next, ordinal, form } = number;
    if (!(ordinal && value === 1 && form === 'words')) facts.add(String(value));
    // "AG/RES. 2004 years later": no period has so many years.
    const unit = ordinal || value >= LEAST_YEAR ? null : unitAt(scan, next);
    if (unit !== null) facts.add(`${value} ${unit}`);
    at = next;
  }
  return facts;
}
