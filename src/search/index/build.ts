import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolderError, isDiskFault } from '../../data-folder.ts';
import { CartaError } from '../../errors.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import type { Passage } from '../passage.ts';
import { VectorTable } from '../vector-table.ts';
import { loadAddon } from '../vectors.ts';
import { embedAll } from './embed.ts';
import { FILES, indexRoot } from './layout.ts';
import { learn } from './learn.ts';
import { FORMAT } from './manifest.ts';
import { dropDraft, openDraft, publish, type Draft } from './publish.ts';
import { knownHead, knownVectors } from './reuse.ts';
import { rowsOf, type Rows } from './rows.ts';
import { madeFrom } from './stale.ts';
import { encodePassages } from './stored-passages.ts';

/** How far a build is: `embed` counts texts, `learn` and `publish` count steps. */
export interface BuildProgress {
  readonly phase: 'embed' | 'learn' | 'publish';
  readonly done: number;
  readonly total: number;
}

/** What a build did, counted in different texts. */
export interface BuildReport {
  /** Texts that were embedded now. */
  readonly embedded: number;
  /** Texts whose vector was there already. */
  readonly reused: number;
  /** Texts of the index before that the corpus no longer has. */
  readonly removed: number;
  /** Passages in the index; several may have the same text. */
  readonly passages: number;
}

export interface BuildOptions {
  readonly dataDir: string;
  readonly passages: readonly Passage[];
  /** What `importsHash` makes of the corpus. */
  readonly imports?: string;
  readonly embedder: Embedder;
  readonly progress?: (progress: BuildProgress) => void;
}

/**
 * Builds an index beside the published one and publishes it. Only texts that the published index
 * does not have are embedded, and the head is trained only where cards have changed. The caller
 * holds the lock `index` (see `ensure.ts`).
 * @throws CartaError `bad_corpus`, `bad_embeddings`, `data_folder_unusable`
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { dataDir, passages, embedder, progress } = options;
  if (passages.length === 0) {
    throw new CartaError('bad_corpus', 'The corpus has no text; there is nothing to index');
  }
  const root = indexRoot(dataDir);
  const rows = rowsOf(passages, embedder.languages);
  const known = await knownVectors(root, embedder);
  const step =
    (phase: BuildProgress['phase']) =>
    (done: number, total: number): void =>
      progress?.({ phase, done, total });

  const missing = rows.texts.filter((_, row) => !known.has(rows.keys[row] ?? ''));
  const fresh = await embedAll(embedder.embeddings, missing, step('embed'));
  const table = tableOf(rows, known, fresh);

  let draft: Draft | null = null;
  try {
    draft = await openDraft(root);
    await writeIndex(draft, rows, table, options, step);
  } catch (error) {
    if (draft !== null) await dropDraft(draft);
    throw isDiskFault(error) ? dataFolderError(dataDir, error) : error;
  }
  const wanted = new Set(rows.keys);
  return {
    embedded: missing.length,
    reused: rows.texts.length - missing.length,
    removed: [...known.keys()].filter((key) => !wanted.has(key)).length,
    passages: passages.length,
  };
}

async function writeIndex(
  draft: Draft,
  rows: Rows,
  table: VectorTable,
  { passages, imports = '', embedder }: BuildOptions,
  step: (phase: BuildProgress['phase']) => (done: number, total: number) => void,
): Promise<void> {
  const { folder } = draft;
  const addon = await loadAddon().then(
    () => true,
    // Told by whoever opens the index; the build goes on without a graph.
    () => false,
  );
  const made = madeFrom(passages, addon, imports);
  await writeFile(path.join(folder, FILES.passages), encodePassages(passages, rows.rowOf));
  await writeFile(path.join(folder, FILES.vectors), table.encode());
  await learn({
    folder,
    passages,
    table,
    knownHead: await knownHead(draft.root, made),
    addon,
    step: step('learn'),
  });
  await publish(
    draft,
    (files) => ({
      format: FORMAT,
      embedder: embedder.identity,
      dimension: table.dimension,
      metric: 'cosine',
      made,
      passages: passages.length,
      texts: table.count,
      probe: Math.floor(table.count / 2),
      files,
    }),
    step('publish'),
  );
}

/** All vectors in the order of the rows, from what is known and what was embedded now. */
function tableOf(
  { keys }: Rows,
  known: ReadonlyMap<string, Float32Array>,
  fresh: readonly Float32Array[],
): VectorTable {
  let next = 0;
  const vectors = keys.map((key) => known.get(key) ?? fresh[next++] ?? new Float32Array());
  const dimension = vectors[0]?.length ?? 0;
  const data = new Float32Array(keys.length * dimension);
  vectors.forEach((vector, row) => {
    if (vector.length !== dimension) {
      throw new CartaError(
        'bad_embeddings',
        `The embedder gives ${vector.length} numbers now and gave ${dimension} before; ` +
          'remove DATA_DIR/index and run `npm run index`',
      );
    }
    data.set(vector, row * dimension);
  });
  return new VectorTable(data, dimension);
}
