import type { Scan } from '../../reference/scan.ts';

/** Units of time, folded, in the four languages. */
const UNITS: readonly [string, RegExp][] = [
  ['hours', /^(?:hours?|horas?|heures?)$/],
  ['days', /^(?:days?|dias?|jours?)$/],
  ['weeks', /^(?:weeks?|semanas?|semaines?)$/],
  ['months', /^(?:months?|meses|mes|mois)$/],
  ['years', /^(?:years?|anos?|ans?|annees?)$/],
  ['decades', /^(?:decades?|decadas?|decenios?|decennies?)$/],
  ['centuries', /^(?:century|centuries|siglos?|seculos?|siecles?)$/],
];

/** The unit of time behind a number: "six months", "five-year", "20 working days"; null if none. */
export function unitAt(scan: Scan, from: number): string | null {
  // "twenty (20) working days"
  const at = /\($/.test(scan.gap(from)) && /^\d+$/.test(scan.word(from)) ? from + 1 : from;
  // "nine and a half years", where the half is taken out already.
  const half =
    scan.word(at) === 'and' && scan.word(at + 1) === 'a' && scan.gap(at + 2).includes('·');
  const first = half ? at + 2 : at;
  for (const place of [first, first + 1]) {
    if (!/^[\s·)-]+$/.test(scan.gap(place))) return null;
    const word = scan.word(place);
    const unit = UNITS.find(([, pattern]) => pattern.test(word));
    if (unit !== undefined) return unit[0];
    if (/\d/.test(word)) return null;
  }
  return null;
}
