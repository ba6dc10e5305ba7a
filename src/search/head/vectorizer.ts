import { characterFeatures, wordFeatures, type Counts } from './features.ts';

/** A sparse vector: features (rows of the model) and their values, equally long. */
export interface SparseVector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** Which hashed features the model knows, with their inverse document frequency. */
export interface Vocabulary {
  /** Hashed feature of each row, ascending. */
  readonly buckets: Int32Array;
  readonly idf: Float32Array;
}

/** How much each kind of feature weighs in the vector of a text, in the order of `KINDS`. */
const KINDS = [
  { count: wordFeatures, weight: 1 },
  { count: characterFeatures, weight: 1 },
] as const;

/** A feature seen in fewer texts than this tells nothing about the next question. */
const RAREST = 2;

/** Learns which features there are, and how rare each is, from the texts of the cards. */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const frequency = new Map<number, number>();
  for (const text of texts) {
    for (const { count } of KINDS) {
      for (const feature of count(text).keys()) {
        frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
      }
    }
  }
  const kept = [...frequency].filter(([, times]) => times >= RAREST).sort(([a], [b]) => a - b);
  return {
    buckets: Int32Array.from(kept, ([feature]) => feature),
    idf: Float32Array.from(kept, ([, times]) => Math.log((1 + texts.length) / (1 + times)) + 1),
  };
}

/** Turns texts into tf-idf vectors: logarithmic counts, each kind of feature of length `weight`. */
export class Vectorizer {
  readonly #rowOf = new Map<number, number>();
  readonly #idf: Float32Array;

  constructor(vocabulary: Vocabulary) {
    vocabulary.buckets.forEach((bucket, row) => this.#rowOf.set(bucket, row));
    this.#idf = vocabulary.idf;
  }

  vector(text: string): SparseVector {
    const rows: number[] = [];
    const values: number[] = [];
    for (const { count, weight } of KINDS) this.#append(count(text), weight, rows, values);
    return { rows: Int32Array.from(rows), values: Float32Array.from(values) };
  }

  #append(counts: Counts, weight: number, rows: number[], values: number[]): void {
    const from = values.length;
    let squares = 0;
    for (const [feature, times] of counts) {
      const row = this.#rowOf.get(feature);
      if (row === undefined) continue;
      const value = (1 + Math.log(times)) * (this.#idf[row] ?? 0);
      rows.push(row);
      values.push(value);
      squares += value * value;
    }
    const scale = squares === 0 ? 0 : weight / Math.sqrt(squares);
    for (let index = from; index < values.length; index += 1) {
      values[index] = (values[index] ?? 0) * scale;
    }
  }
}
