import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badIndex } from './bad-index.ts';
import { isMissing } from './layout.ts';

/** Size in bytes and SHA-256 of a file. */
export interface Seal {
  readonly size: number;
  readonly sha256: string;
}

/** Brings a file to the disk for good and takes its seal. */
export async function sealFile(file: string): Promise<Seal> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  const { size } = await stat(file);
  return { size, sha256: await hashOf(file) };
}

/**
 * Reads a file whose bytes must be those that were sealed.
 * @throws CartaError `bad_index`: `half_written` or `corrupt`
 */
export async function readSealed(folder: string, name: string, seal: Seal): Promise<Buffer> {
  const file = path.join(folder, name);
  await checkSize(file, seal);
  const bytes = await readFile(file);
  checkHash(file, createHash('sha256').update(bytes).digest('hex'), seal);
  return bytes;
}

/**
 * Checks a file in the same way without keeping its bytes.
 * @throws CartaError `bad_index`: `half_written` or `corrupt`
 */
export async function checkSealed(folder: string, name: string, seal: Seal): Promise<void> {
  const file = path.join(folder, name);
  await checkSize(file, seal);
  checkHash(file, await hashOf(file), seal);
}

async function checkSize(file: string, seal: Seal): Promise<void> {
  let size: number;
  try {
    ({ size } = await stat(file));
  } catch (error) {
    if (isMissing(error)) throw badIndex('half_written', `${file} is missing`, error);
    throw error;
  }
  if (size !== seal.size) {
    throw badIndex('half_written', `${file} has ${size} bytes instead of ${seal.size}`);
  }
}

function checkHash(file: string, sha256: string, seal: Seal): void {
  if (sha256 !== seal.sha256) throw badIndex('corrupt', `${file} has been changed or damaged`);
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
