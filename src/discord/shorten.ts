const ELLIPSIS = '…';

/** A cut may give up so much of the length in order to end a sentence or a word. */
const GENEROUS = 0.5;

/**
 * A text of at most `most` UTF-16 units. What is cut ends with "…", at the end of a sentence or a
 * line where there is one in the second half, else of a word, and never inside a character.
 */
export function shorten(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const room = cutAt(trimmed, Math.max(0, most - ELLIPSIS.length - 1));
  const head = trimmed.slice(0, room);
  const end = endOf(head, trimmed.slice(room));
  const joint = /[.?!:;]["”’)]*$/.test(end) ? ' ' : '';
  return `${end}${joint}${ELLIPSIS}`.slice(0, most);
}

/** Cuts a text into pieces of at most `most` units, between paragraphs, lines or sentences. */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const room = cutAt(rest, most) || wholeUnits(rest, most);
    const piece = endOf(rest.slice(0, room), rest.slice(room));
    pieces.push(piece.trim());
    rest = rest.slice(piece.length).trim();
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces.filter((piece, index) => piece !== '' || index === 0);
}

/** As much of `head` as ends well; all of it where nothing does in its second half. */
function endOf(head: string, rest: string): string {
  if (/^\s/.test(rest) && /[.?!]["”’)]*$/.test(head)) return head;
  const least = head.length * GENEROUS;
  const patterns = [/\n\s*\n/g, /\n/g, /(?<=[.?!]["”’)]*)\s/g];
  for (const pattern of patterns) {
    const at = lastMatch(head, pattern);
    if (at >= least) return head.slice(0, at).trimEnd() || head;
  }
  const word = lastMatch(head, /\s/g);
  return word >= least && !/^\s/.test(rest) ? head.slice(0, word).trimEnd() || head : head;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/**
 * The greatest place up to `most` that lies inside no character, accents and joined emoji included;
 * 0 where the first character is longer than that.
 */
function cutAt(text: string, most: number): number {
  // A window, because a segmenter reads all that it is given; it reaches beyond the place, so that
  // a character which stands across it is seen as a whole.
  const from = Math.max(0, most - WINDOW);
  const segments = [...SEGMENTER.segment(text.slice(from, most + WINDOW))];
  for (const { index } of segments.reverse()) {
    const at = from + index;
    if (at <= most && (at > from || from === 0)) return at;
  }
  return wholeUnits(text, most);
}

/** `most`, or one less where a surrogate pair stands across it. */
function wholeUnits(text: string, most: number): number {
  const unit = text.charCodeAt(most - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? most - 1 : most;
}

/** Longer than any character that means something; heaps of accents may be cut. */
const WINDOW = 64;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
