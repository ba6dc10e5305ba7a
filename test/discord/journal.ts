import type { Clock } from './clock.ts';
import type { PostedFile } from './model.ts';

/** One thing that happened, in the one order that everything shares. */
export interface JournalEntry {
  readonly order: number;
  readonly at: number;
  readonly line: string;
}

/** A request as it came, and what was answered. */
export interface RecordedRequest {
  /** Place among all that happened, at arrival. */
  readonly order: number;
  readonly method: string;
  /** Decoded, without `/api/v10` and query. */
  readonly path: string;
  /** The route that served it, as `/channels/:channel/messages`; empty when there is none. */
  route: string;
  readonly query: URLSearchParams;
  readonly authorized: boolean;
  body: unknown;
  files: readonly PostedFile[];
  /** 0 until answered, and for ever where the connection was dropped. */
  status: number;
  /** What was answered. */
  response: unknown;
  /** Place of the answer among all that happened. */
  answered: number;
}

/** Remembers what happened, in order, and wakes those who wait for it. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  readonly requests: RecordedRequest[] = [];
  readonly violations: string[] = [];
  readonly #clock: Clock;
  readonly #patience: number;
  readonly #listeners = new Set<() => void>();
  readonly #stops = new Set<(reason: Error) => void>();

  /** @param patience - milliseconds a wait lasts at most */
  constructor(clock: Clock, patience: number) {
    this.#clock = clock;
    this.#patience = patience;
  }

  /** Notes what happened and wakes the waiting; the change itself must be done by then. */
  note(line: string): number {
    const order = this.entries.length + 1;
    this.entries.push({ order, at: this.#clock.now(), line });
    for (const listener of [...this.#listeners]) listener();
    return order;
  }

  /** Notes what a well-behaved bot never does. */
  violate(line: string): void {
    this.violations.push(line);
    this.note(`violation: ${line}`);
  }

  /**
   * Waits until `probe` gives something other than `undefined`; it is asked anew after each event.
   * @param what - what is waited for, for the message when it does not come
   * @throws when it does not come in time, saying what came instead
   */
  async until<T>(what: string, probe: () => T | undefined, patience = this.#patience): Promise<T> {
    const first = probe();
    if (first !== undefined) return first;
    const since = this.entries.length;
    return new Promise<T>((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        this.#stops.delete(stop);
        finish();
      };
      const fail = (why: string): void => {
        const came = this.entries.slice(since).slice(-30);
        const lines = came.map(({ order, line }) => `  #${order} ${line}`);
        const instead =
          lines.length > 0 ? `what came instead:\n${lines.join('\n')}` : 'nothing came';
        end(() => {
          reject(new Error(`${why} while waiting for ${what}; ${instead}`));
        });
      };
      const listener = (): void => {
        try {
          const value = probe();
          if (value !== undefined)
            end(() => {
              resolve(value);
            });
        } catch (error) {
          end(() => {
            reject(error instanceof Error ? error : new Error(String(error)));
          });
        }
      };
      const stop = (reason: Error): void => {
        fail(reason.message);
      };
      const timer = setTimeout(() => {
        fail(`${patience} ms passed`);
      }, patience);
      this.#listeners.add(listener);
      this.#stops.add(stop);
    });
  }

  /** Ends every wait. */
  stop(): void {
    for (const stop of [...this.#stops]) stop(new Error('the stand-in was stopped'));
  }
}
