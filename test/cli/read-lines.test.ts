import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';

const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('lines of a stream', () => {
  it.each<[string, (string | Buffer)[], string[]]>([
    ['end at a line feed', ['a\nb\n'], ['a', 'b']],
    ['the last needs none', ['a\nb'], ['a', 'b']],
    ['may be blank', ['\n\na\n'], ['', '', 'a']],
    ['keep a carriage return', ['a\r\nb\r'], ['a\r', 'b\r']],
    ['are not cut at U+2028 or a lone carriage return', ['a\u2028b\rc\n'], ['a\u2028b\rc']],
    ['come in any pieces', ['a', 'b\nc', '', '\n', 'd'], ['ab', 'c', 'd']],
    ['whole, where a character is cut in two', split('é€😀\n', 1), ['é€😀']],
    ['none of an empty stream', [], []],
    ['none of empty pieces', ['', ''], []],
  ])('%s', async (_, chunks, expected) => {
    expect(await texts(chunks, 100)).toEqual(expected);
  });

  it('are kept up to the limit, and one that is longer is told and dropped', async () => {
    expect(await texts(['12345\n123456\n', '123', '456\nok\n', '1234567'], 5)).toEqual([
      '12345',
      null,
      null,
      'ok',
      null,
    ]);
  });

  it('hold no more than the limit of an endless line', async () => {
    const before = await heldBytes();
    let held = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let megabytes = 0; megabytes < 100; megabytes += 1) yield Buffer.alloc(MEGABYTE, 'x');
      held = (await heldBytes()) - before;
      yield Buffer.from('\nnext');
    }
    const kinds: string[] = [];
    for await (const line of readLines(endless(), 2 * MEGABYTE)) kinds.push(line.kind);
    expect(kinds).toEqual(['too-long', 'line']);
    expect(held).toBeLessThan(10 * MEGABYTE);
  });

  it('let the stream go when nobody wants more', async () => {
    const stream = Readable.from(['a\nb\n', 'c\n']);
    for await (const line of readLines(stream, 10)) {
      expect(line.kind).toBe('line');
      break;
    }
    expect(stream.destroyed).toBe(true);
  });
});

/** Bytes in buffers that something still holds; they are freed a turn after they are found. */
async function heldBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    collectGarbage();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().arrayBuffers;
}

async function texts(
  chunks: readonly (string | Buffer)[],
  most: number,
): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of readLines(Readable.from(chunks), most)) {
    lines.push(line.kind === 'line' ? Buffer.from(line.bytes).toString() : null);
  }
  return lines;
}

function split(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}
