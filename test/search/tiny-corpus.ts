import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ensureIndex, type EnsureOptions } from '../../src/search/index/ensure.ts';
import { ngramEmbedder, type NgramEmbeddings } from './ngram-embeddings.mjs';

/** One treaty of six articles with its cards, and outside cards. */
export const TINY_CORPUS = fileURLToPath(new URL('../fixtures/tiny-corpus', import.meta.url));

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carta-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the tiny corpus that a test may change; `edit` rewrites its treaty. */
export async function editedCorpus(edit: (treaty: string) => string): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'tiny-corpus');
  await cp(TINY_CORPUS, folder, { recursive: true });
  const file = path.join(folder, 'treaty', 'en.md');
  const text = await readFile(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new Error('The edit changed nothing');
  await writeFile(file, edited);
  return folder;
}

/** Everything that an index needs, with what was said and embedded on the way. */
export interface TestBed extends EnsureOptions {
  readonly said: string[];
  readonly embedded: string[];
  readonly embedder: EnsureOptions['embedder'] & { readonly embeddings: NgramEmbeddings };
}

/** What `ensureIndex` takes, over a corpus (the tiny one) and a data folder (a new one). */
export async function testBed(
  given: { corpus?: Corpus; dataDir?: string; identity?: string; dimension?: number } = {},
): Promise<TestBed> {
  const { identity, dimension } = given;
  const said: string[] = [];
  const embedder = ngramEmbedder({
    ...(identity === undefined ? {} : { identity }),
    ...(dimension === undefined ? {} : { dimension }),
  });
  return {
    dataDir: given.dataDir ?? (await temporaryFolder()),
    corpus: given.corpus ?? (await loadCorpus(TINY_CORPUS)),
    embedder,
    embedded: embedder.embeddings.embedded,
    said,
    log: {
      info: (message) => void said.push(message),
      warn: (message) => void said.push(`warning: ${message}`),
    },
  };
}

let prepared: Promise<string> | null = null;

/** The same with an index that is built and sound: built once for a test file, then copied. */
export async function builtBed(): Promise<TestBed> {
  prepared ??= prepare();
  const bed = await testBed();
  await cp(await prepared, bed.dataDir, { recursive: true });
  return bed;
}

async function prepare(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'carta-built-'));
  await ensureIndex(await testBed({ dataDir }));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}
