import type { Piece } from '../piece.ts';
import { articleKey, readArticleHead, type ArticleHead } from './article-head.ts';

/** So many articles may be missing between two in running text. */
const WIDEST_GAP = 50;
/** "Article 3. Quorum ......... 7", a line of a table of contents. */
const LEADER = /(?:\.{3,}|…{2,}|(?:\. ){3,})\s*\d*\s*$|\s\d{1,3}$/u;

interface Found {
  readonly at: number;
  readonly head: ArticleHead;
}

/** The heads of a document's own articles, by the place of their piece. */
export function findArticles(pieces: readonly Piece[]): ReadonlyMap<number, ArticleHead> {
  const heads = inSequence(candidates(pieces), pieces);
  if (!areItsOwn(heads)) return new Map();
  const last = new Map<string, number>();
  for (const { at, head } of heads) if (head.part === null) last.set(articleKey(head), at);
  return new Map(
    heads
      .filter(({ at, head }, index) => {
        const again = (last.get(articleKey(head)) ?? at) > at;
        return !(again && isListed(pieces, at, heads[index + 1]?.at === at + 1));
      })
      .map(({ at, head }) => [at, head]),
  );
}

function candidates(pieces: readonly Piece[]): Found[] {
  return pieces.flatMap((piece, at): Found[] => {
    if (piece.kind === 'item' && piece.mark !== null) return [];
    const head = readArticleHead(piece.text);
    return head === null ? [] : [{ at, head }];
  });
}

/** Headings say what they are; a paragraph is the head of an article where its number comes next. */
function inSequence(found: readonly Found[], pieces: readonly Piece[]): Found[] {
  let last = 0;
  let lastKey = '';
  return found.filter(({ at, head }) => {
    const { number, part, isSure } = head;
    const key = `${articleKey(head)} ${part ?? ''}`;
    const next = number === last + 1 || (number === last && key !== lastKey);
    const fits =
      pieces[at]?.kind === 'heading' ||
      next ||
      (isSure && (number === 1 || (number > last && (last === 0 || number <= last + WIDEST_GAP))));
    if (!fits) return false;
    last = number;
    lastKey = key;
    return true;
  });
}

/** A study guide that quotes Article 28 has no articles; an excerpt of a treaty has several. */
function areItsOwn(heads: readonly Found[]): boolean {
  if (heads.some(({ head }) => head.number === 1)) return true;
  return heads.some(({ head }, index) => {
    const second = heads[index + 1]?.head.number;
    return second === head.number + 1 && heads[index + 2]?.head.number === head.number + 2;
  });
}

/** Whether a head stands in a table of contents: without any text of its own. */
function isListed(pieces: readonly Piece[], at: number, nextIsHead: boolean): boolean {
  const text = pieces[at]?.text.slice(-100) ?? '';
  if (LEADER.test(text)) return true;
  const next = pieces[at + 1];
  const alone = nextIsHead || next === undefined || next.kind === 'heading';
  return alone && (pieces[at]?.kind === 'heading' || !/[.;]$/.test(text));
}
