import { readingsOf, type ItemMark, type Reading } from './item-mark.ts';

interface Open {
  readonly form: string;
  last: number;
}

/**
 * Finds how deep an item stands where only its mark tells: "i." behind "b)" opens a list within,
 * "c)" goes on with the list outside.
 */
export class ItemDepths {
  #open: Open[] = [];
  #interrupted = false;

  /** A heading ends all lists. */
  reset(): void {
    this.#open = [];
  }

  /** A paragraph may belong to an item or end the list; another form of mark behind it tells. */
  interrupt(): void {
    this.#interrupted = true;
  }

  /** Whether the mark goes on with an open list. */
  continues(mark: ItemMark): boolean {
    return this.#find(mark, (open, reading) => reading.value === open.last + 1) !== null;
  }

  /** Whether the mark may stand here: it goes on with a list or is the first of one. */
  fits(mark: ItemMark): boolean {
    return this.continues(mark) || readingsOf(mark.mark).some(({ value }) => value === 1);
  }

  /** Takes the mark up and returns its depth, 0 for the outermost. */
  place(mark: ItemMark): number {
    const interrupted = this.#interrupted;
    this.#interrupted = false;
    const readings = readingsOf(mark.mark);
    const next = this.#find(mark, (open, reading) => reading.value === open.last + 1);
    const first = readings.findLast(({ value }) => value === 1);
    const same =
      next ??
      (first === undefined ? null : this.#find(mark, (_open, reading) => reading === first)) ??
      this.#find(mark, () => true);
    const reading = same?.reading ?? first ?? readings[0];
    if (reading === undefined) return 0;
    if (same !== null) {
      this.#open = this.#open.slice(0, same.depth + 1);
    } else {
      if (interrupted || (first === undefined && mark.mark !== null)) this.#open = [];
      this.#open.push({ form: formOf(mark, reading), last: 0 });
    }
    const own = this.#open.at(-1);
    if (own !== undefined) own.last = mark.mark === null ? 0 : reading.value;
    return this.#open.length - 1;
  }

  #find(
    mark: ItemMark,
    matches: (open: Open, reading: Reading) => boolean,
  ): { depth: number; reading: Reading } | null {
    const readings = readingsOf(mark.mark);
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const open = this.#open[depth];
      for (const reading of readings) {
        if (open !== undefined && open.form === formOf(mark, reading) && matches(open, reading)) {
          return { depth, reading };
        }
      }
    }
    return null;
  }
}

function formOf(mark: ItemMark, reading: Reading): string {
  return `${mark.frame} ${reading.kind}`;
}
