/** In characters; only so much of a line's end is looked at. */
const LONGEST_WORD = 80;

const CUT = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00AD])$/u;

/** The words of a source, for deciding what a hyphen at a line's end is. */
export class Vocabulary {
  readonly #words = new Set<string>();

  /** Takes up the words of a line, except a last one that may go on in the next. */
  add(line: string): void {
    const cut = /[\p{L}\p{M}]+[-‐\u00AD]\s*$/u.exec(line.slice(-LONGEST_WORD));
    const whole = cut === null ? line : line.slice(0, -cut[0].length);
    for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
      this.#words.add(fold(word));
      if (/[-‐]/u.test(word)) for (const part of word.split(/[-‐]/u)) this.#words.add(fold(part));
    }
  }

  has(word: string): boolean {
    return this.#words.has(fold(word));
  }
}

function fold(word: string): string {
  return word.normalize('NFC').replace(/‐/gu, '-').toLowerCase();
}

/**
 * Joins the lines of a paragraph. A word that is hyphenated over a line end is rejoined where the
 * whole word stands elsewhere, or where its rest begins small and the hyphenated word does not
 * stand elsewhere; "Inter-" before "American" keeps its hyphen.
 */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  const parts: string[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    const before = parts.at(-1);
    if (before === undefined) {
      parts.push(line);
      continue;
    }
    const left = CUT.exec(before.slice(-LONGEST_WORD));
    const right = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
    if (left?.[1] === undefined || right === undefined) {
      parts.push(' ', line);
      continue;
    }
    const keep = left[2] !== '\u00AD' && keepsHyphen(left[1], right, vocabulary);
    if (!keep) parts[parts.length - 1] = before.slice(0, -1);
    parts.push(line);
  }
  return parts.join('');
}

function keepsHyphen(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(left + right)) return false;
  if (vocabulary.has(`${left}-${right}`)) return true;
  return !/^\p{Ll}/u.test(right);
}
