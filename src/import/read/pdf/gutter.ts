interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Finds the empty strip between two columns of running text; null where the page has one column. A
 * table has gaps too, but its cells do not fill their columns.
 * @param rows the stretches of text on each baseline
 * @param width of the page
 */
export function findGutter(rows: readonly (readonly Span[])[], width: number): number | null {
  if (rows.length < 10) return null;
  let best: number[] = [];
  let fewest = rows.length * 0.25;
  for (let x = width * 0.3; x <= width * 0.7; x += 2) {
    const crossing = rows.filter((row) =>
      row.some(({ left, right }) => left < x - 1 && right > x + 1),
    ).length;
    if (crossing > fewest || !isGutter(rows, x)) continue;
    if (crossing < fewest) best = [];
    fewest = crossing;
    best.push(x);
  }
  return best[Math.floor(best.length / 2)] ?? null;
}

function isGutter(rows: readonly (readonly Span[])[], x: number): boolean {
  return [(span: Span) => span.right <= x + 1, (span: Span) => span.left >= x - 1].every(
    (belongs) => {
      // Justified lines have wide gaps of their own: a line is measured from end to end.
      const side = rows.flatMap((row) => {
        const own = row.filter(belongs);
        return own.length === 0 ? [] : [extentOf(own)];
      });
      if (side.length < 5 || side.length < rows.length * 0.3) return false;
      const { left, right } = extentOf(side);
      const filled = side.reduce((sum, span) => sum + span.right - span.left, 0) / side.length;
      return filled > (right - left) * 0.6;
    },
  );
}

function extentOf(spans: readonly Span[]): Span {
  return {
    left: Math.min(...spans.map(({ left }) => left)),
    right: Math.max(...spans.map(({ right }) => right)),
  };
}
