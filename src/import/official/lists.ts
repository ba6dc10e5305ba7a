import { follows, nameOf, readListMark, type Counting, type ListMark } from './marks.ts';
import type { Piece } from './pieces.ts';

/** An article, or an item of one: paragraphs and items in the order of the text. */
export type Part = ParagraphPart | ItemPart;

export interface ParagraphPart {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface ItemPart {
  readonly kind: 'item';
  /** What a reference names it by: `a`, `iv`, `3`. */
  readonly name: string;
  readonly mark: ListMark;
  /** Its own words first. */
  readonly parts: readonly Part[];
}

interface OpenItem {
  readonly kind: 'item';
  readonly name: string;
  readonly mark: ListMark;
  readonly parts: (ParagraphPart | OpenItem)[];
}

interface OpenList {
  readonly counting: Counting;
  last: string;
  count: number;
  item: OpenItem;
}

interface Placed {
  readonly depth: 0 | 1;
  readonly counting: Counting;
}

/**
 * Finds the lists of an article, lettered ones with numbered ones inside. Paragraphs between two
 * items belong to the first; behind the last item they belong to the article.
 */
export function listsOf(pieces: readonly Piece[]): Part[] {
  const lettered = pieces.some((piece) => piece.mark?.sign === 'a');
  const single = pieces.flatMap((piece, at) => runningItems(piece, pieces[at + 1] ?? null));
  const parts: (ParagraphPart | OpenItem)[] = [];
  let outer: OpenList | null = null;
  let inner: OpenList | null = null;
  // Paragraphs behind an item: whose they are is known when another item comes, or the end.
  let waiting: ParagraphPart[] = [];
  const settle = (holder: (ParagraphPart | OpenItem)[]): void => {
    holder.push(...waiting);
    waiting = [];
  };
  for (const { mark, text } of single) {
    const placed: Placed | null = mark === null ? null : placeOf(mark, outer, inner, lettered);
    if (mark === null || placed === null) {
      const paragraph = { kind: 'paragraph', text: `${mark?.written ?? ''}${text}` } as const;
      if (outer === null) parts.push(paragraph);
      else waiting.push(paragraph);
      continue;
    }
    const { depth, counting } = placed;
    const before: OpenList | null = depth === 0 ? outer : inner;
    const count = before?.counting === counting ? before.count : 0;
    const item: OpenItem = {
      kind: 'item',
      name: nameOf(count, counting),
      mark,
      parts: [{ kind: 'paragraph', text }],
    };
    const list: OpenList = { counting, last: mark.sign, count: count + 1, item };
    if (depth === 0) {
      settle(outer?.item.parts ?? parts);
      parts.push(item);
      outer = list;
      inner = null;
    } else {
      settle(inner?.item.parts ?? outer?.item.parts ?? parts);
      outer?.item.parts.push(item);
      inner = list;
    }
  }
  settle(parts);
  return parts;
}

function placeOf(
  { sign }: ListMark,
  outer: OpenList | null,
  inner: OpenList | null,
  lettered: boolean,
): Placed | null {
  if (sign === '') return lettered ? null : { depth: 0, counting: 'letter' };
  if (outer === null)
    return follows(sign, null, 'letter') ? { depth: 0, counting: 'letter' } : null;
  if (inner !== null && follows(sign, inner.last, inner.counting)) {
    return { depth: 1, counting: inner.counting };
  }
  if (outer.last !== '' && follows(sign, outer.last, 'letter'))
    return { depth: 0, counting: 'letter' };
  for (const counting of ['roman', 'number'] as const) {
    if (inner === null && follows(sign, null, counting)) return { depth: 1, counting };
  }
  return null;
}

/** Cuts items that stand in one running paragraph: "by means of: a) the …; b) the …". */
function runningItems(piece: Piece, next: Piece | null): Pick<Piece, 'mark' | 'text'>[] {
  const sign = piece.mark?.sign ?? null;
  const letters = chain(piece.text, 'letter', sign !== null && /^[a-zñ]/u.test(sign) ? sign : null);
  const goesOn =
    letters.length === 1 &&
    next?.mark !== null &&
    next !== null &&
    follows(next.mark.sign, letters[0]?.sign ?? null, 'letter');
  const enough = letters.length > 1 || (letters.length === 1 && (sign !== null || goesOn));
  const outer = enough ? cutAt(piece, letters) : [piece];
  return outer.flatMap((one) => {
    for (const counting of ['roman', 'number'] as const) {
      const inside = one.mark === null ? [] : chain(one.text, counting, null);
      if (inside.length > 1) return cutAt(one, inside);
    }
    return [one];
  });
}

interface Running {
  readonly at: number;
  readonly end: number;
  readonly sign: string;
  readonly written: string;
}

/** The marks of one list in a running text, each behind a stop or a word such as "and". */
function chain(text: string, counting: Counting, after: string | null): Running[] {
  const found: Running[] = [];
  let last = after;
  for (const match of text.matchAll(/(?<=^|\s)\(?(?:[a-zñ]|ll|ch|[ivx]{1,5}|\d{1,2})[.)]/gu)) {
    const mark = readListMark(text.slice(match.index));
    if (mark === null || mark.rest === '' || !follows(mark.sign, last, counting)) continue;
    const before = text.slice(0, match.index).trimEnd();
    const behind = before === '' || /(?:[:;.,]|[;,]\s(?:and|or|y|e|o|u|ou|et))$/u.test(before);
    const stopped = mark.written.includes(')') || /[:;]$|[;,]\s\p{Ll}{1,3}$/u.test(before);
    if (!behind || !stopped) continue;
    const { sign, written } = mark;
    found.push({ at: match.index, end: match.index + written.length, sign, written });
    last = sign;
  }
  return found;
}

function cutAt(
  { mark, text }: Pick<Piece, 'mark' | 'text'>,
  marks: readonly Running[],
): Pick<Piece, 'mark' | 'text'>[] {
  const head = text.slice(0, marks[0]?.at).trim();
  const items = marks.map(({ end, sign, written }, at) => ({
    mark: { sign, written },
    text: text.slice(end, marks[at + 1]?.at).trim(),
  }));
  return head === '' && mark === null ? items : [{ mark, text: head }, ...items];
}
