import path from 'node:path';
import type { DocumentInput } from '@langchain/core/documents';
import type { VectorStore } from '@langchain/core/vectorstores';
import { dataFolderError, isDiskFault } from '../../data-folder.ts';
import { isCartaError, type CartaError } from '../../errors.ts';
import type { Embedder } from '../embeddings/embedder.ts';
import { exactSearch } from '../exact.ts';
import { readGraphHeader } from '../graph-header.ts';
import { openHead, type Head } from '../head.ts';
import type { Passage } from '../passage.ts';
import type { VectorSearch } from '../vector-search.ts';
import { VectorTable } from '../vector-table.ts';
import { loadAddon, openGraph } from '../vectors.ts';
import { openWords, type Words } from '../words.ts';
import { badIndex } from './bad-index.ts';
import { FILES, indexRoot, readPointer } from './layout.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { passageSearch } from './rows.ts';
import { checkSealed, readSealed } from './sealed-files.ts';
import { madeFrom, stalenessOf, type Made } from './stale.ts';
import { decodePassages } from './stored-passages.ts';

/** An index that has been checked and answers. Nothing in it ever changes. */
export interface OpenIndex {
  /** Its name: the content hash of its manifest. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly passages: readonly Passage[];
  /** Finds passages by their place in `passages`. */
  readonly vectors: VectorSearch;
  readonly words: Words;
  readonly head: Head;
  /** LangChain's store over the texts, null where exact search stands in for the graph. */
  readonly store: VectorStore | null;
  /** Why exact search stands in for the graph, with the original fault as its cause; else null. */
  readonly degraded: CartaError | null;
}

/** What to open, and what it must agree with. */
export interface OpenOptions {
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** What the corpus asks for now; without it the index is taken as current. */
  readonly passages?: readonly Passage[];
  /** What `importsHash` makes of the corpus; goes with `passages`. */
  readonly imports?: string;
}

/** The pointer may move while its index is read; then the next one is read, this many times. */
const TRIES = 3;

/**
 * Opens the published index. Size and SHA-256 of every file are checked before anything native or
 * learnt is read from it, and a stored vector must find itself.
 * @throws CartaError `bad_index`, whose `facts.reason` is an `IndexFault`; `data_folder_unusable`
 */
export async function openIndex(options: OpenOptions): Promise<OpenIndex> {
  try {
    return await openPublished(indexRoot(options.dataDir), options);
  } catch (error) {
    throw isDiskFault(error) ? dataFolderError(options.dataDir, error) : error;
  }
}

async function openPublished(root: string, options: OpenOptions): Promise<OpenIndex> {
  for (let tries = 1; ; tries += 1) {
    const name = await readPointer(root);
    if (name === null) throw badIndex('missing', 'there is no index yet');
    try {
      return await openNamed(root, name, options);
    } catch (error) {
      if (tries === TRIES || (await readPointer(root)) === name) throw error;
    }
  }
}

async function openNamed(root: string, name: string, options: OpenOptions): Promise<OpenIndex> {
  const { embedder } = options;
  const folder = path.join(root, name);
  const manifest = await readManifest(root, name);
  const addonFault = await loadAddon().then(() => null, asCartaError);
  checkEmbedder(manifest, embedder);
  const now = madeFrom(options.passages ?? [], addonFault === null, options.imports ?? '');
  checkFresh(manifest.made, now, options);

  const { files, dimension } = manifest;
  const graphFile = path.join(folder, FILES.graph);
  const graphSeal = files[FILES.graph];
  if (graphSeal !== undefined) await checkSealed(folder, FILES.graph, graphSeal);
  const read = (file: keyof typeof files): Promise<Buffer> => {
    const seal = files[file];
    if (seal === undefined) throw badIndex('corrupt', `the manifest does not list ${file}`);
    return readSealed(folder, file, seal);
  };
  const { passages, rowOf } = decodePassages(await read(FILES.passages));
  const table = tableOf(await read(FILES.vectors), manifest, rowOf);
  const headBytes = await read(FILES.head);
  const wordsBytes = await read(FILES.words);

  const useGraph = addonFault === null && graphSeal !== undefined;
  if (useGraph) await checkGraph(graphFile, manifest);
  const graph = useGraph
    ? await openGraph(graphFile, dimension, documentsOf(passages, rowOf), embedder.embeddings)
    : null;
  const rows = graph?.search ?? exactSearch(table);
  checkProbe(rows, table, manifest.probe);
  return {
    name,
    manifest,
    passages,
    vectors: passageSearch(rows, rowOf),
    ...openLearnt(headBytes, wordsBytes),
    store: graph?.store ?? null,
    degraded: addonFault,
  };
}

function checkEmbedder(manifest: Manifest, { identity, dimension }: Embedder): void {
  if (manifest.embedder !== identity) {
    throw badIndex('foreign', `the index was made with ${manifest.embedder}, not ${identity}`);
  }
  if (dimension !== null && manifest.dimension !== dimension) {
    throw badIndex(
      'foreign',
      `the vectors of the index have ${manifest.dimension} numbers, those of ${identity} ${dimension}`,
    );
  }
}

function checkFresh(index: Made, now: Made, { passages }: OpenOptions): void {
  const { corpus, cards, imports, ...program } = now;
  const changes = stalenessOf(
    index,
    passages === undefined ? program : { ...program, corpus, cards, imports },
  );
  if (changes.length > 0) throw badIndex('stale', `the index is stale: ${changes.join(', ')}`);
}

function tableOf(
  bytes: Buffer,
  manifest: Manifest,
  rowOf: readonly (number | null)[],
): VectorTable {
  const { dimension, texts, passages } = manifest;
  const whole = bytes.length === texts * dimension * Float32Array.BYTES_PER_ELEMENT;
  if (!whole || rowOf.length !== passages || rowOf.some((row) => row !== null && row >= texts)) {
    throw badIndex('corrupt', 'vectors and passages of the index do not belong together');
  }
  return VectorTable.decode(bytes, dimension);
}

async function checkGraph(file: string, { dimension, texts }: Manifest): Promise<void> {
  const header = await readGraphHeader(file);
  if (header.dimension !== dimension || header.count !== texts) {
    throw badIndex(
      'foreign',
      `${file} holds ${header.count} vectors of ${header.dimension} numbers instead of ` +
        `${texts} of ${dimension}`,
    );
  }
}

/** Rounding of 32-bit numbers, with room to spare. */
const NEARLY_SAME = 0.999;
/** Other texts may have the very vector of the probe; it must be among this many. */
const LOOKED_AT = 10;

function checkProbe(rows: VectorSearch, table: VectorTable, probe: number): void {
  const found = rows
    .nearest(Array.from(table.row(probe)), LOOKED_AT)
    .some(({ index, score }) => index === probe && score > NEARLY_SAME);
  if (!found) throw badIndex('corrupt', 'the probe of the index does not find itself');
}

function openLearnt(head: Buffer, words: Buffer): { head: Head; words: Words } {
  try {
    return { head: openHead(head), words: openWords(words) };
  } catch (error) {
    throw badIndex('corrupt', 'what the index has learnt cannot be read', error);
  }
}

/** What LangChain's store gives back: the text of a row with everything that it stands for. */
function documentsOf(
  passages: readonly Passage[],
  rowOf: readonly (number | null)[],
): DocumentInput[] {
  const documents: DocumentInput[] = [];
  passages.forEach(({ text, ...metadata }, index) => {
    const row = rowOf[index] ?? null;
    if (row !== null) documents[row] ??= { pageContent: text, metadata };
  });
  return documents;
}

function asCartaError(error: unknown): CartaError {
  if (isCartaError(error)) return error;
  throw error;
}
