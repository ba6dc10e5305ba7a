import type { Found } from '../search/find.ts';

/** A document that the question names weighs this much more than one that it does not. */
const NAMED_WEIGHT = 5;

/** Raises what belongs to a document that the question names ("what does AG/RES. 2004 ask ..."). */
export function favour(found: Found, documents: readonly string[]): Found {
  const named = new Set(documents.filter((id) => id !== 'charter'));
  if (named.size === 0) return found;
  const raised = found.candidates.map((candidate) => ({
    ...candidate,
    probability: candidate.probability * (named.has(candidate.ref) ? NAMED_WEIGHT : 1),
  }));
  const sum = raised.reduce((total, { probability }) => total + probability, found.outside);
  return {
    ...found,
    outside: found.outside / sum,
    candidates: raised
      .map((candidate) => ({ ...candidate, probability: candidate.probability / sum }))
      .sort((a, b) => b.probability - a.probability),
  };
}
