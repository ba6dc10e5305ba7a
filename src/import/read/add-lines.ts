import type { BlockSink } from './block-sink.ts';
import { isAllCapitals, isCapitals, isHeadWord, readNamedHead, type Look } from './head-line.ts';
import { joinLines, type Vocabulary } from './hyphens.ts';
import { readingsOf, readItemMark, type ItemMark } from './item-mark.ts';

/** What is known of lines that belong together. */
export interface LineTerms {
  /** The column at which the source wraps; null where every line ends where it was ended. */
  readonly column: number | null;
  readonly vocabulary: Vocabulary;
  /** Whether line ends mean nothing, as in Markdown: only items and heads begin anew. */
  readonly soft?: boolean;
  readonly look?: Look;
}

/** Ends a sentence or a clause of a list, with or without a reference to a note behind it. */
export const TERMINAL = /[.;:!?…]["”’»)\]]*(?:\uE000[^\uE002]*\uE002)?$/u;
/** Ends a sentence; a title in capitals may go on behind a semicolon. */
export const SENTENCE_END = /[.:!?]$/u;
/** Enough lines to tell what a paragraph is; a paragraph may have a hundred thousand. */
export const HEAD_LINES = 6;
const CONNECTIVE = /(?:[,–—]|\b(?:and|or|y|o|u|e|ou|et))$/iu;

/** Adds lines without a blank line between them: joins what is wrapped, keeps apart what is not. */
export function addLines(sink: BlockSink, lines: readonly string[], terms: LineTerms): void {
  let current: string[] = [];
  const flush = (): void => {
    if (current.length > 0) sink.text(joinLines(current, terms.vocabulary), terms.look);
    current = [];
  };
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (current.length > 0 && beginsAnew(sink, current, line, terms)) flush();
    current.push(line);
  }
  flush();
}

/**
 * The column at which most lines of a source are wrapped, in characters; null where they are not.
 * Lines before a blank line say nothing: they end where their paragraph ends.
 */
export function wrapColumn(lines: readonly string[]): number | null {
  const inner = lines.flatMap((line, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    return line.trim() !== '' && next !== '' ? [line.trimEnd().length] : [];
  });
  if (inner.length === 0) return null;
  inner.sort((one, other) => one - other);
  const high = inner[Math.floor((inner.length - 1) * 0.95)] ?? 0;
  if (high < 40 || high > 140) return null;
  const near = inner.filter((length) => length >= high - 14 && length <= high + 6).length;
  return near >= inner.length * 0.4 ? high : null;
}

function beginsAnew(
  sink: BlockSink,
  current: readonly string[],
  line: string,
  terms: LineTerms,
): boolean {
  const last = current.at(-1) ?? '';
  const before = last.trim();
  const text = line.trim();
  const whole = current
    .slice(0, HEAD_LINES)
    .map((part) => part.trim())
    .join(' ');
  const stopped = TERMINAL.test(before);
  const short = terms.column !== null && last.trimEnd().length < terms.column * 0.6;
  if (isCutWord(before, text)) return false;
  if (isHeadWord(whole)) return readNamedHead(`${whole} ${text}`) === null;
  const named = readNamedHead(text);
  const head = readNamedHead(whole);
  if (head?.bare === true) return true;
  const capitals = isCapitals(whole);
  // "… in accordance with / Article 5." is the end of a sentence.
  if (named?.bare === true || (isHeadWord(text) && /^\p{Lu}/u.test(text))) {
    if (stopped || capitals || short || head !== null) return true;
  }
  if (head !== null && isCapitals(text)) return false;
  if (isNoteOpen(current)) return false;
  const mark = readItemMark(text);
  if (mark !== null && beginsItem(sink, readItemMark(whole), mark, before, stopped || short)) {
    return true;
  }
  const small = /^\p{Ll}/u.test(text);
  const loud = isAllCapitals(whole);
  if (loud !== isAllCapitals(text)) return capitals ? !small : stopped || short;
  if (loud) return SENTENCE_END.test(before);
  if (terms.soft === true) return false;
  if (terms.column === null) return stopped || !small;
  const room = terms.column - last.trimEnd().length;
  if (room <= (/^\S+/u.exec(text)?.[0].length ?? 0) + 2) {
    const ended = stopped || CONNECTIVE.test(before);
    return ended && !small && current.length > 1 && indentOf(line) >= indentOf(last) + 2;
  }
  if (stopped) return true;
  return short && !small;
}

/** Whether a line that begins with a mark begins an item, and not only by chance. */
export function beginsItem(
  sink: BlockSink,
  open: ItemMark | null,
  mark: ItemMark,
  before: string,
  ended: boolean,
): boolean {
  if (mark.mark === null) return open?.frame === mark.frame || ended;
  if (open !== null && follows(open, mark)) return true;
  return sink.fits(mark) && (ended || CONNECTIVE.test(before));
}

/** Whether the second mark is the next of the first one's list. */
export function follows(one: ItemMark, other: ItemMark): boolean {
  if (one.frame !== other.frame || one.mark === null || other.mark === null) return false;
  const readings = readingsOf(one.mark);
  return readingsOf(other.mark).some(({ kind, value }) =>
    readings.some((reading) => reading.kind === kind && reading.value + 1 === value),
  );
}

/** Whether a note in double brackets goes on: it is not closed, and the source did not cut it. */
export function isNoteOpen(lines: readonly string[]): boolean {
  const text = lines.slice(-4).join(' ').trimEnd();
  return text.lastIndexOf('((') > text.lastIndexOf('))') && !/(?:\.{3}|…)$/u.test(text);
}

/** Whether a line ends within a word that the next one finishes. */
export function isCutWord(line: string, next: string): boolean {
  return /\p{L}[-‐\u00AD]$/u.test(line) && /^\p{L}/u.test(next);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
