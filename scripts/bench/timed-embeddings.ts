import { Embeddings } from '@langchain/core/embeddings';

/** An embedder that keeps how long its last question took, for the split of a question's time. */
export class TimedEmbeddings extends Embeddings {
  readonly #inner: Embeddings;
  /** Milliseconds of the last `embedQuery`; 0 where none was asked for since it was reset. */
  lastMs = 0;

  constructor(inner: Embeddings) {
    super({});
    this.#inner = inner;
  }

  async embedQuery(text: string): Promise<number[]> {
    const start = performance.now();
    const vector = await this.#inner.embedQuery(text);
    this.lastMs = performance.now() - start;
    return vector;
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#inner.embedDocuments(texts);
  }
}
