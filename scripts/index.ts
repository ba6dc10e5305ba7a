import process from 'node:process';
import { exitCodeOf } from '../src/cli/exit-codes.ts';
import { progressBar } from '../src/cli/progress-bar.ts';
import { reportOf } from '../src/cli/report.ts';
import { loadConfig } from '../src/config.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { CORPUS_FOLDER } from '../src/paths.ts';
import { createEmbedder } from '../src/search/embeddings/provider.ts';
import { updateIndex } from '../src/search/index/ensure.ts';

/** `npm run index`: builds the index or brings it up to date, and says what that took. */
async function main(): Promise<void> {
  const config = loadConfig();
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
    process.stdout.write(
      `Index ${index.name}: ${passages} passages; ` +
        `${embedded} texts embedded, ${reused} reused, ${removed} removed\n`,
    );
  } finally {
    bar.stop();
    await embedder.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
