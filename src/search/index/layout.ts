import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { badIndex } from './bad-index.ts';

/** The files of an index beside its manifest. */
export const FILES = {
  passages: 'passages.json',
  vectors: 'vectors.f32',
  head: 'head.bin',
  words: 'words.json',
  /** hnswlib's own file; absent where the addon did not load. */
  graph: 'hnswlib.index',
} as const;

export const MANIFEST = 'manifest.json';

/** Folders that begin so are being written, or were when their writer died. */
export const TEMPORARY = 'tmp-';

const POINTER = 'current';
const NAME = /^[0-9a-f]{32}$/;

/** The folder of all indexes. */
export function indexRoot(dataDir: string): string {
  return path.join(dataDir, 'index');
}

/** An index is named for its manifest, and through the manifest for every byte in it. */
export function nameOf(manifest: Uint8Array | string): string {
  return createHash('sha256').update(manifest).digest('hex').slice(0, 32);
}

/** Tells the folder of an index from whatever else may lie there. */
export function isIndexName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Name of the published index, null where none is.
 * @throws CartaError `bad_index` (`corrupt`)
 */
export async function readPointer(root: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(path.join(root, POINTER), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const name = text.trim();
  if (!isIndexName(name)) {
    throw badIndex('corrupt', `${path.join(root, POINTER)} names no index`);
  }
  return name;
}

/** Publishes: from one moment to the next, readers find the new index instead of the old one. */
export async function writePointer(root: string, name: string): Promise<void> {
  const beside = path.join(root, `${TEMPORARY}${process.pid}-${POINTER}`);
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(`${name}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path.join(root, POINTER));
  await syncFolder(root);
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; its file systems keep their own journal of names.
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Tells "there is no such file" from every other fault. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
