/** A line without its line feed, or the notice that one was longer than is kept. */
export type Line =
  { readonly kind: 'line'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' };

const LINE_FEED = 0x0a;

/**
 * Cuts a stream into lines at line feeds alone: JSON strings may hold U+2028, at which
 * `node:readline` would cut. A last line needs no line feed. At most `most` bytes of a line are
 * held; the rest of a longer one is read and dropped.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > most) parts = [];
    else if (piece.length > 0) parts.push(piece);
  };
  const finish = (): Line => {
    const line: Line =
      size > most ? { kind: 'too-long' } : { kind: 'line', bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };

  for await (const given of input) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given;
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end < 0) break;
      take(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}
