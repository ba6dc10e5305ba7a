import { addLines, follows, wrapColumn } from './add-lines.ts';
import type { BlockSink } from './block-sink.ts';
import { isContentsEntry } from './contents.ts';
import { isNumberedHead } from './head-line.ts';
import { Vocabulary } from './hyphens.ts';
import { readItemMark } from './item-mark.ts';
import { withoutSigns } from './note-marks.ts';

const PAGE_NUMBER =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\[?(?:page|p[aá]gina|p[aá]g\.?|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?\]?)$/iu;
const RULE = /^[\s=_*~#+·.-]{3,}$/u;

/**
 * Reads plain text: lines that are wrapped near one column become paragraphs, short heads and items
 * of lists stay apart.
 */
export function readText(text: string, sink: BlockSink): void {
  const lines = splitLines(text);
  const vocabulary = new Vocabulary();
  for (const line of lines) vocabulary.add(line);
  const column = wrapColumn(lines);
  const groups = groupLines(lines);
  groups.forEach((group, index) => {
    const [only] = group.lines;
    if (group.level !== null && only !== undefined) {
      sink.heading(group.level, only.trim());
      return;
    }
    if (group.lines.length === 1 && only !== undefined) {
      const before = groups[index - 1]?.lines[0] ?? '';
      const after = groups[index + 1]?.lines[0] ?? '';
      if (isLoneNumberedHead(only.trim(), before.trim(), after.trim())) {
        sink.heading(only.trim().split('.').length > 2 ? 3 : 2, only.trim());
        return;
      }
    }
    addLines(sink, group.lines, { column, vocabulary });
  });
}

/**
 * A short numbered line is a head where it stands alone and counts no list: neither the line before
 * nor the line behind has its neighbour's number.
 */
function isLoneNumberedHead(text: string, before: string, after: string): boolean {
  if (!isNumberedHead(text) || after === '' || before.endsWith(':')) return false;
  const mark = readItemMark(text);
  if (mark === null) return true;
  const previous = readItemMark(before);
  const next = readItemMark(after);
  return !(
    (next !== null && (follows(mark, next) || isNumberedHead(after))) ||
    (previous !== null && follows(previous, mark))
  );
}

interface Group {
  readonly lines: string[];
  /** Of a heading, where a line of dashes or the like stood under it; null for other lines. */
  readonly level: number | null;
}

function groupLines(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let current: string[] = [];
  const flush = (level: number | null): void => {
    if (current.length > 0) groups.push({ lines: current, level });
    current = [];
  };
  for (const line of lines) {
    if (line.trim() === '') flush(null);
    else if (PAGE_NUMBER.test(line.trim()) || isContentsEntry(line)) flush(null);
    else if (RULE.test(line))
      flush(current.length === 1 ? underlineLevel(line, current[0] ?? '') : null);
    else current.push(line);
  }
  flush(null);
  return groups;
}

function underlineLevel(rule: string, title: string): number | null {
  const sign = /^\s*([=~-])\1+\s*$/u.exec(rule)?.[1];
  if (sign === undefined || title.trim().length > 120) return null;
  return sign === '=' ? 1 : 2;
}

/** Lines with tabs written out; a form feed ends a page and with it a group. */
function splitLines(text: string): string[] {
  return withoutSigns(text)
    .normalize('NFC')
    .replace(/\f/gu, '\n\n')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .replace(/\t/gu, '    ')
        .replace(/\u00A0/gu, ' ')
        .trimEnd(),
    );
}
