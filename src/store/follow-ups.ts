import type { Clock } from '../clock.ts';

/** So many questions of one person in one place are remembered. */
const MOST_QUESTIONS = 5;

/** A question is remembered for half an hour. */
const REMEMBERED_MS = 30 * 60_000;

/** So many places are remembered, those that were used last. */
const MOST_PLACES = 5_000;

interface Remembered {
  readonly question: string;
  readonly at: number;
}

/**
 * What a person asked last in a place, so that "and how many votes?" can be understood. In this
 * process only: the text of a question never reaches the disk.
 */
export class FollowUps {
  readonly #clock: Clock;
  readonly #places = new Map<string, readonly Remembered[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What was asked before in a place, oldest first. */
  previous(place: string): readonly string[] {
    return this.#fresh(place).map(({ question }) => question);
  }

  remember(place: string, question: string): void {
    const kept = [...this.#fresh(place), { question, at: this.#clock() }].slice(-MOST_QUESTIONS);
    // Deleted first, so that the place moves to the end and the least used is in front.
    this.#places.delete(place);
    this.#places.set(place, kept);
    if (this.#places.size <= MOST_PLACES) return;
    const [oldest] = this.#places.keys();
    if (oldest !== undefined) this.#places.delete(oldest);
  }

  #fresh(place: string): readonly Remembered[] {
    const since = this.#clock() - REMEMBERED_MS;
    return (this.#places.get(place) ?? []).filter(({ at }) => at >= since);
  }
}
