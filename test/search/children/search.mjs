// Opens (or builds) an index, asks it something, and prints what it found and what was logged.
// node search.mjs DATA_DIR CORPUS_FOLDER QUESTION...
import { loadCorpus } from '../../../dist/src/corpus/load.js';
import { updateIndex } from '../../../dist/src/search/index/ensure.js';
import { ngramEmbedder } from '../ngram-embeddings.mjs';

const [dataDir, folder, ...questions] = process.argv.slice(2);
const embedder = ngramEmbedder();
const warnings = [];
const { index, report } = await updateIndex({
  dataDir,
  corpus: await loadCorpus(folder),
  embedder,
  log: { info: () => undefined, warn: (message) => warnings.push(message) },
});
const found = [];
for (const question of questions) {
  found.push(index.vectors.nearest(await embedder.embeddings.embedQuery(question), 10));
}
const cause = index.degraded?.cause instanceof Error ? index.degraded.cause.message : null;
process.stdout.write(
  JSON.stringify({ found, warnings, cause, report, store: index.store !== null }),
);
