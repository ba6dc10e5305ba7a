/** Brings the index of a corpus folder up to date, as `npm run index` does for the shipped one. */
import process from 'node:process';
import { loadConfig } from '../../dist/src/config.js';
import { loadCorpus } from '../../dist/src/corpus/load.js';
import { createEmbedder } from '../../dist/src/search/embeddings/provider.js';
import { updateIndex } from '../../dist/src/search/index/ensure.js';

const config = loadConfig();
const embedder = await createEmbedder(config);
const { report } = await updateIndex({
  dataDir: config.dataDir,
  corpus: await loadCorpus(process.argv[2]),
  embedder,
  log: { info: () => undefined, warn: () => undefined },
});
await embedder.close();
process.stdout.write(JSON.stringify(report));
