import { splitSentences } from '../../corpus/sentences.ts';
import { cutAt, type TextPiece } from './piece.ts';
import type { Unit } from './unit.ts';

/** A text up to this length is read in one piece. In characters, as everything here. */
const READABLE = 1_200;
/** What is cut is cut into parts of about this length. */
const PART = 700;
/** Below a heading more text may stand in one piece: whoever wrote it meant it as one. */
const LONGEST_SECTION = 3_000;

/** A unit with what it is a part of, where it was cut. */
export interface CutUnit {
  readonly unit: Unit;
  /** 1 for the first of several; null where nothing was cut. */
  readonly part: number | null;
}

/**
 * Cuts what is too long to be cited as one thing: text without headings into parts that are named by
 * their first words, long sections between paragraphs. Articles and numbered paragraphs stay whole.
 */
export function cutUnits(units: readonly Unit[]): CutUnit[] {
  const alone = units.length === 1;
  return units.flatMap((unit): CutUnit[] => {
    const whole = [{ unit, part: null }];
    const length = lengthOf(unit.pieces);
    if (unit.kind === 'document') {
      if (length <= (alone ? READABLE : LONGEST_SECTION)) return whole;
      const parts = groups(unit.pieces).map((pieces, index): CutUnit => ({
        unit: { ...unit, kind: 'part', pieces, line: pieces[0]?.line ?? unit.line },
        part: index + 1,
      }));
      return [{ unit: { ...unit, pieces: [] }, part: null }, ...parts];
    }
    if ((unit.kind !== 'section' && unit.kind !== 'preamble') || length <= LONGEST_SECTION) {
      return whole;
    }
    return groups(unit.pieces).map((pieces, index) => ({
      unit: { ...unit, pieces, line: pieces[0]?.line ?? unit.line },
      part: index + 1,
    }));
  });
}

function groups(pieces: readonly TextPiece[]): TextPiece[][] {
  const found: TextPiece[][] = [];
  let current: TextPiece[] = [];
  let length = 0;
  for (const piece of pieces.flatMap(readable)) {
    const over = length + piece.text.length > READABLE && length > 0;
    const full = length >= PART && piece.kind === 'paragraph';
    if (over || full) {
      found.push(current);
      current = [];
      length = 0;
    }
    current.push(piece);
    length += piece.text.length;
  }
  if (current.length > 0) found.push(current);
  return found;
}

/** A paragraph of many pages is cut between sentences, and one without any between words. */
function readable(piece: TextPiece): TextPiece[] {
  if (piece.text.length <= LONGEST_SECTION) return [piece];
  const places: number[] = [];
  let last = 0;
  let at = 0;
  for (const sentence of splitSentences(piece.text)) {
    const start = piece.text.indexOf(sentence, at);
    at = start + sentence.length;
    if (at - last > READABLE && start > last) {
      places.push(start);
      last = start;
    }
    while (at - last > LONGEST_SECTION) {
      const space = piece.text.lastIndexOf(' ', last + READABLE);
      if (space <= last) break;
      places.push(space);
      last = space;
    }
  }
  return cutAt(piece, places).map((noted, index): TextPiece => {
    const { line } = piece;
    return index === 0 ? { ...piece, ...noted } : { kind: 'paragraph', ...noted, line };
  });
}

function lengthOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
