import { stripVTControlCharacters } from 'node:util';

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Takes two columns of a terminal: emoji and the scripts of East Asia. */
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/** Columns that a text takes in a terminal; colours take none. */
export function columnsOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (/^[ -~]*$/.test(plain)) return plain.length;
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(plain)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/**
 * Breaks a text between words into lines of at most `width` columns, each after its indent. A word
 * that is wider stands alone, unbroken, so that an address can still be opened.
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let used = columnsOf(first);
  let empty = true;
  for (const word of text.split(/\s+/).filter((piece) => piece !== '')) {
    const columns = columnsOf(word);
    if (!empty && used + 1 + columns > width) {
      lines.push(line);
      line = rest;
      used = columnsOf(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    used += empty ? columns : columns + 1;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}
