import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isCartaError } from '../../errors.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { contentKey } from '../passage.ts';
import { VectorTable } from '../vector-table.ts';
import { FILES, isIndexName, isMissing, readPointer } from './layout.ts';
import { readManifest } from './manifest.ts';
import { readSealed } from './sealed-files.ts';
import type { Made } from './stale.ts';
import { decodePassages } from './stored-passages.ts';

/** Vectors that need not be computed again, by the content key of their text. */
export type KnownVectors = ReadonlyMap<string, Float32Array>;

/**
 * The vectors of the published index, or of the one before it where that is damaged. Only sealed
 * bytes made by the same embedder count; whatever else lies there is passed over.
 */
export async function knownVectors(root: string, embedder: Embedder): Promise<KnownVectors> {
  for (const name of await indexesIn(root)) {
    const known = await vectorsOf(root, name, embedder);
    if (known !== null) return known;
  }
  return new Map();
}

async function vectorsOf(
  root: string,
  name: string,
  { identity, dimension }: Embedder,
): Promise<KnownVectors | null> {
  return ifSound(async () => {
    const manifest = await readManifest(root, name);
    if (manifest.embedder !== identity) return null;
    if (dimension !== null && manifest.dimension !== dimension) return null;
    const folder = path.join(root, name);
    const read = (file: 'passages.json' | 'vectors.f32'): Promise<Buffer> =>
      readSealed(folder, file, manifest.files[file]);
    const { passages, rowOf } = decodePassages(await read(FILES.passages));
    const table = VectorTable.decode(await read(FILES.vectors), manifest.dimension);
    return new Map(
      passages.flatMap(({ text }, index): [string, Float32Array][] => {
        const row = rowOf[index] ?? null;
        return row === null ? [] : [[contentKey(text), table.row(row)]];
      }),
    );
  });
}

/** The head that was trained on the same cards in the same way, where there is one. */
export async function knownHead(root: string, { cards, learner }: Made): Promise<Buffer | null> {
  for (const name of await indexesIn(root)) {
    const head = await ifSound(async () => {
      const { made, files } = await readManifest(root, name);
      if (made.cards !== cards || made.learner !== learner) return null;
      return readSealed(path.join(root, name), FILES.head, files[FILES.head]);
    });
    if (head !== null) return head;
  }
  return null;
}

/** What is read, or null where an index turns out to be damaged or of another form. */
async function ifSound<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isCartaError(error)) return null;
    throw error;
  }
}

/** Names of all indexes, the published one first. */
async function indexesIn(root: string): Promise<string[]> {
  const current = await readPointer(root).catch(() => null);
  const names = await readdir(root).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const others = names.filter((name) => isIndexName(name) && name !== current).sort();
  return current === null ? others : [current, ...others];
}
