import process from 'node:process';
import { progressBar } from '../../src/cli/progress-bar.ts';
import type { Config } from '../../src/config.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';
import { createEmbedder } from '../../src/search/embeddings/provider.ts';
import { updateIndex } from '../../src/search/index/ensure.ts';

/**
 * Builds the index or brings it up to date, with progress on standard error.
 * @returns what that took, in a line
 * @throws CartaError `bad_corpus`, `bad_embeddings`, `data_folder_unusable`
 */
export async function bringIndexUp(config: Config): Promise<string> {
  const corpus = await loadCorpus(CORPUS_FOLDER, config.dataDir);
  const embedder = await createEmbedder(config);
  const bar = progressBar(process.stderr);
  const tell = (message: string): void => void process.stderr.write(`${message}\n`);
  try {
    const { index, report } = await updateIndex({
      dataDir: config.dataDir,
      corpus,
      embedder,
      log: { info: tell, warn: tell },
      progress: (progress) => bar.show(progress),
    });
    const { embedded, reused, removed, passages } = report;
    return (
      `Index ${index.name}: ${passages} passages; ` +
      `${embedded} texts embedded, ${reused} reused, ${removed} removed`
    );
  } finally {
    bar.stop();
    await embedder.close();
  }
}
