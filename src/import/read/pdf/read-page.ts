import type { ReadableStream } from 'node:stream/web';
import { badSource } from '../bad-source.ts';
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

type TextChunk = Pick<Awaited<ReturnType<PDFPageProxy['getTextContent']>>, 'items'>;
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
  // As a stream, so that a page of endless text is given up and not gathered whole.
  const reader = (page.streamTextContent() as ReadableStream<TextChunk>).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!('str' in item)) continue;
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
    if (placed.length > MOST_PIECES) {
      await reader.cancel(new Error('too much text'));
      throw badSource(
        `is a PDF with more than ${MOST_PIECES} pieces of text on page ${page.pageNumber}`,
        'open it and print it to a new PDF',
      );
    }
  }
  await fonts.learn(page, new Set(placed.map(({ font }) => font)));
  const turn = commonTurn(placed);
  const { width, height } = viewport;
  const pieces = placed
    .filter(({ matrix }) => turnOf(matrix) === turn)
    .map((one) => place(one, turn, { width, height }, fonts.isBold(one.font)));
  const sideways = turn % 2 === 1;
  return {
    pieces,
    width: sideways ? height : width,
    height: sideways ? width : height,
  };
}

function place(
  one: Placed,
  turn: number,
  page: { readonly width: number; readonly height: number },
  bold: boolean,
): PdfPiece {
  const [, , c, d, e, f] = one.matrix;
  const size = Math.hypot(c, d);
  const across = page.width - e;
  const up = page.height - f;
  const [x, y] =
    turn === 0 ? [e, f] : turn === 1 ? [f, across] : turn === 2 ? [across, up] : [up, e];
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
