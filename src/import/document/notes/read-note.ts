import { endOfCutNote, LONGEST_NOTE, withoutEllipsis } from './cut-note.ts';

/** A note in double brackets. */
export interface ReadNote {
  readonly text: string;
  /** Whether the source broke off inside it. */
  readonly cut: boolean;
  /** Place behind it. */
  readonly end: number;
}

/**
 * Reads the note that begins with the double brackets at `at`, matching the brackets within it.
 * Null where they are ordinary brackets: "((a) and (b))".
 */
export function readNote(text: string, at: number): ReadNote | null {
  const start = at + 2;
  const close = closing(text, start);
  if (close !== null && text[close + 1] === ')') {
    return whole(text.slice(start, close), close + 2);
  }
  if (close !== null) {
    const group = closing(text, close + 1);
    const inside = group === null ? null : text.slice(start, group);
    if (group !== null && inside !== null && endOfCutNote(inside) === null) {
      // "((see rule 3) of the rules))" is a note with a bracket too many.
      return text[group + 1] === ')' ? whole(inside, group + 2) : null;
    }
  }
  const next = text.indexOf('((', start);
  const limit = next < 0 ? text.length : next;
  const plausible = endOfCutNote(text.slice(start, limit));
  const end = plausible === null ? limit : start + plausible;
  // "((See the website) The Council": closed with one bracket.
  if (close !== null && close < end) return whole(text.slice(start, close), close + 1);
  return { text: withoutEllipsis(text.slice(start, end)), cut: true, end };
}

/** Whether a text ends in a note that is still open and may go on in the next block. */
export function endsInNote(text: string): boolean {
  const at = text.lastIndexOf('((');
  if (at < 0 || closing(text, at + 2) !== null) return false;
  return endOfCutNote(text.slice(at + 2)) === null;
}

/** Whether a text goes on with a note that was opened before it. */
export function continuesNote(text: string): boolean {
  const close = closing(text, 0);
  if (close === null || text[close + 1] !== ')') return false;
  return !text.slice(0, close).includes('((') && endOfCutNote(text.slice(0, close)) === null;
}

function whole(content: string, end: number): ReadNote {
  const text = content.trim();
  const bare = withoutEllipsis(text);
  return { text: bare, cut: bare !== text, end };
}

/** The bracket that closes what was opened before `start`; null where there is none near. */
function closing(text: string, start: number): number | null {
  let open = 0;
  const end = Math.min(text.length, start + LONGEST_NOTE);
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] !== ')') continue;
    if (open === 0) return at;
    open -= 1;
  }
  return null;
}
