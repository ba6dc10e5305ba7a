import type { Database, Statement, Transaction } from 'better-sqlite3';
import type { Clock } from '../clock.ts';

/**
 * What a wish to pin met: `claimed`, so pin it and say how that went; `taken`, because somebody is
 * pinning it at this moment; `pinned`, so there is nothing to do.
 */
export type Claim = 'claimed' | 'taken' | 'pinned';

/** Who claims: the process, told apart from an earlier one that had the same number. */
export interface Claimant {
  readonly pid: number;
  readonly owner: string;
  /** Tells whether a process of that number runs. */
  isAlive(pid: number): boolean;
}

interface Row {
  readonly answer_id: string;
  readonly state: 'claimed' | 'pinned';
  readonly since: number;
  readonly pid: number;
  readonly owner: string;
}

/** A request to Discord with its repetitions takes less, so an older claim is a lost one. */
const CLAIM_LAPSES_MS = 90_000;

/** As long as this after pinning, a message that says "not pinned" may just have been sent earlier. */
const SETTLED_MS = 60_000;

/**
 * Which answers are pinned. A claim comes before the request to Discord and is completed after it,
 * so two presses at once pin once, and a claim that a killed process left behind is taken over.
 */
export class Pins {
  readonly #clock: Clock;
  readonly #me: Claimant;
  readonly #select: Statement<[string], Row>;
  readonly #write: Statement<[Row]>;
  readonly #release: Statement<[string, string]>;
  readonly #claim: Transaction<(answerId: string, unpinned: boolean) => Claim>;

  constructor(database: Database, clock: Clock, me: Claimant) {
    this.#clock = clock;
    this.#me = me;
    this.#select = database.prepare('SELECT * FROM pins WHERE answer_id = ?');
    this.#write = database.prepare(
      'INSERT OR REPLACE INTO pins VALUES (@answer_id, @state, @since, @pid, @owner)',
    );
    this.#release = database.prepare(
      `DELETE FROM pins WHERE answer_id = ? AND owner = ? AND state = 'claimed'`,
    );
    this.#claim = database.transaction((answerId, unpinned) => this.#decide(answerId, unpinned));
  }

  /**
   * Asks for the right to pin an answer.
   * @param unpinned whether Discord says of the message that it is not pinned; a pin that is older
   * than a minute was then taken away by hand, and may be set again
   */
  claim(answerId: string, unpinned: boolean): Claim {
    // Immediate: of two processes at once, the second reads what the first has written.
    return this.#claim.immediate(answerId, unpinned);
  }

  /** The answer is pinned. */
  complete(answerId: string): void {
    this.#set(answerId, 'pinned');
  }

  /** It could not be pinned: the next press may try again. */
  release(answerId: string): void {
    this.#release.run(answerId, this.#me.owner);
  }

  #decide(answerId: string, unpinned: boolean): Claim {
    const row = this.#select.get(answerId);
    const age = row === undefined ? 0 : this.#clock() - row.since;
    if (row?.state === 'pinned' && !(unpinned && age > SETTLED_MS)) return 'pinned';
    if (row?.state === 'claimed' && age <= CLAIM_LAPSES_MS && this.#isHeld(row)) return 'taken';
    this.#set(answerId, 'claimed');
    return 'claimed';
  }

  /** After a restart in a container the new process often has the number of the old one. */
  #isHeld(row: Row): boolean {
    if (row.owner === this.#me.owner) return true;
    return row.pid !== this.#me.pid && this.#me.isAlive(row.pid);
  }

  #set(answerId: string, state: Row['state']): void {
    const { pid, owner } = this.#me;
    this.#write.run({ answer_id: answerId, state, since: this.#clock(), pid, owner });
  }
}
