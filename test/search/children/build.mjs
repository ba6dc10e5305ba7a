// Brings an index up to date and dies by SIGKILL at the n-th step of the way, if it gets there.
// node build.mjs DATA_DIR CORPUS_FOLDER [N]
import { loadCorpus } from '../../../dist/src/corpus/load.js';
import { updateIndex } from '../../../dist/src/search/index/ensure.js';
import { ngramEmbedder } from '../ngram-embeddings.mjs';

const [dataDir, folder, last] = process.argv.slice(2);
let steps = 0;
const { index, report } = await updateIndex({
  dataDir,
  corpus: await loadCorpus(folder),
  embedder: ngramEmbedder(),
  log: { info: () => undefined, warn: () => undefined },
  progress: () => {
    steps += 1;
    if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write(JSON.stringify({ name: index.name, steps, ...report }));
