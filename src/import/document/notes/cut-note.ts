import { splitSentences } from '../../../corpus/sentences.ts';

/** What is longer, in characters, is no note. */
export const LONGEST_NOTE = 1_500;

/** Where a source or a tool broke a note off; "[...]" is an omission that the author made. */
const ELLIPSIS = /(?<![[(.])(?:\.{3,}|…|\. \. \.)\)?(?!\.|\s?[\])])/u;
/** An address ends where white space does; a capital behind it begins something else. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,500}(?=\s+\p{Lu})/u;
/** Words that begin a sentence and seldom stand with a capital in the name of a source. */
const NEW_SENTENCE =
  /(?<=[\p{Ll}\p{N}\])])\s+(?=(?:The|This|These|It|They|El|Los|Las|La|Le|Les|Os|As|Esta|Este|Il|Elle)\s\p{L})/u;

/**
 * Where a note plausibly ends that its source never closed: behind an ellipsis, an address or the
 * first sentence, else before a word that begins a sentence. What follows is text again, as it is
 * worse to hide text in a note than to show the rest of a note as text.
 * @param whole from behind the opening brackets to where the note ends at the latest
 * @returns a place in it, or null where nothing tells
 */
export function endOfCutNote(whole: string): number | null {
  const text = whole.slice(0, LONGEST_NOTE);
  const ends = [endOf(ELLIPSIS, text), endOf(ADDRESS, text), endOfSentence(text)].filter(
    (end) => end !== null,
  );
  if (ends.length > 0) return Math.min(...ends);
  const next = NEW_SENTENCE.exec(text);
  if (next !== null) return next.index;
  return whole.length > LONGEST_NOTE ? Math.max(1, text.lastIndexOf(' ')) : null;
}

/** A cut note without the signs that say so: whoever shows it adds them. */
export function withoutEllipsis(note: string): string {
  const tail = Math.max(0, note.length - 100);
  return (
    note.slice(0, tail) + note.slice(tail).replace(/[\s(]*(?:\.{3,}|…|\. \. \.)[\s)]*$/u, '')
  ).trim();
}

function endOf(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  return match === null ? null : match.index + match[0].length;
}

function endOfSentence(text: string): number | null {
  const [first, second] = splitSentences(text);
  return first === undefined || second === undefined ? null : text.indexOf(first) + first.length;
}
