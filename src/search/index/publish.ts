import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  FILES,
  isIndexName,
  MANIFEST,
  nameOf,
  readPointer,
  syncFolder,
  TEMPORARY,
  writePointer,
} from './layout.ts';
import { encodeManifest, readManifest, type Manifest } from './manifest.ts';
import { checkSealed, sealFile, type Seal } from './sealed-files.ts';

/** The folder that a new index is written into; nobody reads it. */
export interface Draft {
  readonly root: string;
  readonly folder: string;
}

let drafts = 0;

/** Opens a draft. The caller holds the lock, so drafts that lie there belong to dead processes. */
export async function openDraft(root: string): Promise<Draft> {
  await mkdir(root, { recursive: true });
  await removeAll(root, (name) => name.startsWith(TEMPORARY));
  drafts += 1;
  const folder = path.join(root, `${TEMPORARY}${process.pid}-${drafts}`);
  await mkdir(folder);
  return { root, folder };
}

/** Throws a draft away. */
export async function dropDraft({ folder }: Draft): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/**
 * Seals a draft and publishes it. A process that is killed at any point leaves the old index
 * published or the new one, each whole. The index published before is kept, older ones go.
 * @returns the name of the new index
 */
export async function publish(
  { root, folder }: Draft,
  describe: (files: Manifest['files']) => Manifest,
  step: (done: number, total: number) => void,
): Promise<string> {
  const graph = await sealIfThere(folder, FILES.graph);
  const manifest = encodeManifest(
    describe({
      'passages.json': await sealFile(path.join(folder, FILES.passages)),
      'vectors.f32': await sealFile(path.join(folder, FILES.vectors)),
      'head.bin': await sealFile(path.join(folder, FILES.head)),
      'words.json': await sealFile(path.join(folder, FILES.words)),
      ...(graph === null ? {} : { 'hnswlib.index': graph }),
    }),
  );
  await writeFile(path.join(folder, MANIFEST), manifest, { flush: true });
  await syncFolder(folder);
  step(1, 4);

  const name = nameOf(manifest);
  const before = await readPointer(root).catch(() => null);
  if (await isSound(root, name)) await rm(folder, { recursive: true });
  else await moveInto(root, folder, name);
  step(2, 4);

  await writePointer(root, name);
  step(3, 4);

  await removeAll(root, (entry) => entry.startsWith(TEMPORARY));
  // What is published again as it was pushes nothing out.
  if (before !== name) {
    await removeAll(root, (entry) => isIndexName(entry) && entry !== name && entry !== before);
  }
  step(4, 4);
  return name;
}

/** Puts a draft in its place; a damaged index of the same content makes way first. */
async function moveInto(root: string, folder: string, name: string): Promise<void> {
  const place = path.join(root, name);
  const entries = await readdir(root);
  if (entries.includes(name)) await rename(place, `${folder}-damaged`);
  await rename(folder, place);
  await syncFolder(root);
}

async function isSound(root: string, name: string): Promise<boolean> {
  try {
    const { files } = await readManifest(root, name);
    for (const [file, seal] of Object.entries(files)) {
      if (seal !== undefined) await checkSealed(path.join(root, name), file, seal);
    }
    return true;
  } catch {
    // Not there, or damaged: the draft takes its place.
    return false;
  }
}

async function sealIfThere(folder: string, name: string): Promise<Seal | null> {
  return (await readdir(folder)).includes(name) ? sealFile(path.join(folder, name)) : null;
}

async function removeAll(root: string, which: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(root)).filter(which)) {
    await rm(path.join(root, name), { recursive: true, force: true });
  }
}
