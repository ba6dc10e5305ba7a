/** Where the stand-in reads the time; every deadline goes through it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Real time plus what a test has skipped, so that 15 minutes pass without a sleep. */
export interface ShiftableClock extends Clock {
  /** Moves the clock on by `ms` milliseconds. */
  advance(ms: number): void;
}

/** @param base - where time comes from before anything is skipped */
export function shiftableClock(base: () => number = Date.now): ShiftableClock {
  let skipped = 0;
  return {
    now: () => base() + skipped,
    advance: (ms) => {
      skipped += ms;
    },
  };
}

/** First millisecond of 2015: developers/reference.mdx#snowflakes. */
const DISCORD_EPOCH = 1_420_070_400_000;

/**
 * Makes ids which libraries can read a time from, rising even within one millisecond.
 * @param clock - what the time in the ids is taken from
 */
export function snowflakes(clock: Clock): (at?: number) => string {
  let increment = 0n;
  return (at = clock.now()) => {
    increment += 1n;
    // 22 bits of increment rather than worker, process and 12 bits: ids made in one millisecond
    // stay in order, which `before=` and `after=` paging rests on.
    return ((BigInt(Math.floor(at) - DISCORD_EPOCH) << 22n) | (increment & 0x3fffffn)).toString();
  };
}

/** The time an id was made at, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}
