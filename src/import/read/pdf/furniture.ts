import { readNamedHead } from '../head-line.ts';
import { asWritten } from '../note-marks.ts';
import type { PdfLine } from './line.ts';

const NUMBER =
  /^(?:[-–—|]\s*)?(?:page|p[aá]gina|p[aá]g\.?|p\.)?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?(?:\s*[-–—|])?$/iu;
/** How many lines at the head or foot of a page may be furniture. */
const DEEPEST = 3;

/**
 * Takes out running heads and page numbers: lines at the head or foot of pages that stand at the
 * same height on several of them, with the same words or with a number that counts pages.
 */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const edges = pages.map(edgeLines);
  const repeated = repeatedLines(edges);
  return pages.map((lines, index) => {
    const edge = edges[index] ?? [];
    const dropped = new Set(
      edge.filter((line) => repeated.has(line) || isPageNumber(line, index, edge, edges)),
    );
    return lines.filter((line) => !dropped.has(line));
  });
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((one, other) => one.y - other.y);
  if (sorted.length <= DEEPEST * 2) return sorted;
  return [...sorted.slice(0, DEEPEST), ...sorted.slice(-DEEPEST)];
}

function repeatedLines(edges: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const byWords = new Map<string, PdfLine[]>();
  for (const line of edges.flat()) {
    const text = asWritten(line.text).trim();
    const keys = [`same ${text.toLowerCase()}`];
    const digits = text.replace(/\d+|\b[ivxlc]+\b/giu, '#');
    // "Article 1" may begin every page and is no head that runs.
    if (digits !== text && readNamedHead(text) === null) keys.push(`like ${digits.toLowerCase()}`);
    for (const key of keys) byWords.set(key, [...(byWords.get(key) ?? []), line]);
  }
  const repeated = new Set<PdfLine>();
  for (const [key, lines] of byWords) {
    const needed = key.startsWith('same ') ? Math.min(3, Math.max(2, edges.length - 1)) : 3;
    for (const line of lines) {
      const level = lines.filter((other) => Math.abs(other.y - line.y) <= 4);
      const found = new Set(level.map(({ page }) => page));
      if (found.size < needed) continue;
      if (key.startsWith('like ') && !countsPages(level)) continue;
      repeated.add(line);
    }
  }
  return repeated;
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
  edges: readonly (readonly PdfLine[])[],
): boolean {
  const figure = NUMBER.exec(asWritten(line.text).trim())?.[1];
  const outermost = line === edge[0] || line === edge.at(-1);
  if (figure === undefined || !outermost) return false;
  const neighbour = line === edge[0] ? edge[1] : edge.at(-2);
  const apart =
    neighbour === undefined ||
    Math.abs(neighbour.y - line.y) > 1.8 * Math.max(line.size, neighbour.size);
  if (apart) return true;
  const step = Number(figure) - page;
  const counted = edges.filter((lines, index) =>
    [lines[0], lines.at(-1)].some((other) => {
      const own = NUMBER.exec(asWritten(other?.text ?? '').trim())?.[1];
      return own !== undefined && Number(own) - index === step;
    }),
  );
  return counted.length >= 2;
}
