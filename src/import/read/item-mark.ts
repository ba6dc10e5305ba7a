/** How a line begins that belongs to a list. */
export interface ItemMark {
  /** As written, without brackets and stops; null for a bullet. */
  readonly mark: string | null;
  /** What is round the mark, or the bullet itself: items of one list have the same. */
  readonly frame: string;
  /** The text behind it. */
  readonly rest: string;
}

const BULLET = /^([•·●○◦▪▫■□►▶➢➤✓✔‣⁃*\-–—])\s+(?=\S)/u;
// Figures with a stop need a space behind, lest "3.5" or "1.a" be taken apart; brackets do not.
const MARK =
  /^(?:\((?<both>[a-z]{1,2}|[ivxlc]{1,6}|\d{1,3}|[A-Z])\)\s*|(?<bracket>[a-z]|[ivxlc]{1,6}|\d{1,3}|[A-Z])\)\s*|(?<stop>[a-z]|[ivxlc]{1,6}|[IVXLC]{1,6}|\d{1,3}|[A-Z])(?:\.\s*[-–—]|\.|[º°]\.?|\.[º°])\s+)(?=\S)/u;

/** Reads the mark of an item at the beginning of a text; null where there is none. */
export function readItemMark(text: string): ItemMark | null {
  const bullet = BULLET.exec(text);
  if (bullet?.[1] !== undefined) {
    return { mark: null, frame: bullet[1], rest: text.slice(bullet[0].length) };
  }
  const match = MARK.exec(text);
  if (match?.groups === undefined) return null;
  const { both, bracket, stop } = match.groups;
  const mark = both ?? bracket ?? stop;
  if (mark === undefined) return null;
  const frame = both !== undefined ? '()' : bracket !== undefined ? ')' : '.';
  return { mark, frame, rest: text.slice(match[0].length) };
}

/** What a mark may count, and how far: `c` is the third letter and the hundredth of Rome. */
export interface Reading {
  readonly kind: 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'number' | 'bullet';
  readonly value: number;
}

/** All readings of a mark. */
export function readingsOf(mark: string | null): Reading[] {
  if (mark === null) return [{ kind: 'bullet', value: 1 }];
  if (/^\d+$/.test(mark)) return [{ kind: 'number', value: Number(mark) }];
  const upper = mark === mark.toUpperCase();
  const small = mark.toLowerCase();
  const readings: Reading[] = [];
  if (small.length === 1 || (small.length === 2 && small[0] === small[1])) {
    const value = small.charCodeAt(0) - 96 + (small.length - 1) * 26;
    readings.push({ kind: upper ? 'LETTER' : 'letter', value });
  }
  const roman = romanValue(small);
  if (roman !== null) readings.push({ kind: upper ? 'ROMAN' : 'roman', value: roman });
  return readings;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(text: string): number | null {
  if (!/^(?:x[cl]|l?x{0,3}|c{1,3})?(?:i[xv]|v?i{0,3})$/.test(text) || text === '') return null;
  let total = 0;
  [...text].forEach((sign, index) => {
    const value = ROMAN[sign] ?? 0;
    total += value < (ROMAN[text[index + 1] ?? ''] ?? 0) ? -value : value;
  });
  return total;
}
