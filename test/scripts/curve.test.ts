import { describe, expect, it } from 'vitest';
import { growthCurve, type CurvePoint } from '../../scripts/eval/curve.ts';
import type { Passage } from '../../src/search/passage.ts';

const WORDS = ['apple', 'river', 'stone', 'paper', 'candle', 'window', 'garden', 'silver'];

/** Forty cards for each of some provisions; all share one word, a half share a second. */
const passages: Passage[] = WORDS.flatMap((word, n) =>
  Array.from({ length: 40 }, (_, i): Passage => ({
    kind: 'card',
    ref: `charter:${n + 1}`,
    language: 'en',
    text: `${i % 2 === 0 ? word : `${word}s`} question number ${i} about ${WORDS[(n + i) % 8] ?? ''}`,
  })),
);

describe('the curve of what cards bring', () => {
  const told: CurvePoint[] = [];
  const { points, confusions } = growthCurve(passages, (point) => told.push(point));

  it('learns from a growing share of the cards, never from those held out', () => {
    expect(told).toEqual(points);
    expect(points.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
    const counts = points.map(({ cards }) => cards);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe((passages.length * 4) / 5);
  });

  it('gives the share of right provisions first and among three', () => {
    const last = points.at(-1)?.byLanguage.en;
    expect(last?.hit1).toBeGreaterThan(0.8);
    expect(last?.hit3).toBeGreaterThanOrEqual(last?.hit1 ?? 1);
  });

  it('counts which provisions are taken for one another', () => {
    for (const { wanted, found, times } of confusions) {
      expect(wanted).not.toBe(found);
      expect(times).toBeGreaterThan(0);
    }
  });
});
