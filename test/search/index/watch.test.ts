import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { ensureIndex } from '../../../src/search/index/ensure.ts';
import { openIndex } from '../../../src/search/index/open.ts';
import { indexRoot } from '../../../src/search/index/layout.ts';
import { passagesOf } from '../../../src/search/passage.ts';
import { LiveIndex } from '../../../src/search/index/watch.ts';
import { runChild } from '../children/run.ts';
import { builtBed, editedCorpus, type TestBed } from '../tiny-corpus.ts';
import { publishedFolder } from './reseal.ts';

/** Everything below a folder with its bytes. */
async function contents(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file)] = (await readFile(file)).toString('base64');
  }
  return files;
}

async function serving(bed: TestBed): Promise<LiveIndex> {
  return new LiveIndex(await openIndex(bed), bed);
}

test('C8: a serving process follows what an indexer publishes and writes nothing', async () => {
  const bed = await builtBed();
  const live = await serving(bed);
  const old = live.current;
  expect(await live.check()).toBe(false);

  const folder = await editedCorpus((text) => text.replace('in March', 'in April'));
  const ended = await runChild('./build.mjs', [bed.dataDir, folder]);
  expect(ended.code).toBe(0);
  const published = await contents(bed.dataDir);

  expect(await live.check()).toBe(true);
  expect(live.current.passages).toEqual(passagesOf(await loadCorpus(folder)));
  expect(await live.check()).toBe(false);
  expect(await contents(bed.dataDir)).toEqual(published);
  // Whoever began a question with the old index ends it with the old one.
  expect(old.vectors.nearest(await bed.embedder.embeddings.embedQuery('March'), 3)).toHaveLength(3);
});

test('C8: the pointer is looked at without being asked', async () => {
  const bed = await builtBed();
  const index = await openIndex(bed);
  const folder = await editedCorpus((text) => text.replace('in March', 'in April'));
  const renewed = await new Promise((resolve, reject) => {
    const live = new LiveIndex(index, {
      ...bed,
      everyMs: 5,
      swapped: (next) => {
        live.stop();
        resolve(next.name);
      },
    });
    live.start();
    runChild('./build.mjs', [bed.dataDir, folder]).catch(reject);
  });
  expect(renewed).not.toBe(index.name);
});

test('C15: every question during a rebuild is answered, from one whole index', async () => {
  const bed = await builtBed();
  const live = await serving(bed);
  const folder = await editedCorpus((text) => text.replaceAll('storm', 'gale'));
  const corpus = await loadCorpus(folder);
  const wholes = [passagesOf(bed.corpus), passagesOf(corpus)];
  const vector = await bed.embedder.embeddings.embedQuery('What happens in a storm?');

  const build = { done: false };
  const building = ensureIndex({ ...bed, corpus }).finally(() => {
    build.done = true;
  });
  let asked = 0;
  while (!build.done) {
    const { passages, vectors } = live.current;
    const near = vectors.nearest(vector, 5);
    expect(near).toHaveLength(5);
    expect(near.every(({ index }) => passages[index] !== undefined)).toBe(true);
    expect(wholes).toContainEqual(passages);
    asked += 1;
    await live.check();
  }
  await building;
  await live.check();
  expect(asked).toBeGreaterThan(1);
  expect(live.current.passages).toEqual(wholes[1]);
});

test('what cannot be opened is told once, and the old index goes on serving', async () => {
  const bed = await builtBed();
  const live = await serving(bed);
  const old = live.current;
  const folder = await editedCorpus((text) => text.replace('in March', 'in April'));
  await runChild('./build.mjs', [bed.dataDir, folder]);
  const words = path.join(await publishedFolder(bed.dataDir), 'words.json');
  await writeFile(words, (await readFile(words)).fill(32, 0, 1));
  expect(await live.check()).toBe(false);
  expect(await live.check()).toBe(false);
  expect(live.current).toBe(old);
  expect(bed.said).toHaveLength(1);
  expect(bed.said[0]).toMatch(/^warning: The old index goes on serving: .*words\.json/);
});

test('where the rest of the process cannot follow, the old index goes on serving', async () => {
  const bed = await builtBed();
  const index = await openIndex(bed);
  const live = new LiveIndex(index, {
    ...bed,
    swapped: () => Promise.reject(new Error('the corpus has faults')),
  });
  const folder = await editedCorpus((text) => text.replace('in March', 'in April'));
  await runChild('./build.mjs', [bed.dataDir, folder]);
  expect(await live.check()).toBe(false);
  expect(live.current).toBe(index);
});

test('an index folder that vanishes does not end the service', async () => {
  const bed = await builtBed();
  const live = await serving(bed);
  await rm(indexRoot(bed.dataDir), { recursive: true });
  expect(await live.check()).toBe(false);
  const vector = await bed.embedder.embeddings.embedQuery('storm');
  expect(live.current.vectors.nearest(vector, 1)).toHaveLength(1);
});
