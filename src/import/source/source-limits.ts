const MEBIBYTE = 2 ** 20;

/** How much and how long a source may take. */
export interface SourceLimits {
  /** Bytes of a file, or of an answer as it comes over the wire. */
  readonly bytes: number;
  /** Bytes of an answer after its content encoding is undone. */
  readonly unpackedBytes: number;
  /** Milliseconds for everything, redirects included. */
  readonly totalTime: number;
  /** Milliseconds without a byte. */
  readonly idleTime: number;
  readonly redirects: number;
}

/** Enough for the longest treaty as a PDF, too little to fill a small machine. */
export const SOURCE_LIMITS: SourceLimits = {
  bytes: 64 * MEBIBYTE,
  unpackedBytes: 64 * MEBIBYTE,
  totalTime: 120_000,
  idleTime: 20_000,
  redirects: 5,
};

/** A size for people: "64 MiB", "1.5 MiB", "900 bytes". */
export function showSize(bytes: number): string {
  if (bytes < MEBIBYTE) return `${bytes} bytes`;
  return `${Number((bytes / MEBIBYTE).toFixed(1))} MiB`;
}
