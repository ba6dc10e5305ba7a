import { leansOnPrevious } from '../search/understand.ts';

/** As many earlier questions are looked at to find the one that says what it is about. */
const LOOKED_BACK = 3;

/**
 * What is searched for a question: itself, or, where it leans on what was asked before ("and how
 * long?"), that and itself together.
 */
export function inContext(text: string, previous: readonly string[]): string {
  if (previous.length === 0 || !leansOnPrevious(text)) return text;
  const earlier = previous.slice(-LOOKED_BACK);
  const last = earlier.findLastIndex((question) => !leansOnPrevious(question));
  return [...earlier.slice(Math.max(last, 0)), text].join(' ');
}
