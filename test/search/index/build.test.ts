import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { ensureIndex, updateIndex } from '../../../src/search/index/ensure.ts';
import { indexRoot } from '../../../src/search/index/layout.ts';
import { openIndex, type OpenIndex } from '../../../src/search/index/open.ts';
import { passagesOf } from '../../../src/search/passage.ts';
import { builtBed, editedCorpus, testBed, TINY_CORPUS, type TestBed } from '../tiny-corpus.ts';
import { publishedFolder, reseal } from './reseal.ts';

async function manifestOf(dataDir: string): Promise<string> {
  return readFile(path.join(await publishedFolder(dataDir), 'manifest.json'), 'utf8');
}

/** The texts that a question about something finds, the whole index if need be. */
async function found(index: OpenIndex, bed: TestBed, question: string): Promise<string[]> {
  const vector = await bed.embedder.embeddings.embedQuery(question);
  return index.vectors
    .nearest(vector, index.passages.length)
    .map((near) => index.passages[near.index]?.text ?? '');
}

test('a question finds the card and the article that are about it', async () => {
  const bed = await testBed();
  const index = await ensureIndex(bed);
  const [first = ''] = await found(index, bed, 'who pays the keeper');
  expect(first).toBe('Who pays the keepers?');
  expect(await found(index, bed, 'harbour')).toHaveLength(passagesOf(bed.corpus).length);
});

test('a build tells how far it is', async () => {
  const bed = await testBed();
  const steps: string[] = [];
  await ensureIndex({
    ...bed,
    progress: ({ phase, done, total }) => void steps.push(`${phase} ${done}/${total}`),
  });
  expect(steps[0]).toBe(`embed 0/${bed.embedded.length}`);
  expect(steps).toContain(`embed ${bed.embedded.length}/${bed.embedded.length}`);
  expect(steps).toContain('learn 3/3');
  expect(steps.at(-1)).toBe('publish 4/4');
  expect(bed.said).toEqual(['There is no index yet; building it']);
});

test('C11: a second run changes no byte and embeds nothing', async () => {
  const bed = await testBed();
  const first = await updateIndex(bed);
  const before = await manifestOf(bed.dataDir);
  bed.embedded.length = 0;
  const second = await updateIndex(bed);
  expect(await manifestOf(bed.dataDir)).toBe(before);
  expect(bed.embedded).toEqual([]);
  expect(second.report).toEqual({ ...first.report, embedded: 0, reused: first.report.embedded });
});

test('C11: two builds in two folders are the same to the byte', async () => {
  const [one, two] = [await testBed(), await testBed()];
  await ensureIndex(one);
  await ensureIndex(two);
  expect(await manifestOf(two.dataDir)).toBe(await manifestOf(one.dataDir));
});

test('C12: one changed line costs one embedding, and the way to an index leaves no trace', async () => {
  const folder = await editedCorpus((text) => text.replace('once a minute', 'twice a minute'));
  const corpus = await loadCorpus(folder);
  const bed = await builtBed();
  const { report } = await updateIndex({ ...bed, corpus });
  expect(bed.embedded).toEqual([
    expect.stringContaining('every lighthouse sounds its horn twice a minute'),
  ]);
  expect(report).toMatchObject({ embedded: 1, removed: 1 });
  expect(bed.said.at(-1)).toBe('The index is stale: the corpus has changed; building it');

  const fresh = await testBed({ corpus });
  await ensureIndex(fresh);
  expect(await manifestOf(bed.dataDir)).toBe(await manifestOf(fresh.dataDir));
});

test('a head that was trained on the same cards is taken over, and on others trained anew', async () => {
  const bed = await builtBed();
  const headOf = async (): Promise<Buffer> =>
    readFile(path.join(await publishedFolder(bed.dataDir), 'head.bin'));
  const trained = await headOf();
  // Another head in a sealed index shows whose bytes the next index has.
  const other = Buffer.concat([trained, Buffer.from('other')]);
  await reseal(bed.dataDir, async (folder) => {
    await writeFile(path.join(folder, 'head.bin'), other);
    return {};
  });
  const folder = await editedCorpus((text) => text.replace('once a minute', 'twice a minute'));
  await ensureIndex({ ...bed, corpus: await loadCorpus(folder) });
  expect(await headOf()).toEqual(other);

  const { documents, provisions, cards, outside } = bed.corpus;
  const fewer = new Corpus({ documents, provisions, cards: cards.slice(1), outside });
  await ensureIndex({ ...bed, corpus: fewer });
  expect(await headOf()).not.toEqual(other);
});

test('C13: of an article that became shorter nothing old can be found', async () => {
  const bed = await builtBed();
  const folder = await editedCorpus((text) =>
    text.replace(' A keeper who leaves the tower during a storm loses the post.', ''),
  );
  const index = await ensureIndex({ ...bed, corpus: await loadCorpus(folder) });
  const texts = await found(
    index,
    bed,
    'A keeper who leaves the tower during a storm loses the post.',
  );
  expect(texts.filter((text) => text.includes('loses the post'))).toEqual([]);
  expect(texts.filter((text) => text.includes('sounds its horn'))).toHaveLength(1);
});

test('C13, C14: of a provision and a document that are gone nothing can be found', async () => {
  const bed = await builtBed();
  const { report: first } = await updateIndex(bed);
  const { documents, provisions, cards } = await loadCorpus(TINY_CORPUS);
  const corpus = new Corpus({
    documents,
    provisions: provisions.filter(({ ref }) => !ref.startsWith('treaty:1')),
    cards: cards.filter(({ ref }) => !ref.startsWith('treaty:1')),
    outside: [],
  });
  const { index, report } = await updateIndex({ ...bed, corpus });
  expect(report).toMatchObject({ embedded: 0, removed: first.passages - report.passages });
  await found(index, bed, 'Who pays the keepers?');
  expect(new Set(index.passages.map(({ ref }) => ref.slice(0, 8)))).not.toContain('treaty:1');
  expect(index.passages.filter(({ kind }) => kind === 'outside')).toEqual([]);
  const [nearest = ''] = await found(index, bed, 'Who pays the keepers?');
  expect(nearest).not.toBe('Who pays the keepers?');
});

test('C16: a text that stands for several provisions is embedded once and leads to each', async () => {
  const { documents, provisions, cards, outside } = await loadCorpus(TINY_CORPUS);
  const [card] = cards;
  if (card === undefined) throw new Error('The tiny corpus has no card');
  const corpus = new Corpus({
    documents,
    provisions,
    cards: [...cards, { ...card, ref: 'treaty:6', question: `  ${card.question}` }],
    outside,
  });
  const bed = await testBed({ corpus });
  const { index, report } = await updateIndex(bed);
  expect(report.passages).toBe(report.embedded + 1);
  expect(new Set(bed.embedded).size).toBe(bed.embedded.length);
  const vector = await bed.embedder.embeddings.embedQuery(card.question);
  const [one, two, three] = index.vectors.nearest(vector, 3);
  expect([one, two].map((near) => index.passages[near?.index ?? -1]?.ref).sort()).toEqual(
    ['treaty:1', 'treaty:6'].sort(),
  );
  expect(one?.score).toBe(two?.score);
  expect(three?.score).toBeLessThan(one?.score ?? 0);
});

test('the index before is kept, older ones and what dead builds left are removed', async () => {
  const bed = await testBed();
  const names: string[] = [];
  for (const minute of ['a minute', 'a day', 'a week']) {
    const corpus =
      minute === 'a minute'
        ? bed.corpus
        : await loadCorpus(await editedCorpus((text) => text.replace('a minute', minute)));
    names.push((await ensureIndex({ ...bed, corpus })).name);
  }
  const [, before, now] = names;
  expect((await readdir(indexRoot(bed.dataDir))).sort()).toEqual(['current', before, now].sort());
});

test('a corpus without text is refused', async () => {
  const corpus = new Corpus({ documents: [], provisions: [], cards: [], outside: [] });
  await expect(ensureIndex(await testBed({ corpus }))).rejects.toMatchObject({
    code: 'bad_corpus',
  });
});

test.each([
  ['too few vectors', () => [] as number[][]],
  ['a vector with a hole', (texts: string[]) => texts.map(() => [1, Number.NaN])],
  [
    'vectors of different widths',
    (texts: string[]) => texts.map((_, n) => Array<number>(n + 1).fill(1)),
  ],
])('an embedder that gives %s is refused, and the old index stays', async (_, given) => {
  const bed = await builtBed();
  const before = await openIndex(bed);
  const other = await testBed({ dataDir: bed.dataDir, identity: 'test:broken' });
  other.embedder.embeddings.embedDocuments = (texts) => Promise.resolve(given(texts));
  await expect(ensureIndex(other)).rejects.toMatchObject({ code: 'bad_embeddings' });
  expect((await openIndex(bed)).name).toBe(before.name);
});

test('cards of a language that the embedder was not made for teach, and are not embedded', async () => {
  const bed = await testBed();
  const embedder = { ...bed.embedder, languages: ['fr'] as const };
  const index = await ensureIndex({ ...bed, embedder });
  const passages = passagesOf(bed.corpus);
  expect(index.passages).toHaveLength(passages.length);
  expect(new Set(bed.embedded)).toEqual(
    new Set(passages.filter(({ kind }) => kind === 'text').map(({ text }) => text)),
  );
  expect(await found(index, bed, 'who pays the keeper')).not.toContain('Who pays the keepers?');
  expect(index.head.score('who pays the keepers')[0]?.ref).toBe(
    passages.find(({ text }) => text === 'Who pays the keepers?')?.ref,
  );
});
