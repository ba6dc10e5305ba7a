import { leaningOf } from '../search/understand.ts';

/** As many earlier questions are looked at to find the one that says what it is about. */
const LOOKED_BACK = 3;

/**
 * A question together with what it leans on: the last question that stood alone, and those after
 * it ("how can a country leave?", "and how long does that take?", "who is told?").
 */
export function inContext(text: string, previous: readonly string[]): string {
  const earlier = previous.slice(-LOOKED_BACK);
  const last = earlier.findLastIndex((question) => leaningOf(question) === 'none');
  return [...earlier.slice(Math.max(last, 0)), text].join(' ');
}
