import { inflateRawSync } from 'node:zlib';
import { badSource } from '../bad-source.ts';

/** One file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** What the archive claims; it may lie. */
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

/**
 * Lists what an archive holds, by its directory.
 * @throws CartaError `bad_source` where the archive is damaged or has too many files
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || at === 0xffffffff) throw damaged('has a directory of too many files');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== CENTRAL) {
      throw damaged('is a damaged archive: its directory breaks off');
    }
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      crc: zip.readUInt32LE(at + 16),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks one file of an archive to at most `limit` bytes, whatever size the archive claims.
 * @throws CartaError `bad_source` where it is larger, damaged or packed in an unknown way
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Buffer {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedSize, method, size } = entry;
  // A name from outside may hold what a terminal obeys.
  const shown = entry.name.replace(/[^\p{L}\p{N}/._[\]-]/gu, '?').slice(0, 80);
  if (entry.encrypted) throw badSource('is protected by a password', 'save it without one');
  if (size > limit) throw tooLarge(limit);
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) {
    throw damaged(`is a damaged archive: ${shown} is not where it should be`);
  }
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw damaged(`is a damaged archive: ${shown} breaks off`);
  if (method === 0) {
    if (packed.length > limit) throw tooLarge(limit);
    return packed;
  }
  if (method !== 8) throw damaged(`packs ${shown} in a way that is not known`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw damaged(`is a damaged archive: ${shown} can not be unpacked`, error);
  }
}

/** Writes an archive whose files are not packed, for a reader that should not unpack by itself. */
export function writeZip(
  files: readonly { readonly name: string; readonly bytes: Buffer; readonly crc: number }[],
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, crc } of files) {
    const title = Buffer.from(name, 'utf8');
    const head = Buffer.alloc(30);
    head.writeUInt32LE(LOCAL, 0);
    head.writeUInt16LE(20, 4);
    // Names are UTF-8.
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    head.copy(central, 6, 4, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, title);
    parts.push(head, title, bytes);
    at += head.length + title.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw damaged('is a damaged archive: its directory is missing');
}

function tooLarge(limit: number): Error {
  return badSource(
    `unpacks to more than ${Math.round(limit / 2 ** 20)} MiB`,
    'take it for harmful, or split it and import the parts',
  );
}

function damaged(fault: string, cause?: unknown): Error {
  return badSource(fault, 'get it again or save it anew', cause);
}
