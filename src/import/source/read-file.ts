import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { CartaError, messageOf } from '../../errors.ts';
import { showSize } from './source-limits.ts';

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; check the path',
  ENOTDIR: 'is not there; check the path',
  EACCES: 'may not be read; give this user the right to read it',
  EPERM: 'may not be read; give this user the right to read it',
  EISDIR: 'is a folder; name a file in it',
  ELOOP: 'is a link to itself; name the file',
};

/**
 * Reads a regular file of at most `limit` bytes.
 * @throws CartaError `bad_source` where it is none, is too large or can not be read
 */
export async function readLocalFile(file: string, limit: number): Promise<Uint8Array> {
  let handle: FileHandle | null = null;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for a writer for ever.
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await handle.stat();
    if (stat.isDirectory()) throw fault(file, 'is a folder; name a file in it');
    if (!stat.isFile()) throw fault(file, 'is no regular file; copy what it holds into a file');
    if (stat.size > limit) throw tooLarge(file, limit);
    return await readUpTo(handle, file, limit, stat.size);
  } catch (error) {
    if (error instanceof CartaError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw fault(file, FAULTS[code] ?? `can not be read (${messageOf(error)})`, error);
  } finally {
    await handle?.close();
  }
}

/** Reads to the end and not to the size that was told, which may have changed or be made up. */
async function readUpTo(
  handle: FileHandle,
  file: string,
  limit: number,
  size: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(65_536, total === 0 ? size + 1 : 0));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return Buffer.concat(chunks, total);
    total += bytesRead;
    if (total > limit) throw tooLarge(file, limit);
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

function tooLarge(file: string, limit: number): CartaError {
  return fault(file, `is larger than ${showSize(limit)}; take out its pictures or split it`);
}

function fault(file: string, what: string, cause?: unknown): CartaError {
  const name = path.basename(file);
  return new CartaError('bad_source', `The file ${name} ${what}.`, {
    facts: { file: name },
    ...(cause === undefined ? {} : { cause }),
  });
}
