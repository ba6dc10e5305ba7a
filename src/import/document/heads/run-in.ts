import type { Piece } from '../piece.ts';
import type { ArticleHead } from './article-head.ts';

/** Longest title that stands on the line of its article, and how many of the articles have one. */
const LONGEST_RUN_IN = 60;
const FEWEST_RUN_INS = 3;
const SHARE_OF_RUN_INS = 0.6;

/** "Quorum.- The Assembly", and where articles begin with titles, "Quorum. The Assembly". */
export function readRunIn(
  text: string,
  hasRunIns: boolean,
): { title: string; length: number } | null {
  const dashed = /^([^.:;]{3,60})\.\s?[-–—]+\s*(?=["“«¿]?[\p{Lu}])/u.exec(text);
  const match =
    dashed ?? (hasRunIns ? /^([^.:;,]{3,60})\.\s+(?=["“«¿]?[\p{Lu}\d])/u.exec(text) : null);
  const title = match?.[1];
  if (match === null || title === undefined || title.length > LONGEST_RUN_IN) return null;
  return /^[\p{Lu}]/u.test(title) && title.split(' ').length <= 8
    ? { title, length: match[0].length }
    : null;
}

/** Whether most articles that are paragraphs begin so. */
export function beginWithTitles(
  pieces: readonly Piece[],
  articles: ReadonlyMap<number, ArticleHead>,
): boolean {
  const texts = [...articles].flatMap(([at, { tailAt }]) => {
    const piece = pieces[at];
    const tail = piece?.kind === 'paragraph' ? piece.text.slice(tailAt) : '';
    return tail === '' ? [] : [tail];
  });
  const titled = texts.filter((text) => readRunIn(text, true) !== null).length;
  return titled >= FEWEST_RUN_INS && titled >= texts.length * SHARE_OF_RUN_INS;
}
