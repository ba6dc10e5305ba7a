import type { Candidate, Found } from './find.ts';

/** What was found for one wording of a question, and how much it counts. */
export interface Weighted {
  readonly found: Found;
  readonly weight: number;
}

/** A provision that one wording does not find at all is not ruled out by that. */
const LEAST = 1e-4;

/**
 * Blends what was found for several wordings of one question (alone, with what was asked before,
 * what was asked before alone) as a weighted sum of log-probabilities. The first wording gives the
 * parts, the passages and the topic.
 */
export function blend(wordings: readonly [Weighted, ...Weighted[]]): Found {
  const [{ found: first }] = wordings;
  const byRef = new Map<string, Candidate>();
  for (const { found } of wordings) {
    for (const candidate of found.candidates) {
      if (!byRef.has(candidate.ref)) byRef.set(candidate.ref, candidate);
    }
  }
  const known = wordings.map(({ found, weight }) => ({
    weight,
    outside: found.outside,
    probabilities: new Map(found.candidates.map(({ ref, probability }) => [ref, probability])),
  }));
  const logOf = (probability: (one: (typeof known)[number]) => number): number =>
    known.reduce((sum, one) => sum + one.weight * Math.log(Math.max(LEAST, probability(one))), 0);
  const logs = [...byRef.values()].map((candidate) => ({
    candidate,
    log: logOf(({ probabilities }) => probabilities.get(candidate.ref) ?? 0),
  }));
  const outside = logOf((one) => one.outside);
  const most = logs.reduce((max, { log }) => Math.max(max, log), outside);
  const whole = logs.reduce((sum, { log }) => sum + Math.exp(log - most), Math.exp(outside - most));
  return {
    ...first,
    outside: Math.exp(outside - most) / whole,
    candidates: logs
      .map(({ candidate, log }) => ({ ...candidate, probability: Math.exp(log - most) / whole }))
      .sort((a, b) => b.probability - a.probability),
  };
}
