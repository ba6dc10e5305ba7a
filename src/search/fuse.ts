import type { Scored } from './head.ts';

/** What each path says of a question, best first. */
export interface Evidence {
  /** Probability of each class. */
  readonly head: readonly Scored[];
  /** Similarity of the nearest passages, several for one provision. */
  readonly vectors: readonly Scored[];
  /** BM25+ of provisions. */
  readonly words: readonly Scored[];
  /** For provisions without cards: how much of what the question says each has, from 0 to 1. */
  readonly coverage?: readonly Scored[];
}

/** Weights of the paths, fitted on the tuning split (`npm run eval`). */
export interface Weights {
  readonly head: number;
  readonly vectors: number;
  readonly words: number;
  /** Of the coverage by a provision without cards, in place of the words. */
  readonly coverage: number;
}

export const WEIGHTS: Weights = { head: 1, vectors: 14, words: 2, coverage: 18 };

/** A class that the head knows nothing of (a document without cards) starts from this. */
const LEAST = 1e-4;
/** A provision is as near as the mean of this many of its nearest passages. */
const NEAREST = 3;

/**
 * Adds the evidence of the paths as log-odds, by fitted weights and never by rank: a path that
 * is sure counts more than one that merely puts something first.
 */
export function fuse(evidence: Evidence, weights: Weights = WEIGHTS): Scored[] {
  const logits = new Map<string, number>();
  const cardless = new Map(evidence.coverage?.map(({ ref, score }) => [ref, score]));
  for (const { ref, score } of evidence.head) {
    // Of a text without cards the head has seen too little to speak against it.
    const least = cardless.has(ref) ? LEAST : LEAST * LEAST;
    logits.set(ref, weights.head * Math.log(Math.max(score, least)));
  }
  const add = (ref: string, logit: number): void => {
    logits.set(ref, (logits.get(ref) ?? weights.head * Math.log(LEAST)) + logit);
  };
  for (const [ref, score] of nearness(evidence.vectors)) add(ref, weights.vectors * score);
  // BM25 grows with the length of a question, so only its ratio to the best hit is comparable.
  const top = evidence.words[0]?.score ?? 1;
  for (const { ref, score } of evidence.words) {
    if (!cardless.has(ref)) add(ref, (weights.words * score) / top);
  }
  for (const [ref, share] of cardless) add(ref, weights.coverage * share);
  return normalized(logits);
}

/** How much nearer than the farthest of the nearest passages a provision's best ones are. */
function nearness(nearest: readonly Scored[]): Map<string, number> {
  const floor = nearest.at(-1)?.score ?? 0;
  const seen = new Map<string, number>();
  const sums = new Map<string, number>();
  for (const { ref, score } of nearest) {
    const times = seen.get(ref) ?? 0;
    if (times === NEAREST) continue;
    seen.set(ref, times + 1);
    sums.set(ref, (sums.get(ref) ?? 0) + (score - floor) / NEAREST);
  }
  return sums;
}

function normalized(logits: ReadonlyMap<string, number>): Scored[] {
  const most = Math.max(...logits.values());
  const scores = [...logits].map(([ref, logit]) => ({ ref, score: Math.exp(logit - most) }));
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return scores
    .map(({ ref, score }) => ({ ref, score: score / sum }))
    .sort((a, b) => b.score - a.score);
}
