import { cp, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  indexRoot,
  MANIFEST,
  nameOf,
  readPointer,
  writePointer,
} from '../../../src/search/index/layout.ts';
import { encodeManifest, readManifest, type Manifest } from '../../../src/search/index/manifest.ts';
import { sealFile } from '../../../src/search/index/sealed-files.ts';

/** Folder of the published index. */
export async function publishedFolder(dataDir: string): Promise<string> {
  const root = indexRoot(dataDir);
  return path.join(root, (await readPointer(root)) ?? 'none');
}

/**
 * Publishes a changed copy of the index whose seals all agree, as a careful forger would: what is
 * caught in it is caught by more than its hashes.
 */
export async function reseal(
  dataDir: string,
  edit: (folder: string, manifest: Manifest) => Promise<Partial<Manifest>>,
): Promise<void> {
  const root = indexRoot(dataDir);
  const copy = path.join(root, 'copy');
  const from = await publishedFolder(dataDir);
  await cp(from, copy, { recursive: true });
  const manifest = await readManifest(root, path.basename(from));
  const changed = { ...manifest, ...(await edit(copy, manifest)) };
  const files: Record<string, unknown> = {};
  for (const file of await readdir(copy)) {
    if (file !== MANIFEST) files[file] = await sealFile(path.join(copy, file));
  }
  const text = encodeManifest({ ...changed, files: files as Manifest['files'] });
  await writeFile(path.join(copy, MANIFEST), text);
  await rename(copy, path.join(root, nameOf(text)));
  await writePointer(root, nameOf(text));
}
