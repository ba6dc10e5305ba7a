import {
  referencesIn,
  replaceReferences,
  splitAtNotes,
  suspectReference,
  UniqueMarks,
} from '../note-marks.ts';
import type { PdfLine } from './line.ts';

/** A footnote with its lines, which may go on at the foot of the next page. */
export interface Footnote {
  readonly mark: string;
  readonly lines: string[];
}

/** Pages without their footnotes, whose marks are unique in the whole document. */
export interface SplitPages {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly notes: readonly Footnote[];
}

const MARK = /^[[(]?(\d{1,3}|\*{1,4}|[†‡])[\])]?[.)]?\s+(?=\S)/u;

/**
 * Takes the footnotes from the foot of each page: lines in smaller type than the running text that
 * begin with a mark. References on the page get the note's name; a raised figure without a note on
 * its page gets one that no note has.
 * @param body type size of the running text
 */
export function splitFootnotes(pages: readonly (readonly PdfLine[])[], body: number): SplitPages {
  const names = new UniqueMarks();
  const notes: Footnote[] = [];
  let open: Footnote | null = null;
  const rest = pages.map((lines) => {
    const from = footFrom(lines, body);
    const above = lines.slice(0, from);
    const marks = new Set(above.flatMap(({ text }) => referencesIn(text)));
    const own = new Map<string, string>();
    const left: PdfLine[] = [];
    let begun = false;
    for (const line of lines.slice(from)) {
      const start = beginning(line.text, marks);
      if (start !== null) {
        begun = true;
        open = { mark: names.name(start.mark), lines: [start.text] };
        own.set(start.mark, open.mark);
        notes.push(open);
      } else if (open !== null && (begun || from > 0)) open.lines.push(line.text);
      else left.push(line);
    }
    if (!begun) open = null;
    return { lines: [...above, ...left], own };
  });
  // Where notes stand at the end of the document, the figures on the pages still need theirs.
  const byPage = notes.length > 0;
  return {
    notes,
    pages: rest.map(({ lines, own }) =>
      lines.map((line) => ({ ...line, text: rename(line, own, byPage) })),
    ),
  };
}

function rename(line: PdfLine, own: ReadonlyMap<string, string>, byPage: boolean): string {
  return replaceReferences(line.text, (mark, literal) => {
    const name = own.get(mark) ?? (byPage ? `${mark}@${line.page}` : mark);
    return suspectReference(name, literal);
  });
}

/** Where the small lines at the foot of a page begin; its length where there are none. */
function footFrom(lines: readonly PdfLine[], body: number): number {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? body) <= body * 0.93) from -= 1;
  // A page that is small all over is set so, unless a note goes on from the page before.
  return from === 0 ? lines.length : from;
}

function beginning(
  text: string,
  marks: ReadonlySet<string>,
): { mark: string; text: string } | null {
  const raised = splitAtNotes(text)[1];
  if (raised?.mark !== null && raised?.mark !== undefined && text.startsWith('\uE003')) {
    return { mark: raised.mark, text: raised.text };
  }
  const match = MARK.exec(text);
  const mark = match?.[1];
  if (match === null || mark === undefined || !marks.has(mark)) return null;
  return { mark, text: text.slice(match[0].length) };
}
