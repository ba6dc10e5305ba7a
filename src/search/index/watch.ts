import { messageOf } from '../../errors.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import type { IndexLog } from './ensure.ts';
import { indexRoot, readPointer } from './layout.ts';
import { openIndex, type OpenIndex } from './open.ts';

export interface WatchOptions {
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly log: IndexLog;
  /**
   * Called with the new index before it serves; whatever must change together with it (the corpus,
   * which may have new provisions) changes here. Where it throws, the old index goes on serving.
   */
  readonly swapped?: (index: OpenIndex) => void | Promise<void>;
  /** Milliseconds between two looks at the pointer. */
  readonly everyMs?: number;
}

/**
 * The index that a process serves from. It follows what an indexer publishes and never writes. A
 * question takes `current` once and keeps it: it is answered from one whole index, old or new.
 */
export class LiveIndex {
  #current: OpenIndex;
  readonly #options: WatchOptions;
  #checking: Promise<boolean> | null = null;
  /** An index that could not be opened is tried once. */
  #refused: string | null = null;
  /** The last fault, so that it is told once and not at every look. */
  #told: string | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(index: OpenIndex, options: WatchOptions) {
    this.#current = index;
    this.#options = options;
  }

  get current(): OpenIndex {
    return this.#current;
  }

  /** Begins to look at the pointer at intervals: a network disk tells nobody of its changes. */
  start(): void {
    this.#timer ??= setInterval(() => void this.check(), this.#options.everyMs ?? 2000).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Opens what is published now, if it is another index; tells whether it serves. Never throws. */
  check(): Promise<boolean> {
    this.#checking ??= this.#follow().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #follow(): Promise<boolean> {
    const { dataDir, embedder, log, swapped } = this.#options;
    let name: string | null = null;
    try {
      name = await readPointer(indexRoot(dataDir));
      if (name === null || name === this.#current.name || name === this.#refused) return false;
      const index = await openIndex({ dataDir, embedder });
      await swapped?.(index);
      this.#current = index;
      this.#told = null;
      log.info(`The index was renewed: ${index.passages.length} passages`);
      return true;
    } catch (error) {
      this.#refused = name;
      const told = messageOf(error);
      if (told !== this.#told) log.warn(`The old index goes on serving: ${told}`);
      this.#told = told;
      return false;
    }
  }
}
