import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from '../../src/search/embeddings/embedder.ts';

/** An embedder that needs no model: counts hashed runs of three letters. */
export class NgramEmbeddings extends Embeddings {
  /** Every text that was embedded for an index, in order. */
  readonly embedded: string[];
  readonly dimension: number;
  constructor(dimension?: number);
  embedQuery(text: string): Promise<number[]>;
  embedDocuments(texts: string[]): Promise<number[][]>;
}

/** The same as an embedder of Carta. */
export function ngramEmbedder(options?: { identity?: string; dimension?: number }): Embedder & {
  readonly embeddings: NgramEmbeddings;
};
