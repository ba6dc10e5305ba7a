/** The mark of a list item. */
export interface ListMark {
  /** Without brackets and stops, in small letters: `a`, `iv`, `3`; empty for a bullet. */
  readonly sign: string;
  /** As the source has it, with what stands between it and the text: `a) `. */
  readonly written: string;
}

const MARK =
  /^(?:\(\s?([a-zñ]|ll|ch|[ivx]{1,5}|\d{1,2})\s?\)\.?|([a-zñ]|ll|ch|[ivx]{1,5}|\d{1,2})(?:\s?\)|\.\)|\.-)|([a-zñ]|[ivx]{1,5}|\d{1,2})\.(?=\s|$))(?:\s*[-–—](?=\s))?\s*/iu;

/** Reads the mark that a text begins with; null where it begins with none. */
export function readListMark(text: string): (ListMark & { readonly rest: string }) | null {
  const match = MARK.exec(text);
  const sign = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || sign === undefined) return null;
  return { sign: sign.toLowerCase(), written: match[0], rest: text.slice(match[0].length) };
}

/** A way of counting the items of a list. */
export type Counting = 'letter' | 'roman' | 'number';

const SMALL_ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/**
 * Whether a sign may stand behind another one in a list. Older Spanish alphabets have `ch`, `ll` and
 * `ñ`, the older Portuguese one lacks `k`, `w` and `y`.
 * @param last null for the beginning of a list
 */
export function follows(sign: string, last: string | null, counting: Counting): boolean {
  switch (counting) {
    case 'number':
      return Number(sign) === Number(last ?? 0) + 1;
    case 'roman':
      return SMALL_ROMANS.indexOf(sign) === (last === null ? 0 : SMALL_ROMANS.indexOf(last) + 1);
    case 'letter':
      if (last === null) return sign === 'a';
      return nextLetters(last).includes(sign);
  }
}

/** The name of the item at a place of its list, counted from 0: the same in every language. */
export function nameOf(place: number, counting: Counting): string {
  switch (counting) {
    case 'number':
      return String(place + 1);
    case 'roman':
      return SMALL_ROMANS[place] ?? String(place + 1);
    case 'letter':
      return String.fromCharCode('a'.charCodeAt(0) + place);
  }
}

function nextLetters(last: string): string[] {
  const next = String.fromCharCode(last.charCodeAt(0) + 1);
  const special: Readonly<Record<string, readonly string[]>> = {
    c: ['ch'],
    ch: ['d'],
    j: ['l'],
    l: ['ll'],
    ll: ['m'],
    n: ['ñ'],
    ñ: ['o'],
    v: ['x'],
  };
  return [...(last.length === 1 && last !== 'ñ' ? [next] : []), ...(special[last] ?? [])];
}
