import type { PdfLine } from './line.ts';

/** What is usual in a document, against which a line is judged. */
export class Measures {
  /** Type size of the running text, in points. */
  readonly body: number;
  readonly #leading = new Map<number, number>();
  readonly #margins = new Map<string, { left: number; right: number }>();
  readonly #all: { left: number; right: number };

  constructor(pages: readonly (readonly PdfLine[])[]) {
    this.body = bodySize(pages);
    const gaps = new Map<number, Map<number, number>>();
    for (const lines of pages) {
      lines.forEach((line, index) => {
        const next = lines[index + 1];
        if (next?.column !== line.column || next.size !== line.size || next.y <= line.y) return;
        const counts = gaps.get(line.size) ?? new Map<number, number>();
        gaps.set(line.size, counts);
        const gap = Math.round((next.y - line.y) * 2) / 2;
        counts.set(gap, (counts.get(gap) ?? 0) + 1);
      });
      for (const column of [0, 1]) {
        const own = lines.filter((line) => line.column === column);
        const [first] = own;
        if (first !== undefined) this.#margins.set(keyOf(first), marginsOf(own));
      }
    }
    for (const [size, counts] of gaps) {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      if (all >= 3) this.#leading.set(size, mostFrequent(counts));
    }
    this.#all = marginsOf(pages.flat().slice(0, 20_000));
  }

  /** Usual distance of baselines at a type size. */
  leading(size: number): number {
    return this.#leading.get(size) ?? 1.35 * size;
  }

  /** Margins of the page and column that a line stands in. */
  margins(line: PdfLine): { readonly left: number; readonly right: number } {
    return this.#margins.get(keyOf(line)) ?? this.#all;
  }
}

function keyOf(line: PdfLine): string {
  return `${line.page} ${line.column}`;
}

function bodySize(pages: readonly (readonly PdfLine[])[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  let best = 10;
  let most = 0;
  for (const [size, count] of letters) {
    if (count > most) [best, most] = [size, count];
  }
  return best;
}

function marginsOf(lines: readonly PdfLine[]): { left: number; right: number } {
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  const lefts = lines.map(({ left }) => Math.round(left)).sort((one, other) => one - other);
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: rights[Math.floor((rights.length - 1) * 0.97)] ?? 0,
  };
}

/** The most frequent value; of several, the smallest. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = 0;
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    if (count > most) [best, most] = [value, count];
  }
  return best;
}
