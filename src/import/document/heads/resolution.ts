import type { ItemPiece, Piece } from '../piece.ts';
import { readNumber } from '../../../corpus/reference/numbers.ts';
import { Scan } from '../../../corpus/reference/scan.ts';
import { PREAMBULAR, SPEAKER } from './markers.ts';
import { isPreambleHead } from './division-head.ts';

const ORDINAL_SEPARATOR = /^\s*(?:[.:]\s*[-–—]*|[-–—]+)\s+/u;

/** Where the paragraphs of a resolution stand among the pieces of a document. */
export interface ResolutionPlaces {
  /** First pieces of preambles, with the piece behind the last. */
  readonly preambles: readonly { readonly from: number; readonly to: number }[];
  /** Pieces that say "RESOLVES" and are followed by no numbered paragraph. */
  readonly markers: ReadonlySet<number>;
  /** Numbered operative paragraphs: number by place. */
  readonly numbered: ReadonlyMap<number, number>;
}

/** Turns lines that the reader took for headings, and ordinals in words, into what they are. */
export function withOperativeItems(
  pieces: readonly Piece[],
  places: ReadonlySet<number>,
): readonly Piece[] {
  const [marker] = places;
  if (marker === undefined) return pieces;
  return pieces.map((piece, at): Piece => {
    const { text, notes, line } = piece;
    if (piece.kind === 'heading') {
      const spoken = places.has(at) || (at < marker && text.length < 140 && PREAMBULAR.test(text));
      return spoken && !isPreambleHead(text) ? { kind: 'paragraph', text, notes, line } : piece;
    }
    if (at < marker || piece.kind === 'item') return piece;
    return ordinalItem(piece) ?? piece;
  });
}

/** "PRIMERO.- Aprobar el plan" */
function ordinalItem(piece: Piece): ItemPiece | null {
  const scan = new Scan(piece.text.slice(0, 60));
  const number = readNumber(scan, 0);
  const last = number === null ? undefined : scan.tokens[number.next - 1];
  if (number?.form !== 'words' || !number.ordinal || last === undefined) return null;
  const separator = ORDINAL_SEPARATOR.exec(piece.text.slice(last.end))?.[0];
  if (separator === undefined) return null;
  const start = last.end + separator.length;
  return {
    kind: 'item',
    mark: String(number.value),
    depth: 0,
    text: piece.text.slice(start),
    notes: piece.notes.map((note) => ({ ...note, at: Math.max(0, note.at - start) })),
    line: piece.line,
  };
}

/** The preamble of a text whose decisions are articles: up to the marker and with it. */
export function preambleOfArticles(
  pieces: readonly Piece[],
  places: ReadonlySet<number>,
  firstArticle: number,
): ResolutionPlaces {
  const preambles = [...places]
    .filter((at) => at < firstArticle)
    .slice(0, 1)
    .map((at) => ({ from: preambleStart(pieces, 0, at), to: at + 1 }));
  return { preambles, markers: new Set(), numbered: new Map() };
}

/**
 * Finds preambles and numbered paragraphs.
 * @param places of the lines that operative parts begin with
 * @param isResolution whether the operator says so; otherwise a marker or the look of the document
 * must tell
 */
export function findResolution(
  pieces: readonly Piece[],
  places: ReadonlySet<number>,
  isResolution: boolean,
): ResolutionPlaces {
  const preambles: { from: number; to: number }[] = [];
  const markers = new Set<number>();
  const numbered = new Map<number, number>();
  let floor = 0;
  for (const at of places) {
    if (at < floor) continue;
    const operative = operativeItems(pieces, places, at + 1);
    const from = preambleStart(pieces, floor, at);
    if (operative.size === 0) markers.add(at);
    const to = operative.size === 0 ? at : at + 1;
    if (from < to) preambles.push({ from, to });
    for (const [place, number] of operative) numbered.set(place, number);
    floor = Math.max(at, ...operative.keys()) + 1;
  }
  if (preambles.length + markers.size + numbered.size > 0) return { preambles, markers, numbered };
  return withoutMarker(pieces, isResolution);
}

/** Without "RESOLVES": paragraphs numbered through the whole document. */
function withoutMarker(pieces: readonly Piece[], isResolution: boolean): ResolutionPlaces {
  const places = pieces.flatMap((piece, at) => (numberOf(piece) === null ? [] : [at]));
  const numbered = new Map(places.map((at, index) => [at, index + 1]));
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const throughout = places.every((at, index) => numberOf(pieces[at]) === index + 1);
  const spoken = pieces
    .slice(0, first)
    .filter(({ kind, text }) => kind === 'paragraph' && PREAMBULAR.test(text) && /,$/.test(text));
  const headings = pieces.filter(({ kind }) => kind === 'heading').length;
  const spans = pieces.slice(first, last).filter(({ kind }) => kind === 'heading').length;
  const enough = isResolution || spoken.length >= 2 || headings === 0 || spans > 0;
  if (places.length < (isResolution ? 1 : 3) || !throughout || !enough) {
    return { preambles: [], markers: new Set(), numbered: new Map() };
  }
  const from = isResolution || spoken.length >= 2 ? preambleStart(pieces, 0, first) : first;
  return { preambles: from < first ? [{ from, to: first }] : [], markers: new Set(), numbered };
}

/** Numbered from 1 behind a marker, up to the next heading or the next resolution. */
function operativeItems(
  pieces: readonly Piece[],
  places: ReadonlySet<number>,
  start: number,
): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind === 'heading' || places.has(at)) break;
    if (numberOf(piece) === found.size + 1) found.set(at, found.size + 1);
  }
  return found;
}

function numberOf(piece: Piece | undefined): number | null {
  if (piece?.kind !== 'item' || piece.depth > 0 || piece.mark === null) return null;
  return /^[1-9]\d{0,2}$/.test(piece.mark) ? Number(piece.mark) : null;
}

/** The line that says who speaks, else the first that recalls or considers something. */
function preambleStart(pieces: readonly Piece[], floor: number, end: number): number {
  let start = floor;
  for (let at = floor; at < end; at += 1) if (pieces[at]?.kind === 'heading') start = at + 1;
  for (let at = start; at < end; at += 1) {
    const text = pieces[at]?.text ?? '';
    if (SPEAKER.test(text) || PREAMBULAR.test(text)) return at;
  }
  return start;
}
