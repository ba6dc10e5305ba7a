import { from, type Noted, type TextPiece } from './piece.ts';

/** How an item of an article is marked. */
export interface Mark {
  /** As references write it: `a`, `1`, `ii`. */
  readonly key: string;
  /** As labels write it: `(a)`, `, § 1º`. */
  readonly shown: string;
  /** What the source has, for the text: `(a)`, `§ 1º`, `I -`. */
  readonly written: string;
  readonly style: 'paragraph' | 'number' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';
  /** All values that it may count, by style: `i` is the ninth letter and the first of Rome. */
  readonly readings: readonly { readonly style: Mark['style']; readonly value: number }[];
}

const PARAGRAPH = /^§\s?(\d{1,2})\s?(?:\.?[º°o](?![\p{L}]))?\.?\s*[-–—]?\s+/u;
const SOLE = /^(par[aá]grafo\s+[uú]nico|par[aá]grafo\s+[uú]nico)\s*[.:]?\s*[-–—]?\s+/iu;
const INCISO = /^([IVXLC]{1,7})\s*[-–—]\s+/u;
const BRACKETS =
  /^(?:\(([a-z]{1,2}|[ivxlc]{1,6}|\d{1,2}|[A-Z])\)|([a-z]|[ivxlc]{1,6}|\d{1,2}|[A-Z])\))\s*/u;
const STOP = /^(\d{1,2}|[a-z])\.(?:\s*[-–—])?\s+/u;

/** The mark of an item or at the beginning of a paragraph, with the text behind it. */
export function readMark(piece: TextPiece): { mark: Mark; rest: Noted } | null {
  if (piece.kind === 'item') {
    return piece.mark === null ? null : withMark(markOf(piece.mark), piece);
  }
  const { text } = piece;
  const numbered = PARAGRAPH.exec(text);
  if (numbered?.[1] !== undefined) {
    return withMark(
      paragraphMark(numbered[1], numbered[0].trim()),
      from(piece, numbered[0].length),
    );
  }
  const sole = SOLE.exec(text);
  if (sole?.[1] !== undefined) {
    return withMark(paragraphMark('1', sole[0].trim()), from(piece, sole[0].length));
  }
  const match = INCISO.exec(text) ?? BRACKETS.exec(text) ?? STOP.exec(text);
  const mark = match?.[1] ?? match?.[2];
  if (match === null || mark === undefined) return null;
  return withMark(markOf(mark), from(piece, match[0].length));
}

function withMark(mark: Mark | null, rest: Noted): { mark: Mark; rest: Noted } | null {
  return mark === null || rest.text === '' ? null : { mark, rest };
}

function paragraphMark(number: string, written: string): Mark {
  const style = 'paragraph';
  const label = written.replace(/[\s.:–—-]+$/u, '');
  return {
    key: number,
    shown: `, ${label.startsWith('§') ? label : label.toLowerCase()}`,
    written,
    style,
    readings: [{ style, value: Number(number) }],
  };
}

function markOf(written: string): Mark | null {
  const readings = readingsOf(written);
  const [first] = readings;
  if (first === undefined) return null;
  const key = written.toLowerCase();
  return { key, shown: `(${written})`, written: `(${written})`, style: first.style, readings };
}

function readingsOf(written: string): Mark['readings'] {
  if (/^\d{1,3}$/.test(written)) return [{ style: 'number', value: Number(written) }];
  if (!/^[a-zA-Z]{1,7}$/.test(written)) return [];
  const small = written.toLowerCase();
  const upper = written !== small;
  const readings: { style: Mark['style']; value: number }[] = [];
  if (small.length === 1 || (small.length === 2 && small[0] === small[1])) {
    const value = small.charCodeAt(0) - 96 + (small.length - 1) * 26;
    readings.push({ style: upper ? 'LETTER' : 'letter', value });
  }
  const roman = romanValue(small);
  if (roman > 0) readings.push({ style: upper ? 'ROMAN' : 'roman', value: roman });
  return readings;
}

function romanValue(text: string): number {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return 0;
  const digits = [...text].map((sign) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[sign] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}
