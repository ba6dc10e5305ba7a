// Plain JavaScript, so that child processes without a compiler can use it too.
import { Embeddings } from '@langchain/core/embeddings';

/**
 * An embedder that needs no model: counts hashed runs of three letters. Deterministic, and texts
 * that share words are near to each other.
 */
export class NgramEmbeddings extends Embeddings {
  /** Every text that was embedded, in order. */
  embedded = [];

  constructor(dimension = 64) {
    super({});
    this.dimension = dimension;
  }

  async embedQuery(text) {
    return vectorOf(text, this.dimension);
  }

  async embedDocuments(texts) {
    this.embedded.push(...texts);
    return texts.map((text) => vectorOf(text, this.dimension));
  }
}

/** The same as an embedder of Carta. */
export function ngramEmbedder({ identity = 'test:ngrams', dimension = 64 } = {}) {
  const embeddings = new NgramEmbeddings(dimension);
  return { embeddings, identity, dimension, close: () => Promise.resolve() };
}

function vectorOf(text, dimension) {
  const vector = new Array(dimension).fill(0);
  const letters = ` ${text.toLowerCase()} `;
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    let hash = 2166136261;
    for (const letter of letters.slice(at, at + 3)) {
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    }
    vector[(hash >>> 8) % dimension] += hash & 128 ? 1 : -1;
  }
  return vector;
}
