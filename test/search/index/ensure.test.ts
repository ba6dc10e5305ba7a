import { expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { tryLock } from '../../../src/lock.ts';
import { ensureIndex, updateIndex } from '../../../src/search/index/ensure.ts';
import { openIndex } from '../../../src/search/index/open.ts';
import { passagesOf } from '../../../src/search/passage.ts';
import { runChild } from '../children/run.ts';
import { editedCorpus, testBed, TINY_CORPUS } from '../tiny-corpus.ts';

test('two builds of one folder wait for each other, and the second finds the work done', async () => {
  const bed = await testBed();
  const both = await Promise.all([
    runChild('./build.mjs', [bed.dataDir, TINY_CORPUS]),
    runChild('./build.mjs', [bed.dataDir, TINY_CORPUS]),
  ]);
  expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  const embedded = both.map(({ stdout }) => (JSON.parse(stdout) as { embedded: number }).embedded);
  expect(embedded.filter((count) => count > 0)).toHaveLength(1);
});

test('two builds in one process wait for each other as well', async () => {
  const bed = await testBed();
  const folder = await editedCorpus((text) => text.replace('in March', 'in April'));
  const other = { ...bed, corpus: await loadCorpus(folder) };
  const [one, two] = await Promise.all([ensureIndex(bed), ensureIndex(other)]);
  expect(one.passages).toEqual(passagesOf(bed.corpus));
  expect(two.passages).toEqual(passagesOf(other.corpus));
  await expect(openIndex(bed)).resolves.toMatchObject({ degraded: null });
});

test('a build that has to wait says for whom', async () => {
  const bed = await testBed();
  const lock = await tryLock(bed.dataDir, 'index');
  const building = updateIndex({
    ...bed,
    log: {
      info: (message) => {
        bed.said.push(message);
        lock?.release();
      },
      warn: () => undefined,
    },
  });
  expect((await building).report.embedded).toBeGreaterThan(0);
  expect(bed.said[0]).toBe(`Another process (${process.pid}) builds the index; waiting`);
});

test('the lock of a build that died blocks nobody', async () => {
  const bed = await testBed();
  const ended = await runChild('./build.mjs', [bed.dataDir, TINY_CORPUS, '3']);
  expect(ended.signal).toBe('SIGKILL');
  await ensureIndex(bed);
  expect(bed.said).toEqual(['There is no index yet; building it']);
});
