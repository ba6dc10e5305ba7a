import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureIndex } from '../../../src/search/index/ensure.ts';
import { indexRoot } from '../../../src/search/index/layout.ts';
import { openIndex } from '../../../src/search/index/open.ts';
import { passagesOf } from '../../../src/search/passage.ts';
import { toUnit, VectorTable } from '../../../src/search/vector-table.ts';
import { writeGraph } from '../../../src/search/vectors.ts';
import { builtBed, testBed } from '../tiny-corpus.ts';
import { publishedFolder, reseal } from './reseal.ts';

/** A `bad_index` for this reason. */
function badIndex(reason: string): object {
  return expect.objectContaining({
    code: 'bad_index',
    facts: expect.objectContaining({ reason }) as object,
    message: expect.stringContaining('npm run index') as string,
  }) as object;
}

const FILES = [
  'head.bin',
  'hnswlib.index',
  'manifest.json',
  'passages.json',
  'vectors.f32',
  'words.json',
];

test('an index has these files and nothing else', async () => {
  const bed = await builtBed();
  expect((await readdir(await publishedFolder(bed.dataDir))).sort()).toEqual(FILES);
});

describe.each(FILES)('C7: %s', (file) => {
  test('one flipped byte is found before anything reads the file', async () => {
    const bed = await builtBed();
    const at = path.join(await publishedFolder(bed.dataDir), file);
    const bytes = await readFile(at);
    for (const place of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place);
      await writeFile(at, damaged);
      await expect(openIndex(bed)).rejects.toEqual(badIndex('corrupt'));
    }
    await writeFile(at, bytes);
    await expect(openIndex(bed)).resolves.toMatchObject({ degraded: null });
  });

  test('a file that is cut short is found', async () => {
    const bed = await builtBed();
    const at = path.join(await publishedFolder(bed.dataDir), file);
    await truncate(at, (await readFile(at)).length - 1);
    const reason = file === 'manifest.json' ? 'corrupt' : 'half_written';
    await expect(openIndex(bed)).rejects.toEqual(badIndex(reason));
  });

  test('a file that is missing is found, and the index is built again', async () => {
    const bed = await builtBed();
    await rm(path.join(await publishedFolder(bed.dataDir), file));
    await expect(openIndex(bed)).rejects.toEqual(badIndex('half_written'));
    const index = await ensureIndex(bed);
    expect(index.passages).toEqual(passagesOf(bed.corpus));
  });
});

test('C7: a damaged index is built again, with one clear line, from the vectors that are whole', async () => {
  const bed = await builtBed();
  const at = path.join(await publishedFolder(bed.dataDir), 'hnswlib.index');
  await writeFile(at, (await readFile(at)).fill(255, 200, 300));
  const index = await ensureIndex(bed);
  expect(index.vectors.count).toBe(index.passages.length);
  expect(bed.said).toEqual([`${at} has been changed or damaged; building it`]);
  expect(bed.embedded).toEqual([]);
});

test('C7: damaged vectors are embedded again', async () => {
  const bed = await builtBed();
  const at = path.join(await publishedFolder(bed.dataDir), 'vectors.f32');
  await writeFile(at, (await readFile(at)).fill(0, 0, 64));
  const index = await ensureIndex(bed);
  expect(bed.embedded).toHaveLength(index.manifest.texts);
});

test.each(['', 'nonsense', '../../etc', 'f'.repeat(31)])(
  'C7: a pointer that says "%s" is refused',
  async (text) => {
    const bed = await builtBed();
    await writeFile(path.join(indexRoot(bed.dataDir), 'current'), text);
    await expect(openIndex(bed)).rejects.toEqual(badIndex('corrupt'));
    await expect(ensureIndex(bed)).resolves.toMatchObject({ degraded: null });
  },
);

test('a pointer to an index that is not there is refused', async () => {
  const bed = await builtBed();
  await writeFile(path.join(indexRoot(bed.dataDir), 'current'), `${'f'.repeat(32)}\n`);
  await expect(openIndex(bed)).rejects.toEqual(badIndex('half_written'));
});

test('where there is no index, that is said', async () => {
  const bed = await testBed();
  await expect(openIndex(bed)).rejects.toEqual(badIndex('missing'));
});

test('C4: a graph over other vectors does not find the probe and never serves', async () => {
  const bed = await builtBed();
  await reseal(bed.dataDir, async (folder, { dimension, texts }) => {
    const others = Array.from({ length: texts }, (_, row) =>
      toUnit(Array.from({ length: dimension }, (__, at) => Math.sin(row * 31 + at * at))),
    );
    const data = Float32Array.from(others.flatMap((row) => Array.from(row)));
    await writeGraph(new VectorTable(data, dimension), path.join(folder, 'hnswlib.index'));
    return {};
  });
  await expect(openIndex(bed)).rejects.toEqual(badIndex('corrupt'));
  await expect(openIndex(bed)).rejects.toThrow(/probe/);
});

describe('C5: an index of another kind is refused by name', () => {
  test('a graph file of 384 numbers among vectors of 512', async () => {
    const bed = await testBed({ dimension: 512 });
    await ensureIndex(bed);
    await reseal(bed.dataDir, async (folder, { texts }) => {
      const narrow = new VectorTable(new Float32Array(texts * 384).fill(1), 384);
      await writeGraph(narrow, path.join(folder, 'hnswlib.index'));
      return {};
    });
    await expect(openIndex(bed)).rejects.toEqual(badIndex('foreign'));
    await expect(openIndex(bed)).rejects.toThrow(/384 numbers instead of \d+ of 512/);
  });

  test('an index of 384 numbers for an embedder of 512', async () => {
    const narrow = await testBed({ dimension: 384 });
    await ensureIndex(narrow);
    const wide = await testBed({ dimension: 512, dataDir: narrow.dataDir });
    await expect(openIndex(wide)).rejects.toEqual(badIndex('foreign'));
    await expect(openIndex(wide)).rejects.toThrow(/384.*512/);
  });

  test('another model of the same width', async () => {
    const bed = await builtBed();
    const other = await testBed({ identity: 'test:other', dataDir: bed.dataDir });
    await expect(openIndex(other)).rejects.toEqual(badIndex('foreign'));
    await expect(openIndex(other)).rejects.toThrow(/made with test:ngrams, not test:other/);
    const index = await ensureIndex(other);
    expect(other.embedded).toHaveLength(index.manifest.texts);
  });

  test('vectors that are not as many as the manifest says', async () => {
    const bed = await builtBed();
    await reseal(bed.dataDir, (_, manifest) =>
      Promise.resolve({ dimension: manifest.dimension * 2 }),
    );
    await expect(
      openIndex({ ...bed, embedder: { ...bed.embedder, dimension: null } }),
    ).rejects.toEqual(badIndex('corrupt'));
  });
});

describe('an index is stale', () => {
  test.each([
    ['the corpus has changed', { corpus: '0'.repeat(64) }],
    ['the cards have changed', { cards: '0'.repeat(64) }],
    ['passages are cut otherwise now', { chunker: 'other' }],
    ['what is learnt from cards has changed', { learner: 'other' }],
    ['minisearch has another version', { minisearch: '0.0.0' }],
    ['hnswlib-node has another version', { 'hnswlib-node': '0.0.0' }],
  ])('where %s', async (told, made) => {
    const bed = await builtBed();
    await reseal(bed.dataDir, (_, manifest) =>
      Promise.resolve({ made: { ...manifest.made, ...made } }),
    );
    const opening = { ...bed, passages: passagesOf(bed.corpus) };
    await expect(openIndex(opening)).rejects.toEqual(badIndex('stale'));
    await expect(openIndex(opening)).rejects.toThrow(told);
    await ensureIndex(bed);
    expect(bed.embedded).toEqual([]);
  });

  test('but not where nobody asks what the corpus has become', async () => {
    const bed = await builtBed();
    await reseal(bed.dataDir, (_, manifest) =>
      Promise.resolve({ made: { ...manifest.made, corpus: '0'.repeat(64) } }),
    );
    await expect(openIndex(bed)).resolves.toMatchObject({ degraded: null });
  });
});
