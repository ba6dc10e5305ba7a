import type { Language } from '../../corpus/language.ts';
import type { Block, ItemBlock } from '../block.ts';
import { isClosed, readHead } from './heads.ts';
import { readListMark, type ListMark } from './marks.ts';
import { OFFICIAL_WORDS } from './words.ts';

/** A stretch of a source's text that stands by itself. */
export interface Piece {
  readonly text: string;
  /** Whether the format or its look makes it a heading. */
  readonly heading: boolean;
  /** Its list mark, which `text` is without; null where it has none. */
  readonly mark: ListMark | null;
  /** Whether something stood before it that does not belong to the text: a page's number or end. */
  readonly broken: boolean;
  /** Whether a new page of the source begins before it. */
  readonly page: boolean;
}

const PAGE_NUMBER =
  /^[-–—\s|[\]]*(?:p(?:age|[áa]gina|g|[áa]g)?\.?\s*)?\d{1,4}(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?[-–—\s|[\]]*$/iu;
const CONTINUED = /^[\s.…*([-]*(?:continu(?:ation|ed|aci[óo]n|a[çc][ãa]o)|suite)[\s.…*)\]-]*$/iu;

/**
 * Takes blocks apart into pieces: heads and marks that stand alone are put before what follows them;
 * notes, references to notes, page numbers and what stands on every page are left out.
 * @param pages the blocks of each page of the source, in order
 */
export function piecesOf(pages: readonly (readonly Block[])[], language: Language): Piece[] {
  const pieces: Piece[] = [];
  for (const blocks of pages) {
    let page = pieces.length > 0;
    let broken = page;
    const own = withoutLoneWords(blocks.flatMap(pieceOf), language);
    const repeated = repeatedIn(own, language);
    for (const piece of own) {
      if (CONTINUED.test(piece.text)) {
        page = true;
        broken = true;
      } else if (isPageNumber(piece) || repeated.has(shapeOf(piece))) {
        broken = true;
      } else {
        pieces.push({ ...piece, broken, page });
        page = false;
        broken = false;
      }
    }
  }
  return pieces;
}

/** A piece's whole text, with its mark. */
export function written({ mark, text }: Piece): string {
  return `${mark?.written ?? ''}${text}`;
}

function pieceOf(block: Block): Piece[] {
  if (block.kind === 'note') return [];
  const text = block.text
    .replace(/\[\^[^\]\s]+\]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const heading = block.kind === 'heading';
  const piece = { text, heading, mark: null, broken: false, page: false };
  if (block.kind === 'item' && block.mark !== null) {
    return [{ ...piece, mark: markOf(block, block.mark) }];
  }
  if (text === '') return [];
  const mark = readListMark(text);
  // A lone mark, or number, waits for the text behind it.
  if (mark !== null && !heading) {
    const { sign, rest } = mark;
    return [{ ...piece, text: rest, mark: { sign, written: mark.written } }];
  }
  return [{ ...piece, mark: block.kind === 'item' ? { sign: '', written: '' } : null }];
}

/** Where a reader keeps no brackets, the mark gets those that the Charter's prints have. */
function markOf(item: WrittenItem, mark: string): ListMark {
  const sign = mark.toLowerCase();
  const roman = item.depth > 0 && /^[ivx]+$/u.test(sign);
  return { sign, written: item.written ?? `${mark}${roman ? '.' : ')'} ` };
}

/** An item of a reader that keeps its mark as it stands in the source, brackets and spaces included. */
type WrittenItem = ItemBlock & { readonly written?: string };

function withoutLoneWords(pieces: readonly Piece[], language: Language): Piece[] {
  const { alone } = OFFICIAL_WORDS[language];
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    let piece = pieces[at];
    if (piece === undefined) break;
    const next = pieces[at + 1];
    if (next !== undefined && piece.mark === null && alone.test(piece.text)) {
      const text = `${piece.text} ${written(next)}`;
      // "Part" may stand over a page without being the word of a head.
      if (readHead(text, language) !== null) {
        piece = { ...piece, text };
        at += 1;
      }
    } else if (next?.mark === null && piece.mark !== null && piece.text === '') {
      piece = { ...next, mark: { ...piece.mark, written: `${written(piece).trimEnd()} ` } };
      at += 1;
    }
    joined.push(piece);
  }
  return joined;
}

function isPageNumber(piece: Piece): boolean {
  return PAGE_NUMBER.test(written(piece).trim()) || written(piece).trim() === '';
}

/**
 * Running heads and feet: short, no sentence, and there three times or more with a page's number. The
 * treaty's own title stands in its text too, so that without a number it takes more.
 */
function repeatedIn(pieces: readonly Piece[], language: Language): Set<string> {
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    const whole = written(piece);
    if (whole.length > 120 || (piece.mark !== null && piece.mark.sign !== '')) continue;
    if (readHead(whole, language) !== null || /[:;,]$/u.test(whole)) continue;
    if (isClosed(whole) && whole.length > 60) continue;
    const shape = shapeOf(piece);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([shape, count]) => count >= (/\d/u.test(shape) ? 3 : 6))
      .map(([shape]) => shape),
  );
}

function shapeOf(piece: Piece): string {
  return written(piece).replace(/\d+/gu, '0').toLowerCase();
}
