import type { Piece } from '../piece.ts';

/** Longest heading that is told by its number alone, and longest question. */
const LONGEST_TITLE = 80;
const LONGEST_QUESTION = 180;
/** So many questions make a list of them, and so large a share of all pieces. */
const FEWEST_QUESTIONS = 3;
const LEAST_SHARE = 0.2;

/**
 * Headings that only their look shows, in a document that has few of its own: "2. Budget" above
 * paragraphs, and the questions of a list of questions and answers.
 */
export function withLookHeads(pieces: readonly Piece[]): readonly Piece[] {
  return questions(numbered(pieces));
}

function numbered(pieces: readonly Piece[]): readonly Piece[] {
  const found = new Map<number, string>();
  let expected = 1;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'heading') continue;
    const head = numberedLine(piece);
    if (head?.number !== expected || !isBody(pieces[at + 1])) continue;
    found.set(at, head.text);
    expected += 1;
  }
  return found.size < 2 ? pieces : asHeadings(pieces, found);
}

function numberedLine(piece: Piece): { number: number; text: string } | null {
  const text =
    piece.kind === 'item'
      ? piece.mark === null
        ? ''
        : `${piece.mark}. ${piece.text}`
      : piece.text;
  if (piece.kind === 'item' && piece.depth > 0) return null;
  const match = /^(\d{1,2})[.)]\s+(\S.*)$/u.exec(text);
  const title = match?.[2] ?? '';
  return title.length > 0 &&
    title.length <= LONGEST_TITLE &&
    /^["“«¿]?[\p{Lu}]/u.test(title) &&
    !/[.;:,!…]$/u.test(title)
    ? { number: Number(match?.[1]), text }
    : null;
}

/** Whether a piece can be what a heading stands above. */
function isBody(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind === 'heading') return false;
  if (piece.kind === 'item') return piece.mark === null;
  return numberedLine(piece) === null && (piece.text.length > 40 || /[.!?]$/.test(piece.text));
}

function questions(pieces: readonly Piece[]): readonly Piece[] {
  const found = new Map<number, string>();
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'heading' || (piece.kind === 'item' && piece.mark === null)) continue;
    if (!isQuestion(piece.text)) continue;
    const next = pieces[at + 1];
    if (next === undefined || next.kind === 'heading' || isQuestion(next.text)) continue;
    const mark = piece.kind === 'item' && piece.mark !== null ? `${piece.mark}. ` : '';
    found.set(at, `${mark}${piece.text}`);
  }
  const enough = found.size >= FEWEST_QUESTIONS && found.size >= pieces.length * LEAST_SHARE;
  return enough ? asHeadings(pieces, found) : pieces;
}

function isQuestion(text: string): boolean {
  return (
    text.length <= LONGEST_QUESTION &&
    /\?["”»)]?$/u.test(text) &&
    !/[.!?]\s+\S/u.test(text.slice(3))
  );
}

function asHeadings(pieces: readonly Piece[], found: ReadonlyMap<number, string>): Piece[] {
  let level = 1;
  return pieces.map((piece, at): Piece => {
    if (piece.kind === 'heading') level = piece.level + 1;
    const text = found.get(at);
    if (text === undefined) return piece;
    const { notes, line } = piece;
    return { kind: 'heading', level, text, notes, line };
  });
}
