import { CartaError } from '../errors.ts';

/** Something near to a question, by its place in the index. */
export interface Neighbour {
  readonly index: number;
  /** Cosine similarity: 1 for the same direction, 0 for nothing in common, -1 for the opposite. */
  readonly score: number;
}

/** Finds the nearest of many vectors. */
export interface VectorSearch {
  /** How many vectors there are. */
  readonly count: number;
  /** Numbers in a vector. */
  readonly dimension: number;
  /**
   * The `k` nearest, best first; fewer where there are fewer, or where fewer pass the filter.
   * @throws CartaError `bad_embeddings` for a vector of another width
   */
  nearest(vector: readonly number[], k: number, filter?: (index: number) => boolean): Neighbour[];
}

/** Best first; what is equally near stands in the order of the corpus, so that runs agree. */
export function byScore(a: Neighbour, b: Neighbour): number {
  return b.score - a.score || a.index - b.index;
}

/**
 * Refuses a query that this index cannot measure: of another width, or with numbers that are none.
 * @throws CartaError `bad_embeddings`
 */
export function checkQuery(vector: readonly number[], dimension: number): void {
  if (vector.length !== dimension) {
    throw new CartaError(
      'bad_embeddings',
      `The question's vector has ${vector.length} numbers, those of the index have ${dimension}; ` +
        'run `npm run index` with the same EMBEDDINGS',
      { facts: { width: vector.length, dimension } },
    );
  }
  if (!vector.every((number) => Number.isFinite(number))) {
    throw new CartaError(
      'bad_embeddings',
      "The question's vector holds something that is no number",
    );
  }
}
