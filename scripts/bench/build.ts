import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';
import type { Embedder } from '../../src/search/embeddings/embedder.ts';
import { updateIndex } from '../../src/search/index/ensure.ts';
import { withFolder } from './processes.ts';

/** What building the index costs. */
export interface BuildTimes {
  readonly passages: number;
  readonly full: { readonly ms: number; readonly embedded: number };
  /** After one line of the corpus was changed. */
  readonly changed: { readonly ms: number; readonly embedded: number; readonly reused: number };
  /** With nothing changed: opening and checking alone. */
  readonly again: { readonly ms: number; readonly embedded: number };
}

const SILENT = { info: () => undefined, warn: () => undefined };

/** Builds the index of a copy of the corpus: from nothing, again, and after a change of one line. */
export async function timeBuild(embedder: Embedder): Promise<BuildTimes> {
  return withFolder(async (folder) => {
    const corpusFolder = path.join(folder, 'corpus');
    await cp(CORPUS_FOLDER, corpusFolder, { recursive: true });
    const build = async () => {
      const corpus = await loadCorpus(corpusFolder);
      const start = performance.now();
      const dataDir = path.join(folder, 'data');
      const { report } = await updateIndex({ dataDir, corpus, embedder, log: SILENT });
      return { ms: performance.now() - start, ...report };
    };
    const full = await build();
    const again = await build();
    await changeOneLine(path.join(corpusFolder, 'charter', 'en.md'));
    const changed = await build();
    return { passages: full.passages, full, changed, again };
  });
}

async function changeOneLine(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const at = lines.findIndex((line) => line.startsWith('### Article 92.')) + 2;
  lines[at] = `${lines[at] ?? ''} The two have shared a seat for decades.`;
  await writeFile(file, lines.join('\n'));
}
