import picocolors from 'picocolors';

/** How a text is shown: how wide, and with which colours. */
export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colors: Colors;
}

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;
const NARROWEST = 24;

/** Where there is no terminal to ask. */
const USUAL = 80;

/** The look for a stream: colours only where it is a terminal that has them and NO_COLOR is unset. */
export function lookFor(output: { readonly isTTY?: boolean; readonly columns?: number }): Look {
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, output.columns || USUAL)),
    // picocolors also takes a CI system for a terminal; files and pipes get plain text here.
    colors: picocolors.createColors(output.isTTY === true && picocolors.isColorSupported),
  };
}
