import { setTimeout as wait } from 'node:timers/promises';

/** Work under way, so that a bot that stops can wait for it. */
export class Tasks {
  readonly #running = new Set<Promise<void>>();

  /** @param task never rejects: what fails in it is dealt with in it */
  add(task: Promise<void>): void {
    this.#running.add(task);
    void task.finally(() => this.#running.delete(task));
  }

  /** Resolves when all is done, or after `ms` milliseconds. */
  async settle(ms: number): Promise<void> {
    const over = new AbortController();
    const timer = wait(ms, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.#running), timer]);
    over.abort();
  }
}
