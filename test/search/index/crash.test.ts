import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { ensureIndex } from '../../../src/search/index/ensure.ts';
import { indexRoot } from '../../../src/search/index/layout.ts';
import { openIndex } from '../../../src/search/index/open.ts';
import { passagesOf } from '../../../src/search/passage.ts';
import { runChild } from '../children/run.ts';
import { builtBed, editedCorpus, testBed } from '../tiny-corpus.ts';

test('C6: a build that is killed at any step leaves the old index or the new one, whole', async () => {
  const folder = await editedCorpus((text) => text.replaceAll('storm', 'gale'));
  const corpus = await loadCorpus(folder);
  const published: string[] = [];
  for (let step = 1; ; step += 1) {
    const bed = await builtBed();
    const old = await openIndex(bed);
    const ended = await runChild('./build.mjs', [bed.dataDir, folder, String(step)]);
    if (ended.code === 0) {
      expect(step).toBeGreaterThan(8);
      break;
    }
    expect(ended.signal).toBe('SIGKILL');

    const left = await openIndex(bed);
    published.push(left.name === old.name ? 'old' : 'new');
    const wanted = left.name === old.name ? bed.corpus : corpus;
    expect(left.passages).toEqual(passagesOf(wanted));
    expect(left.vectors.count).toBe(left.passages.length);

    const index = await ensureIndex({ ...bed, corpus });
    expect(index.passages).toEqual(passagesOf(corpus));
    if (left.name === old.name) {
      const litter = (await readdir(indexRoot(bed.dataDir))).filter((name) =>
        name.startsWith('tmp-'),
      );
      expect(litter).toEqual([]);
    }
  }
  // Killed before the pointer moved: the old one. Killed after: the new one. Never back again.
  expect(published).toContain('old');
  expect(published).toContain('new');
  expect(published.lastIndexOf('old')).toBeLessThan(published.indexOf('new'));
}, 120_000);

test('C6: a first build that is killed leaves nothing that opens, and the next one builds', async () => {
  const bed = await testBed();
  const folder = await editedCorpus((text) => text.replaceAll('storm', 'gale'));
  const ended = await runChild('./build.mjs', [bed.dataDir, folder, '4']);
  expect(ended.signal).toBe('SIGKILL');
  await expect(openIndex(bed)).rejects.toMatchObject({ facts: { reason: 'missing' } });
  const index = await ensureIndex(bed);
  expect(await readdir(indexRoot(bed.dataDir))).toEqual(expect.arrayContaining([index.name]));
  expect(await readdir(indexRoot(bed.dataDir))).toHaveLength(2);
});
