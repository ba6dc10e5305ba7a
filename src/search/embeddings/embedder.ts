import type { Embeddings } from '@langchain/core/embeddings';

/** A LangChain embedder with what an index must know of it. */
export interface Embedder {
  readonly embeddings: Embeddings;
  /** Names provider, model and version: same identity, same vector for the same text. */
  readonly identity: string;
  /** Numbers in a vector; null where only the first answer will tell. */
  readonly dimension: number | null;
  /** Stops threads; what is under way fails. */
  close(): Promise<void>;
}
