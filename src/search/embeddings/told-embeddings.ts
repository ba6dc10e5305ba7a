import { Embeddings } from '@langchain/core/embeddings';
import { CartaError, messageOf } from '../../errors.ts';

/** Passes everything on to another embedder, and tells its faults with their remedy. */
export class ToldEmbeddings extends Embeddings {
  readonly #inner: Embeddings;
  readonly #identity: string;
  readonly #secret: string | null;

  /** @param secret - the key, which a provider may repeat in its faults and no text may show */
  constructor(inner: Embeddings, identity: string, secret: string | null) {
    super({});
    this.#inner = inner;
    this.#identity = identity;
    this.#secret = secret;
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#told(() => this.#inner.embedQuery(text));
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#told(() => this.#inner.embedDocuments(texts));
  }

  async #told<T>(embed: () => Promise<T>): Promise<T> {
    try {
      return await embed();
    } catch (error) {
      const said = messageOf(error).replace(/\s+/g, ' ').trim();
      const shown = this.#secret === null ? said : said.replaceAll(this.#secret, '[key]');
      const status = statusOf(error);
      throw new CartaError(
        'bad_embeddings',
        `${this.#identity} does not embed (${shown}); ${remedyFor(status)}`,
        // The cause may repeat the key; what it said stands in the message.
        { facts: { identity: this.#identity, status } },
      );
    }
  }
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}

function remedyFor(status: number | null): string {
  if (status === 401 || status === 403) return 'check MODEL_API_KEY';
  if (status === 404) return 'check the model in EMBEDDINGS, and MODEL_BASE_URL';
  if (status === 429) return 'wait, or raise the limit at the provider';
  return 'check MODEL_BASE_URL and whether the provider is up';
}
