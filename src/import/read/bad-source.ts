import { CartaError } from '../../errors.ts';

/** How much text may come of one source; more is no document but an attack or a mistake. */
export interface ReadLimits {
  /** Characters of all blocks together. */
  readonly characters: number;
  /** Bytes of the XML parts of a DOCX file after unpacking. */
  readonly unpackedBytes: number;
  readonly pages: number;
}

/** Ten times the longest collection of treaties in one file. */
export const READ_LIMITS: ReadLimits = {
  characters: 20_000_000,
  unpackedBytes: 64 * 2 ** 20,
  pages: 5_000,
};

/** The error for a source that can not be read: what is wrong with it and what to do. */
export function badSource(fault: string, remedy: string, cause?: unknown): CartaError {
  return new CartaError('bad_source', `The source ${fault}; ${remedy}.`, {
    facts: { fault },
    ...(cause === undefined ? {} : { cause }),
  });
}
