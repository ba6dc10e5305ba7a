import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { updateIndex } from '../../src/search/index/ensure.ts';
import { openIndex } from '../../src/search/index/open.ts';
import type { Neighbour } from '../../src/search/vector-search.ts';
import { runChild, WITHOUT_ADDON } from './children/run.ts';
import { publishedFolder } from './index/reseal.ts';
import { builtBed, testBed, temporaryFolder, TINY_CORPUS } from './tiny-corpus.ts';

const QUESTIONS = ['who pays the keepers', 'what happens to the lamp of a town that leaves'];

interface Output {
  readonly found: Neighbour[][];
  readonly warnings: string[];
  readonly cause: string | null;
  readonly report: { embedded: number; reused: number };
  readonly store: boolean;
}

async function search(dataDir: string, nodeOptions: readonly string[]): Promise<Output> {
  const ended = await runChild('./search.mjs', [dataDir, TINY_CORPUS, ...QUESTIONS], nodeOptions);
  expect(ended.stderr).toBe('');
  expect(ended.code).toBe(0);
  return JSON.parse(ended.stdout) as Output;
}

describe('where hnswlib-node does not load', () => {
  test('C1: the same index gives the same results, with one warning', async () => {
    const bed = await builtBed();
    const graph = await search(bed.dataDir, []);
    const exact = await search(bed.dataDir, WITHOUT_ADDON);
    expect(graph.store).toBe(true);
    expect(exact.store).toBe(false);
    expect(graph.warnings).toEqual([]);
    expect(exact.warnings).toHaveLength(1);
    expect(exact.found.map((near) => near.map(({ index }) => index))).toEqual(
      graph.found.map((near) => near.map(({ index }) => index)),
    );
    exact.found.flat().forEach(({ score }, place) => {
      expect(score).toBeCloseTo(graph.found.flat()[place]?.score ?? 0, 5);
    });
    expect(exact.report).toMatchObject({ embedded: 0 });
  });

  test('C1: an index is built without a graph, and gets one later without embedding', async () => {
    const dataDir = await temporaryFolder();
    const exact = await search(dataDir, WITHOUT_ADDON);
    expect(exact.report.embedded).toBeGreaterThan(0);
    expect(exact.found[0]).toHaveLength(10);
    const manifest = await readFile(`${await publishedFolder(dataDir)}/manifest.json`, 'utf8');
    expect(manifest).not.toContain('hnswlib.index');

    const bed = await testBed({ dataDir });
    const { index, report } = await updateIndex(bed);
    expect(report.embedded).toBe(0);
    expect(index.store).not.toBeNull();
    expect(index.degraded).toBeNull();
    expect(await search(dataDir, [])).toMatchObject({
      found: exact.found.map((near) => near.map(({ index: at }) => ({ index: at }))),
    });
  });

  test('C2: the warning holds the original fault and the remedy, and the cause is kept', async () => {
    const { warnings, cause } = await search(await temporaryFolder(), WITHOUT_ADDON);
    expect(warnings[0]).toContain('addon.node: invalid ELF header');
    expect(warnings[0]).toContain('npm rebuild hnswlib-node');
    expect(cause).toMatch(/addon\.node: invalid ELF header$/);
  });
});

test("C4: LangChain's own store answers over the same graph", async () => {
  const { store } = await openIndex(await builtBed());
  const documents = await store?.asRetriever(1).invoke('Who pays the keepers?');
  expect(documents).toMatchObject([
    { pageContent: 'Who pays the keepers?', metadata: { kind: 'card', ref: 'treaty:1(b)' } },
  ]);
});
