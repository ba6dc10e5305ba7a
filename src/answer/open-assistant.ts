import type { Config } from '../config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { loadCorpus } from '../corpus/load.ts';
import type { Logger } from '../log.ts';
import { CORPUS_FOLDER } from '../paths.ts';
import type { Embedder } from '../search/embeddings/embedder.ts';
import { createEmbedder } from '../search/embeddings/provider.ts';
import { Finder } from '../search/find.ts';
import type { BuildProgress } from '../search/index/build.ts';
import { ensureIndex } from '../search/index/ensure.ts';
import { LiveIndex } from '../search/index/watch.ts';
import type { Assistant } from './assistant.ts';
import { Carta } from './carta.ts';

/** What an assistant is opened with. */
export interface OpenAssistantOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Told how an index build goes, where one is needed. */
  readonly progress?: (progress: BuildProgress) => void;
  readonly corpusFolder?: string;
}

/**
 * Reads the corpus, opens its index (building it first where it is missing or stale) and follows
 * it: when an indexer publishes a new one, corpus and index change together between two questions.
 * @throws CartaError for a broken corpus, an unusable data folder or an embedder that fails
 */
export async function openAssistant({
  config,
  log,
  progress,
  corpusFolder = CORPUS_FOLDER,
}: OpenAssistantOptions): Promise<Assistant> {
  const { dataDir } = config;
  const corpus = await loadCorpus(corpusFolder, dataDir);
  const embedder = await createEmbedder(config);
  try {
    const index = await ensureIndex({
      dataDir,
      corpus,
      embedder,
      log,
      ...(progress === undefined ? {} : { progress }),
    });
    let carta = new Carta(corpus, new Finder(index, embedder.embeddings));
    const live = new LiveIndex(index, {
      dataDir,
      embedder,
      log,
      swapped: async (renewed) => {
        const read = await loadCorpus(corpusFolder, dataDir);
        carta = new Carta(read, new Finder(renewed, embedder.embeddings));
      },
    });
    live.start();
    return facade(() => carta, live, embedder);
  } catch (error) {
    await embedder.close();
    throw error;
  }
}

/** One assistant over whatever is current: a question keeps the state that it began with. */
function facade(current: () => Carta, live: LiveIndex, embedder: Embedder): Assistant {
  return {
    get corpus(): Corpus {
      return current().corpus;
    },
    ask: (question) => current().ask(question),
    cite: (text, language) => current().cite(text, language),
    suggest: (typed, language) => current().suggest(typed, language),
    async close() {
      live.stop();
      await embedder.close();
    },
  };
}
