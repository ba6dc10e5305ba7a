import { prepareDataFolder } from '../../data-folder.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { isCartaError } from '../../errors.ts';
import { waitForLock } from '../../lock.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { passagesOf } from '../passage.ts';
import { buildIndex, type BuildProgress, type BuildReport } from './build.ts';
import { openIndex, type OpenIndex } from './open.ts';
import { importsHash } from './stale.ts';

/** Name of the lock that a build holds. */
const LOCK = 'index';

/** Where an index says what it does; a pino logger is one. */
export interface IndexLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface EnsureOptions {
  readonly dataDir: string;
  readonly corpus: Corpus;
  readonly embedder: Embedder;
  readonly log: IndexLog;
  readonly progress?: (progress: BuildProgress) => void;
}

/** An index that agrees with the corpus, and what had to be done for it. */
export interface UpdatedIndex {
  readonly index: OpenIndex;
  readonly report: BuildReport;
}

/**
 * Opens the index, building it first where it is missing, stale, damaged or made with another
 * embedder; says so in one line.
 * @throws CartaError `bad_corpus`, `bad_embeddings`, `data_folder_unusable`
 */
export async function ensureIndex(options: EnsureOptions): Promise<OpenIndex> {
  return (await updateIndex(options)).index;
}

/** The same as `ensureIndex`, with a report. Two builds of one folder wait for each other. */
export async function updateIndex(options: EnsureOptions): Promise<UpdatedIndex> {
  const { dataDir, corpus, embedder, log, progress } = options;
  const passages = passagesOf(corpus);
  const imports = importsHash(corpus);
  const opening = { dataDir, embedder, passages, imports };
  let updated = await openUsable(opening);
  if (!('index' in updated)) {
    await prepareDataFolder(dataDir);
    const lock = await waitForLock(dataDir, LOCK, {
      waiting: (pid) =>
        log.info(`Another process${pid === null ? '' : ` (${pid})`} builds the index; waiting`),
    });
    try {
      // Whoever held the lock may have built what is wanted here.
      updated = await openUsable(opening);
      if (!('index' in updated)) {
        log.info(`${capital(updated.unusable)}; building it`);
        const report = await buildIndex({
          dataDir,
          passages,
          imports,
          embedder,
          ...(progress === undefined ? {} : { progress }),
        });
        updated = { index: await openIndex(opening), report };
      }
    } finally {
      lock.release();
    }
  }
  if (updated.index.degraded !== null) log.warn(updated.index.degraded.message);
  return updated;
}

async function openUsable(
  opening: Parameters<typeof openIndex>[0],
): Promise<UpdatedIndex | { unusable: string }> {
  try {
    const index = await openIndex(opening);
    const { texts, passages } = index.manifest;
    return { index, report: { embedded: 0, reused: texts, removed: 0, passages } };
  } catch (error) {
    if (isCartaError(error) && error.code === 'bad_index') {
      return { unusable: String(error.facts['what']) };
    }
    throw error;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
