import type { Embeddings } from '@langchain/core/embeddings';
import type { Language } from '../../corpus/language.ts';

/** A LangChain embedder with what an index must know of it. */
export interface Embedder {
  readonly embeddings: Embeddings;
  /** Names provider, model and version: same identity, same vector for the same text. */
  readonly identity: string;
  /** Numbers in a vector; null where only the first answer will tell. */
  readonly dimension: number | null;
  /**
   * The languages that it was made for; absent where it takes any. Cards of other languages are not
   * embedded: they teach the head and the words, and their vectors would be noise.
   */
  readonly languages?: readonly Language[];
  /** Stops threads; what is under way fails. */
  close(): Promise<void>;
}
