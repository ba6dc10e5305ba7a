import { withoutSigns } from '../note-marks.ts';
import { clean } from '../tidy.ts';
import type { PdfFonts } from './fonts.ts';
import type { PdfPiece } from './line.ts';
import type { PDFPageProxy } from './open-pdf.ts';

/** The pieces of text of one page. */
export interface PageText {
  readonly pieces: readonly PdfPiece[];
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Placed {
  readonly text: string;
  readonly font: string;
  readonly matrix: Matrix;
  readonly width: number;
  readonly spaced: boolean;
}

/** Of one page; a page with more is drawn letter by letter by something gone wrong. */
const MOST_PIECES = 200_000;

/** Reads the text of one page with its places. Text that runs across the page's own is left out. */
export async function readPage(page: PDFPageProxy, fonts: PdfFonts): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const frame = viewport.transform;
  const placed: Placed[] = [];
  let spaced = false;
  const content = await page.getTextContent();
  for (const item of content.items) {
    if (!('str' in item) || placed.length >= MOST_PIECES) continue;
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    placed.push({
      text: accent(clean(withoutSigns(item.str))),
      font: item.fontName,
      matrix: multiply(frame, item.transform as number[]),
      width: item.width,
      spaced,
    });
    spaced = false;
  }
  await fonts.learn(page, new Set(placed.map(({ font }) => font)));
  const turn = commonTurn(placed);
  const pieces = placed
    .filter(({ matrix }) => turnOf(matrix) === turn)
    .map((one) => place(one, turn, fonts.isBold(one.font)));
  const sideways = turn % 2 === 1;
  return {
    pieces,
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
  };
}

function place(one: Placed, turn: number, bold: boolean): PdfPiece {
  const [, , c, d, e, f] = one.matrix;
  const size = Math.hypot(c, d);
  const [x, y] = turn === 0 ? [e, f] : turn === 1 ? [f, -e] : turn === 2 ? [-e, -f] : [-f, e];
  return {
    text: one.text,
    left: x,
    right: x + one.width,
    y,
    size,
    bold,
    spaced: one.spaced || /^\s/u.test(one.text),
  };
}

/** By how many quarters text is turned clockwise; -1 for text that runs aslant. */
function turnOf([a, b]: Matrix): number {
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  const quarter = Math.round(angle / 90);
  return Math.abs(angle - quarter * 90) > 5 ? -1 : (quarter + 4) % 4;
}

function commonTurn(placed: readonly Placed[]): number {
  const letters = [0, 0, 0, 0];
  for (const { matrix, text } of placed) {
    const turn = turnOf(matrix);
    if (turn >= 0) letters[turn] = (letters[turn] ?? 0) + text.length;
  }
  return letters.indexOf(Math.max(...letters));
}

function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = one;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = other;
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}

const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
};

/** TeX draws an accent and a letter one over the other; as text they come one behind the other. */
function accent(text: string): string {
  return text.replace(/([´¨ˆ˜¸])\s?(\p{L})/gu, (all, sign: string, letter: string) => {
    const joined = ((letter === 'ı' ? 'i' : letter) + (ACCENTS[sign] ?? '')).normalize('NFC');
    return joined.length === 1 ? joined : all;
  });
}
