import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactSearch } from '../../src/search/exact.ts';
import type { VectorSearch } from '../../src/search/vector-search.ts';
import { toUnit, VectorTable } from '../../src/search/vector-table.ts';
import { openGraph, similarityOf, writeGraph } from '../../src/search/vectors.ts';
import { NgramEmbeddings } from './ngram-embeddings.mjs';
import { temporaryFolder } from './tiny-corpus.ts';

const WIDTH = 64;

/** Vectors around a hundred centres, from a generator with a fixed seed. */
function clustered(count: number): VectorTable {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const centres = Array.from({ length: 100 }, () => Array.from({ length: WIDTH }, next));
  const data = new Float32Array(count * WIDTH);
  for (let row = 0; row < count; row += 1) {
    const centre = centres[row % centres.length] ?? [];
    data.set(toUnit(centre.map((x) => x + 0.7 * next())), row * WIDTH);
  }
  return new VectorTable(data, WIDTH);
}

async function graphOf(table: VectorTable): Promise<VectorSearch> {
  const file = path.join(await temporaryFolder(), 'graph');
  await writeGraph(table, file);
  const documents = Array.from({ length: table.count }, (_, row) => ({
    pageContent: `row ${row}`,
    metadata: {},
  }));
  return (await openGraph(file, table.dimension, documents, new NgramEmbeddings(WIDTH))).search;
}

const searches: [string, (table: VectorTable) => Promise<VectorSearch>][] = [
  ['the graph', graphOf],
  ['exact search', (table) => Promise.resolve(exactSearch(table))],
];

test('C3: the distance of hnswlib becomes a similarity', () => {
  expect(similarityOf(0)).toBe(1);
  expect(similarityOf(1)).toBe(0);
  expect(similarityOf(2)).toBe(-1);
});

describe.each(searches)('%s', (_, search) => {
  test('C3: the same vector scores 1 and the opposite one -1, best first', async () => {
    const table = new VectorTable(
      Float32Array.from([1, 0, -1, 0, 0, 1].flatMap((x) => [x, ...Array<number>(31).fill(0)])),
      WIDTH,
    );
    const same = Array.from(table.row(0));
    const found = (await search(table)).nearest(same, 3);
    expect(found.map(({ index }) => index)).toEqual([0, 2, 1]);
    expect(found[0]?.score).toBeCloseTo(1, 5);
    expect(found[1]?.score).toBeCloseTo(0, 5);
    expect(found[2]?.score).toBeCloseTo(-1, 5);
  });

  test('C9: more than there are gives all, none gives none', async () => {
    const vectors = await search(clustered(20));
    const query = Array.from(clustered(20).row(3));
    expect(vectors.nearest(query, 1000)).toHaveLength(20);
    expect(vectors.nearest(query, 0)).toEqual([]);
    expect(vectors.nearest(query, -1)).toEqual([]);
  });

  test('C9: a filter that few pass gives those few', async () => {
    const vectors = await search(clustered(500));
    const query = Array.from(clustered(500).row(3));
    const few = new Set([7, 123, 499]);
    const found = vectors.nearest(query, 10, (index) => few.has(index));
    expect(new Set(found.map(({ index }) => index))).toEqual(few);
    expect(vectors.nearest(query, 10, () => false)).toEqual([]);
  });

  test('C5: a question of another width is refused by name', async () => {
    const vectors = await search(clustered(20));
    expect(() => vectors.nearest([1, 2, 3], 5)).toThrow(/3 numbers.*64.*npm run index/);
  });

  test('a vector with something that is no number is refused', async () => {
    const vectors = await search(clustered(20));
    expect(() => vectors.nearest(Array<number>(WIDTH).fill(Number.NaN), 5)).toThrow(/no number/);
  });

  test('a query need not have length 1', async () => {
    const table = clustered(200);
    const vectors = await search(table);
    const query = Array.from(table.row(11), (x) => x * 37);
    expect(vectors.nearest(query, 1)[0]).toMatchObject({ index: 11 });
    expect(vectors.nearest(query, 1)[0]?.score).toBeCloseTo(1, 4);
  });
});

test('C10: the graph finds the ten nearest that exact search finds', async () => {
  const table = clustered(3000);
  const graph = await graphOf(table);
  const exact = exactSearch(table);
  let found = 0;
  let wanted = 0;
  for (let row = 0; row < table.count; row += 29) {
    const query = Array.from(table.row(row), (x, at) => x + (at % 3) * 0.03);
    const truth = exact.nearest(query, 10);
    const near = new Set(graph.nearest(query, 10).map(({ index }) => index));
    wanted += truth.length;
    found += truth.filter(({ index }) => near.has(index)).length;
  }
  expect(found / wanted).toBeGreaterThanOrEqual(0.99);
});

test('C10: no vector of a graph is out of reach', async () => {
  const table = clustered(1000);
  const graph = await graphOf(table);
  const lost: number[] = [];
  for (let row = 0; row < table.count; row += 1) {
    if (graph.nearest(Array.from(table.row(row)), 1)[0]?.index !== row) lost.push(row);
  }
  expect(lost).toEqual([]);
});
