import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

type Unpack = (packed: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: (packed, options) => {
    // The standard means zlib by "deflate", some servers send it without zlib's head.
    const zlib = ((packed[0] ?? 0) & 0x0f) === 8;
    return promisify(zlib ? inflate : inflateRaw)(packed, options);
  },
};

/** The encodings to ask for. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/** What came of undoing a content encoding. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unknown'; readonly encoding: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged'; readonly cause: unknown };

/**
 * Undoes the content encodings of an answer, last first, never to more than `limit` bytes.
 * @param encodings the header `content-encoding`; empty where there was none
 */
export async function unpackBody(
  body: Uint8Array,
  encodings: string,
  limit: number,
): Promise<Unpacked> {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  // Each layer may cost the whole limit; nobody packs a page more than twice.
  if (names.length > 3) return { kind: 'unknown', encoding: names.join(', ').slice(0, 100) };
  let bytes = body;
  for (const name of names.reverse()) {
    const unpack = UNPACKERS[name];
    if (unpack === undefined) return { kind: 'unknown', encoding: name.slice(0, 100) };
    try {
      bytes = await unpack(bytes, { maxOutputLength: limit });
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : '';
      return code === 'ERR_BUFFER_TOO_LARGE' ? { kind: 'too-large' } : { kind: 'damaged', cause };
    }
  }
  return bytes.length > limit ? { kind: 'too-large' } : { kind: 'bytes', bytes };
}
