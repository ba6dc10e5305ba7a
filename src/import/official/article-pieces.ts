import type { Language } from '../../corpus/language.ts';
import { isClosed, isTitle, readHead } from './heads.ts';
import { written, type Piece } from './pieces.ts';
import { OFFICIAL_WORDS } from './words.ts';

/** Where an article stands: what may follow its text is told by it. */
export interface Place {
  /** Whether the text ends with it. */
  readonly last: boolean;
  readonly language: Language;
}

/**
 * What belongs to an article of all that stands under its head: no navigation, no signatures, no
 * footnotes; stretches that a page's end or a line's end tore apart are one again.
 */
export function articlePieces(pieces: readonly Piece[], { last, language }: Place): Piece[] {
  const kept: Piece[] = [];
  // Behind the end of a page come its foot and the next one's head, unless a sentence goes on.
  const page = pieces.findIndex((piece) => piece.page);
  const cutFrom = last || page >= 0;
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (piece.page && (before === undefined || isClosed(before.text))) break;
    if (before !== undefined && goesOn(before, piece, language)) {
      kept.splice(-1, 1, { ...before, text: joined(before.text, written(piece)) });
      continue;
    }
    const foreign =
      before === undefined ? isBoilerplate(piece, language) : isForeign(piece, { last, language });
    if (!foreign) kept.push(piece);
    else if (cutFrom && before !== undefined) break;
  }
  return kept;
}

/** The pieces of the preamble: capitals belong to it. */
export function preamblePieces(pieces: readonly Piece[], language: Language): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (piece.page) break;
    const torn =
      before !== undefined && isTitle(before.text) && isTitle(piece.text) && !isClosed(before.text);
    // A line of capitals that ends in a comma is over: "Convinced" stands on its own.
    if (
      before !== undefined &&
      (goesOn(before, piece, language) || (torn && !before.text.endsWith(',')))
    ) {
      kept.splice(-1, 1, { ...before, text: joined(before.text, written(piece)) });
    } else if (!isBoilerplate(piece, language)) {
      kept.push(piece);
    }
  }
  return kept;
}

/** Whether a piece goes on with the sentence of the one before it. */
function goesOn(before: Piece, piece: Piece, language: Language): boolean {
  if (piece.mark !== null || before.heading || isClosed(before.text)) return false;
  if (/^\p{Ll}/u.test(piece.text)) return true;
  if (piece.heading) return false;
  // "… de los | Estados", "… in accordance with | Article 37": nothing ends in a short word.
  if (/(?:^|[\s'’])\p{Ll}{1,3}$/u.test(before.text) && !/[,;]\s\p{Ll}{1,3}$/u.test(before.text)) {
    return true;
  }
  if (readHead(piece.text, language) !== null) return true;
  return piece.broken && !/[,;]\s\p{Ll}{1,3}$/u.test(before.text) && !isTitle(piece.text);
}

function joined(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}

function isForeign(piece: Piece, { last, language }: Place): boolean {
  if (piece.heading || isBoilerplate(piece, language)) return true;
  // Bullets may stand for letters; behind the last article they are a menu or a note.
  const bullet = piece.mark?.sign === '';
  if (bullet && last) return true;
  if (piece.mark !== null && !bullet) return last && /^\d/u.test(piece.mark.sign);
  if (last && (OFFICIAL_WORDS[language].closing.test(piece.text) || isTitle(piece.text)))
    return true;
  // A line of a menu: short, and no sentence.
  return !bullet && piece.text.length <= 60 && !/[.;:,!?»”")]$/u.test(piece.text);
}

function isBoilerplate(piece: Piece, language: Language): boolean {
  const text = written(piece);
  return (
    /^(?:[*†‡_=•\s-]{1,}|\[.*\]|.*(?:©|copyright|https?:|www\.|\S@\S+\.\w).*)$/iu.test(text) ||
    /^\*+\s?\p{L}/u.test(text) ||
    /^(?:certified|certific[oa]|certifi[ée])/iu.test(text) ||
    (readHead(text, language)?.kind === 'part' && isTitle(text))
  );
}
