import type { Embeddings } from '@langchain/core/embeddings';
import { CartaError } from '../../errors.ts';
import { toUnit } from '../vector-table.ts';

/** Texts given to the embedder at a time, and how many such calls are under way at once. */
const AT_A_TIME = 256;
const CALLS = 2;

/**
 * Embeds texts, each once. Texts of like length go together, which pads least.
 * @returns vectors of length 1, in the order of the texts
 * @throws CartaError `bad_embeddings` where the embedder gives anything but one vector a text, all
 * of the same width
 */
export async function embedAll(
  embeddings: Embeddings,
  texts: readonly string[],
  step: (done: number, total: number) => void,
): Promise<Float32Array[]> {
  const order = texts.map((_, place) => place);
  order.sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0) || a - b);
  const vectors: Float32Array[] = new Array<Float32Array>(texts.length);
  let next = 0;
  let done = 0;
  if (texts.length > 0) step(0, texts.length);
  const caller = async (): Promise<void> => {
    while (next < order.length) {
      const places = order.slice(next, next + AT_A_TIME);
      next += places.length;
      const given = await embeddings.embedDocuments(places.map((place) => texts[place] ?? ''));
      checkVectors(given, places.length);
      places.forEach((place, n) => {
        vectors[place] = toUnit(given[n] ?? []);
      });
      done += places.length;
      step(done, texts.length);
    }
  };
  await Promise.all(Array.from({ length: CALLS }, caller));
  checkWidth(vectors);
  return vectors;
}

function checkVectors(given: readonly (readonly number[])[], wanted: number): void {
  if (given.length !== wanted) {
    throw new CartaError(
      'bad_embeddings',
      `The embedder gave ${given.length} vectors for ${wanted} texts`,
    );
  }
  if (!given.every((vector) => vector.length > 0 && vector.every((x) => Number.isFinite(x)))) {
    throw new CartaError('bad_embeddings', 'The embedder gave something that is no vector');
  }
}

function checkWidth(vectors: readonly Float32Array[]): void {
  const widths = new Set(vectors.map((vector) => vector.length));
  if (widths.size > 1) {
    throw new CartaError(
      'bad_embeddings',
      `The embedder gave vectors of different widths: ${[...widths].join(', ')}`,
    );
  }
}
