/**
 * A text in lower case without diacritics, of the same length, so that a place in the folded text
 * is the same place in the original. Letters and digits of full width become plain ones.
 */
export function fold(text: string): string {
  // Most of a text is plain already, and looking at every character takes ten times as long.
  return text
    .normalize('NFC')
    .replace(/[A-Z]+/g, (plain) => plain.toLowerCase())
    .replace(/\P{ASCII}/gu, foldChar);
}

function foldChar(char: string): string {
  const plain = /[\uff01-\uff5e]/.test(char) ? char.normalize('NFKC') : char;
  const bare = plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return bare.length === char.length ? bare : char;
}

/** A run of letters or of digits, folded, with its place in the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into runs of letters and runs of digits ("34(b)" gives "34" and "b"). */
export function tokenize(text: string): Token[] {
  return [...fold(text).matchAll(/\p{L}+|\p{N}+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours is one error),
 * given up as `limit + 1` once it must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
