import {
  beginsItem,
  HEAD_LINES,
  isCutWord,
  isNoteOpen,
  SENTENCE_END,
  TERMINAL,
} from '../add-lines.ts';
import type { BlockSink } from '../block-sink.ts';
import { isAllCapitals, isCapitals, isHeadWord, readNamedHead } from '../head-line.ts';
import { joinLines, type Vocabulary } from '../hyphens.ts';
import { readItemMark } from '../item-mark.ts';
import type { PdfLine } from './line.ts';
import type { Measures } from './measures.ts';

/** Type this much larger than the running text makes a heading. */
const LARGER = 1.12;

/** Joins the lines of all pages into paragraphs and headings, also across page ends. */
export function addPages(
  sink: BlockSink,
  pages: readonly (readonly PdfLine[])[],
  measures: Measures,
  vocabulary: Vocabulary,
): void {
  const levels = headingLevels(pages, measures.body);
  let current: PdfLine[] = [];
  const flush = (): void => {
    const [first] = current;
    if (first === undefined) return;
    const text = joinLines(
      current.map((line) => line.text),
      vocabulary,
    );
    const level = levels.get(first.size);
    if (level !== undefined && text.length <= 300 && /\p{L}{2}/u.test(text)) {
      sink.heading(level, text);
    } else {
      const look = { bold: current.every(({ bold }) => bold), centred: isCentred(first, measures) };
      sink.text(text, look);
    }
    current = [];
  };
  for (const lines of pages) {
    for (const line of lines) {
      if (current.length > 0 && beginsAnew(sink, current, line, measures)) flush();
      current.push(line);
    }
  }
  flush();
}

/** Levels of headings by their type size, the largest first. */
function headingLevels(
  pages: readonly (readonly PdfLine[])[],
  body: number,
): ReadonlyMap<number, number> {
  const sizes = new Set(pages.flat().map(({ size }) => size));
  const large = [...sizes].filter((size) => size >= body * LARGER);
  large.sort((one, other) => other - one);
  return new Map(large.map((size, index) => [size, Math.min(index + 1, 6)]));
}

function beginsAnew(
  sink: BlockSink,
  current: readonly PdfLine[],
  line: PdfLine,
  measures: Measures,
): boolean {
  const last = current.at(-1);
  if (last === undefined) return false;
  const whole = current
    .slice(0, HEAD_LINES)
    .map(({ text }) => text)
    .join(' ');
  const { text } = line;
  const stopped = TERMINAL.test(last.text);
  const turned = last.page !== line.page || last.column !== line.column;
  const gap = line.y - last.y;
  const apart = !turned && (gap > measures.leading(line.size) * 1.3 || gap < 0);
  const { left, right } = measures.margins(last);
  const short = last.right < right - (right - left) * 0.3;
  const small = /^\p{Ll}/u.test(text);
  if (isCutWord(last.text, text) && Math.abs(last.size - line.size) < 0.5) return false;
  if (isHeadWord(whole) && !apart) return readNamedHead(`${whole} ${text}`) === null;
  if (readNamedHead(whole)?.bare === true) return true;
  if (readNamedHead(text)?.bare === true && (stopped || short || apart || isCapitals(whole))) {
    return true;
  }
  if (text.startsWith('\uE003')) return true;
  if (Math.abs(last.size - line.size) > 0.08 * Math.max(last.size, line.size)) return true;
  if (apart) return true;
  const capitals = isCapitals(whole);
  if (line.size >= measures.body * LARGER) return false;
  if (isNoteOpen(current.slice(-4).map((one) => one.text))) return false;
  const mark = readItemMark(text);
  if (mark !== null && beginsItem(sink, readItemMark(whole), mark, last.text, stopped || short)) {
    return true;
  }
  if (isAllCapitals(whole) && isAllCapitals(text)) return SENTENCE_END.test(last.text);
  if (current.slice(0, HEAD_LINES).every(({ bold }) => bold) && !line.bold && !small) return true;
  if (line.bold && !last.bold && (stopped || short)) return true;
  if (capitals && !small) return true;
  if (!isFull(last, line, right)) return (stopped && !(turned && small)) || (short && !small);
  return stopped && !small && indented(line, measures) && !indented(last, measures);
}

/** Whether the next line's first word had no room behind a line. */
function isFull(last: PdfLine, next: PdfLine, right: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return last.right + (word + 1) * letter > right - letter;
}

function indented(line: PdfLine, measures: Measures): boolean {
  return line.left > measures.margins(line).left + 0.8 * line.size;
}

function isCentred(line: PdfLine, measures: Measures): boolean {
  const { left, right } = measures.margins(line);
  const before = line.left - left;
  const behind = right - line.right;
  return before > line.size * 2 && Math.abs(before - behind) < line.size * 2;
}
