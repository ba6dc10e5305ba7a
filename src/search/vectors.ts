import type { DocumentInput } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type hnswlib from 'hnswlib-node';
import { CartaError, messageOf } from '../errors.ts';
import { byScore, checkQuery, type VectorSearch } from './vector-search.ts';
import type { VectorTable } from './vector-table.ts';

/**
 * Size of the list that a search of the graph keeps. hnswlib starts every index at 10, LangChain
 * leaves it there, and the file does not keep it, so it is set after building and after loading.
 */
const EF = 128;
const SPACE = 'cosine';

type Addon = typeof hnswlib;

/** An open graph. */
export interface Graph {
  readonly search: VectorSearch;
  /**
   * LangChain's own store over the same graph, for chains and retrievers. Mind that its scores
   * are distances, 0 for the same: `search` gives similarities.
   */
  readonly store: HNSWLib;
}

/** The one place where hnswlib's cosine distance (0 same, 2 opposite) becomes a similarity. */
export function similarityOf(distance: number): number {
  return 1 - distance;
}

/**
 * Loads hnswlib-node.
 * @throws CartaError `bad_index` with the original fault, told in full and kept as the cause
 */
export async function loadAddon(): Promise<Addon> {
  try {
    return (await import('hnswlib-node')).default;
  } catch (error) {
    throw new CartaError(
      'bad_index',
      `hnswlib-node does not load (${messageOf(error).replace(/\s+/g, ' ').trim()}); exact search ` +
        'takes its place with the same results. To mend it, install a C++ compiler, make and ' +
        'Python, then run `npm rebuild hnswlib-node`',
      { facts: { reason: 'addon' }, cause: error },
    );
  }
}

/** Builds the graph over all rows and writes it to a file. Holds the thread: run it in a worker. */
export async function writeGraph(table: VectorTable, file: string): Promise<void> {
  await loadAddon();
  const { Document, HNSWLib } = await loadLangchain();
  const embeddings = vectorsOnly();
  const store = new HNSWLib(embeddings, { space: SPACE, numDimensions: table.dimension });
  const rows = Array.from({ length: table.count }, (_, row) => row);
  await store.addVectors(
    rows.map((row) => Array.from(table.row(row))),
    rows.map(() => new Document({ pageContent: '' })),
  );
  store.index.setEf(EF);
  await store.index.writeIndex(file);
}

/**
 * Opens a graph file. The caller has checked its bytes and its header: the addon itself
 * loads damaged files and files of another width in silence.
 * @param documents - what each row stands for, in order
 * @throws CartaError `bad_index` where the addon does not load
 */
export async function openGraph(
  file: string,
  dimension: number,
  documents: readonly DocumentInput[],
  embeddings: EmbeddingsInterface,
): Promise<Graph> {
  const { HierarchicalNSW } = await loadAddon();
  const { Document, HNSWLib } = await loadLangchain();
  const index = new HierarchicalNSW(SPACE, dimension);
  await index.readIndex(file);
  index.setEf(EF);
  const store = new HNSWLib(embeddings, { space: SPACE, numDimensions: dimension, index });
  const documentAt = documents.map((document, row) => [row, new Document(document)] as const);
  store.docstore.add(Object.fromEntries(documentAt));
  const count = index.getCurrentCount();
  return {
    store,
    search: {
      count,
      dimension,
      nearest(vector, k, filter) {
        checkQuery(vector, dimension);
        // The addon throws for more than there is, and for none at all.
        const wanted = Math.min(k, count);
        if (wanted < 1) return [];
        const { neighbors, distances } = index.searchKnn([...vector], wanted, filter);
        return neighbors
          .map((row, place) => ({ index: row, score: similarityOf(distances[place] ?? 2) }))
          .sort(byScore);
      },
    },
  };
}

/** LangChain takes a fifth of a second to load, which threads that build no graph need not spend. */
async function loadLangchain() {
  const { Document } = await import('@langchain/core/documents');
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  return { Document, HNSWLib };
}

/** HNSWLib asks for an embedder even where only vectors are added. */
function vectorsOnly(): EmbeddingsInterface {
  const refuse = (): Promise<never> =>
    Promise.reject(new Error('this store is filled with vectors, not with texts'));
  return { embedQuery: refuse, embedDocuments: refuse };
}
