import { readNamedHead } from '../head-line.ts';
import { asWritten } from '../note-marks.ts';
import type { PdfLine } from './line.ts';

const NUMBER =
  /^(?:[-–—|]\s*)?(?:page|p[aá]gina|p[aá]g\.?|p\.)?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?(?:\s*[-–—|])?$/iu;
/** How many lines at the head or foot of a page may be furniture. */
const DEEPEST = 3;

/** Nearer to the edge of a page than this, in points, stands hardly any running text. */
const MARGIN = 64;

/** Among the text stands no running head of more characters than this, or one that ends a clause. */
const LONGEST = 100;

/** On so many pages, a line is a running head also where it is not set apart from the text. */
const MANY_PAGES = 4;

/**
 * Takes out running heads and page numbers: lines at the head or foot of pages that stand at the
 * same height on several of them, with the same words or with a number that counts pages.
 */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const edges = pages.map(edgeLines);
  const repeated = repeatedLines(edges);
  const steps = numberSteps(edges);
  return pages.map((lines, index) => {
    const sorted = [...lines].sort((one, other) => one.y - other.y);
    const edge = edges[index] ?? [];
    const goes = (line: PdfLine): boolean =>
      repeated.has(line) ||
      isPageNumber(line, index, edge, steps) ||
      isNumberedHead(line, index, edge, steps);
    const dropped = new Set([
      ...outerLines(sorted, goes, repeated),
      ...outerLines(sorted.reverse(), goes, repeated),
    ]);
    return lines.filter((line) => !dropped.has(line));
  });
}

/**
 * The lines to drop at one end of a page: as many as reach from its edge to a gap or to another
 * type size. Many lines without a gap are a text that pages share, such as a form; a single one
 * needs no gap where it stands on many pages.
 */
function outerLines(
  lines: readonly PdfLine[],
  goes: (line: PdfLine) => boolean,
  repeated: ReadonlyMap<PdfLine, number>,
): readonly PdfLine[] {
  const edge = lines.slice(0, DEEPEST);
  const kept = edge.findIndex((line) => !goes(line));
  for (let count = kept === -1 ? edge.length : kept; count > 0; count -= 1) {
    const last = lines[count - 1];
    const next = lines[count];
    if (last === undefined || next === undefined) return lines.slice(0, count);
    const apart = Math.abs(next.y - last.y) > 1.6 * Math.max(last.size, next.size);
    const many = (repeated.get(last) ?? MANY_PAGES) >= MANY_PAGES;
    const other = count === 1 || Math.abs(next.size - last.size) > 0.08 * next.size;
    if (apart || (many && other)) return lines.slice(0, count);
  }
  return [];
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  if (sorted.length <= DEEPEST * 2) return sorted;
  return [...sorted.slice(0, DEEPEST), ...sorted.slice(-DEEPEST)];
}

/** Lines that stand on several pages, with the number of these. */
function repeatedLines(edges: readonly (readonly PdfLine[])[]): Map<PdfLine, number> {
  const byWords = new Map<string, PdfLine[]>();
  const put = (key: string, line: PdfLine): void => {
    const lines = byWords.get(key);
    if (lines === undefined) byWords.set(key, [line]);
    else lines.push(line);
  };
  for (const line of edges.flat()) {
    const text = asWritten(line.text).trim();
    if (!isInMargin(line) && (/[.;:,]$/u.test(text) || text.length > LONGEST)) continue;
    put(`same ${text.toLowerCase()}`, line);
    const digits = text.replace(/\d+|\b[ivxlc]+\b/giu, '#');
    // "Article 1" may begin every page and is no head that runs.
    if (digits !== text && !isBareHead(text)) put(`like ${digits.toLowerCase()}`, line);
  }
  const repeated = new Map<PdfLine, number>();
  for (const [key, lines] of byWords) {
    for (const level of levelsOf(lines)) {
      const found = new Set(level.map(({ page }) => page)).size;
      if (found < 2 || (key.startsWith('like ') && (found < 3 || !countsPages(level)))) continue;
      for (const line of level) {
        if (found >= 3 || isInMargin(line)) {
          repeated.set(line, Math.max(found, repeated.get(line) ?? 0));
        }
      }
    }
  }
  return repeated;
}

/** Lines in groups of about the same height on their pages. */
function levelsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const levels: PdfLine[][] = [];
  let last = -Infinity;
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    if (line.y - last > 4) levels.push([]);
    levels.at(-1)?.push(line);
    last = line.y;
  }
  return levels;
}

function isInMargin({ y, pageHeight }: PdfLine): boolean {
  return y < MARGIN || y > pageHeight - MARGIN;
}

/** Whether the lines differ by a number that grows with the page. */
function countsPages(lines: readonly PdfLine[]): boolean {
  const steps = new Map<number, number>();
  for (const { text, page } of lines) {
    for (const [figure] of asWritten(text).matchAll(/\d+/gu)) {
      const step = Number(figure) - page;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    const roman = /\b[ivxlc]+\b/iu.exec(asWritten(text));
    if (roman !== null) steps.set(Infinity, (steps.get(Infinity) ?? 0) + 1);
  }
  return Math.max(0, ...steps.values()) >= lines.length * 0.6;
}

/** A number alone at the very head or foot of a page, apart from its text or counting with pages. */
function isPageNumber(
  line: PdfLine,
  page: number,
  edge: readonly PdfLine[],
  steps: ReadonlyMap<number, number>,
): boolean {
  const figure = figureOf(line);
  const outermost = line === edge[0] || line === edge.at(-1);
  if (figure === null || !outermost) return false;
  const neighbour = line === edge[0] ? edge[1] : edge.at(-2);
  if (neighbour === undefined) return true;
  const gap = Math.abs(neighbour.y - line.y);
  return (
    gap > 1.8 * Math.max(line.size, neighbour.size) || (steps.get(Number(figure) - page) ?? 0) >= 2
  );
}

/** A running head that names its chapter, such as "Chapter 2: Members 31", on whatever page it stands. */
function isNumberedHead(
  line: PdfLine,
  page: number,
  edge: readonly PdfLine[],
  steps: ReadonlyMap<number, number>,
): boolean {
  const outermost = line === edge[0] || line === edge.at(-1);
  const figure = outermost && isInMargin(line) ? outerFigure(line) : null;
  return figure !== null && (steps.get(figure - page) ?? 0) >= MANY_PAGES;
}

/** A number at the beginning or end of a line that is no head of an article. */
function outerFigure(line: PdfLine): number | null {
  const text = asWritten(line.text).trim();
  if (isBareHead(text) || text.length > LONGEST) return null;
  const match = /(?:^|\s)(\d{1,4})$|^(\d{1,4})(?=\s)/u.exec(text);
  const figure = match?.[1] ?? match?.[2];
  return figure === undefined ? null : Number(figure);
}

function isBareHead(text: string): boolean {
  return readNamedHead(text)?.bare === true;
}

/** On how many pages the number at head or foot is the page's own and so much more. */
function numberSteps(edges: readonly (readonly PdfLine[])[]): Map<number, number> {
  const steps = new Map<number, number>();
  edges.forEach((lines, page) => {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      if (line === undefined) continue;
      const alone = figureOf(line);
      const figure = alone === null ? outerFigure(line) : Number(alone);
      if (figure === null) continue;
      const step = figure - page;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  });
  return steps;
}

function figureOf(line: PdfLine): string | null {
  return NUMBER.exec(asWritten(line.text).trim())?.[1] ?? null;
}
