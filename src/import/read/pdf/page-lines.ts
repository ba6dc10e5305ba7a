import { readNoteMark, suspectNote, suspectReference } from '../note-marks.ts';
import { findGutter } from './gutter.ts';
import type { PdfLine, PdfPiece } from './line.ts';
import type { PageText } from './read-page.ts';

/** Pieces on one baseline, from left to right. */
interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: PdfPiece[];
}

/** A gap this many times the type size separates columns and cells. */
const WIDE_GAP = 1.5;

/** Puts the pieces of a page into lines, in reading order: column by column where there are two. */
export function linesOfPage({ pieces, width, height }: PageText, page: number): PdfLine[] {
  const rows = rowsOf(pieces);
  const split = rows.map((row) => segmentsOf(row));
  const gutter = findGutter(
    split.map((segments) => segments.map(spanOf)),
    width,
  );
  const lines: PdfLine[] = [];
  let columns: [PdfLine[], PdfLine[]] = [[], []];
  const flush = (): void => {
    lines.push(...columns[0], ...columns[1]);
    columns = [[], []];
  };
  rows.forEach((row, index) => {
    const segments = split[index] ?? [];
    if (gutter === null || segments.some((one) => crosses(spanOf(one), gutter))) {
      flush();
      lines.push(toLine(row, row.pieces, { page, pageHeight: height, column: 0 }));
      return;
    }
    const left = segments.filter((one) => middleOf(one) <= gutter).flat();
    const right = segments.filter((one) => middleOf(one) > gutter).flat();
    if (left.length > 0)
      columns[0].push(toLine(row, left, { page, pageHeight: height, column: 0 }));
    if (right.length > 0)
      columns[1].push(toLine(row, right, { page, pageHeight: height, column: 1 }));
  });
  flush();
  return lines.filter(({ text }) => text.trim() !== '');
}

function crosses(span: { left: number; right: number }, gutter: number): boolean {
  return span.left < gutter - 1 && span.right > gutter + 1;
}

function rowsOf(pieces: readonly PdfPiece[]): Row[] {
  const common = commonSize(pieces);
  const raised: PdfPiece[] = [];
  const rows: Row[] = [];
  const sorted = [...pieces].sort((one, other) => one.y - other.y || one.left - other.left);
  for (const piece of sorted) {
    // Raised figures lie between two lines; they find theirs when all lines are there.
    if (piece.size < common * 0.85 && readNoteMark(piece.text) !== null) {
      raised.push(piece);
      continue;
    }
    const row = rows.findLast(({ y, size }) => piece.y - y <= 0.35 * Math.min(size, piece.size));
    if (row !== undefined && row === rows.at(-1)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const piece of raised) {
    const row = rows.find((one) => holdsRaised(one, piece));
    if (row === undefined) rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    else row.pieces.push(piece);
  }
  const done = rows.map((row) => ({
    ...row,
    size: commonSize(row.pieces),
    pieces: row.pieces.sort((one, other) => one.left - other.left),
  }));
  return done.sort((one, other) => one.y - other.y);
}

/** Whether a small figure stands in a line: on it or a little higher, beside a piece of it. */
function holdsRaised(row: Row, piece: PdfPiece): boolean {
  const rise = row.y - piece.y;
  if (rise < -0.1 * row.size || rise > 0.7 * row.size) return false;
  return row.pieces.some(
    ({ left, right, size }) => piece.left <= right + size && piece.right >= left - size,
  );
}

function segmentsOf(row: Row): PdfPiece[][] {
  const segments: PdfPiece[][] = [];
  let end = -Infinity;
  for (const piece of row.pieces) {
    if (piece.left - end > WIDE_GAP * row.size) segments.push([]);
    segments.at(-1)?.push(piece);
    end = Math.max(end, piece.right);
  }
  return segments;
}

function spanOf(segment: readonly PdfPiece[]): { left: number; right: number } {
  return {
    left: Math.min(...segment.map(({ left }) => left)),
    right: Math.max(...segment.map(({ right }) => right)),
  };
}

function middleOf(segment: readonly PdfPiece[]): number {
  const { left, right } = spanOf(segment);
  return (left + right) / 2;
}

function toLine(
  row: Row,
  pieces: readonly PdfPiece[],
  place: Pick<PdfLine, 'page' | 'pageHeight' | 'column'>,
): PdfLine {
  const { left, right } = spanOf(pieces);
  const size = commonSize(pieces);
  let text = '';
  let end: number | null = null;
  let letters = 0;
  let bold = 0;
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.left - end;
    const mark = isRaised(piece, row, size) ? readNoteMark(piece.text) : null;
    if (end !== null && mark === null && (piece.spaced || gap > 0.12 * size)) text += ' ';
    if (mark === null) text += piece.text;
    else if (text.trim() === '') text += suspectNote(mark, `${piece.text.trim()} `);
    else text += suspectReference(mark, piece.text.trim());
    const own = piece.text.match(/\p{L}/gu)?.length ?? 0;
    letters += own;
    if (piece.bold) bold += own;
    end = Math.max(end ?? piece.right, piece.right);
  }
  return {
    ...place,
    text: text.replace(/\s+/gu, ' ').trim(),
    left,
    right,
    y: row.y,
    size,
    bold: letters > 0 && bold >= letters * 0.95,
  };
}

function isRaised(piece: PdfPiece, row: Row, size: number): boolean {
  return piece.size < size * 0.85 && row.y - piece.y > 0.1 * size;
}

/** The size of most letters, in halves of a point. */
function commonSize(pieces: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pieces) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.trim().length);
  }
  let best = 0;
  let most = -1;
  for (const [size, count] of letters) {
    if (count > most) [best, most] = [size, count];
  }
  return best;
}
