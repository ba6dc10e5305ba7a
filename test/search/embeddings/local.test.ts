import { afterAll, expect, test } from 'vitest';
import { LocalEmbeddings } from '../../../src/search/embeddings/local.ts';
import { createEmbedder } from '../../../src/search/embeddings/provider.ts';
import { ensureIndex } from '../../../src/search/index/ensure.ts';
import { runChild } from '../children/run.ts';
import { testBed } from '../tiny-corpus.ts';

const embedder = new LocalEmbeddings();
afterAll(() => embedder.close());

function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0);
}

test('a text becomes 512 numbers of length 1', async () => {
  const vector = await embedder.embedQuery('What is the purpose of the organization?');
  expect(vector).toHaveLength(512);
  expect(embedder.dimension).toBe(512);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
});

test('what means the same is nearer than what does not', async () => {
  const [question = [], same = [], other = []] = await embedder.embedDocuments([
    'How can a country leave the organization?',
    'In what way may a state withdraw from it?',
    'The recipe asks for three eggs and some flour.',
  ]);
  expect(cosine(question, same)).toBeGreaterThan(cosine(question, other) + 0.2);
});

test('C12: a text has the same vector to the bit whatever it is embedded with', async () => {
  const texts = Array.from({ length: 150 }, (_, n) =>
    Array.from({ length: 1 + (n % 13) }, (__, word) => `word${(n * 7 + word) % 11}`).join(' '),
  );
  const together = await embedder.embedDocuments(texts);
  const turned = await embedder.embedDocuments(texts.toReversed());
  expect(turned.toReversed()).toEqual(together);
  for (const n of [0, 12, 77, 149]) {
    expect(await embedder.embedQuery(texts[n] ?? '')).toEqual(together[n]);
  }
});

test('a text without words, or far too long, is no fault', async () => {
  expect(await embedder.embedQuery('')).toEqual(Array<number>(512).fill(0));
  const long = await embedder.embedQuery('organization '.repeat(10_000));
  expect(Math.hypot(...long)).toBeCloseTo(1, 4);
  expect(await embedder.embedDocuments([])).toEqual([]);
});

test('the identity names model and version', () => {
  expect(embedder.identity).toMatch(/^local:use-lite@\d+\.\d+\.\d+$/);
});

test('once closed it says so', async () => {
  const closed = new LocalEmbeddings();
  await closed.embedQuery('warm');
  await closed.close();
  await expect(closed.embedQuery('again')).rejects.toThrow('closed');
});

test('an embedder that nobody closed keeps no process alive', async () => {
  const ended = await runChild('./embed-and-leave.mjs', []);
  expect(ended).toMatchObject({ code: 0, stdout: '512 512', stderr: '' });
});

test('C4: an index of real vectors answers a question in other words', async () => {
  const local = await createEmbedder({
    embeddings: 'local',
    modelBaseUrl: null,
    modelApiKey: null,
  });
  const bed = await testBed();
  const index = await ensureIndex({ ...bed, embedder: local });
  expect(index.manifest).toMatchObject({ embedder: local.identity, dimension: 512 });
  const vector = await local.embeddings.embedQuery('During bad weather, what do the towers do?');
  const refs = index.vectors.nearest(vector, 5).map((near) => index.passages[near.index]?.ref);
  expect(refs).toContain('treaty:5');
  await local.close();
});
