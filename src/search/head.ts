import { splitSentences } from '../corpus/sentences.ts';
import { DEFAULT_OPTIONS, softmax, train, type TrainOptions } from './head/train.ts';
import { learnVocabulary, Vectorizer } from './head/vectorizer.ts';
import { cardlessTexts, type Passage } from './passage.ts';

/** One class with its probability. */
export interface Scored {
  readonly ref: string;
  readonly score: number;
}

/** The classifier learnt from the cards: a question's probability for each provision. */
export interface Head {
  /** Classes in order of probability; `outside:…` classes stand for what the sources lack. */
  score(question: string): Scored[];
}

/**
 * What the head learns from: cards and outside cards, and the text itself of a document that has no
 * cards (one that the operator imported), a sentence an example, so that it can be found at all.
 */
export function examplesOf(passages: readonly Passage[]): Passage[] {
  return [
    ...passages.filter(({ kind }) => kind !== 'text'),
    ...cardlessTexts(passages).flatMap((passage) =>
      splitSentences(passage.text).map((text) => ({ ...passage, text })),
    ),
  ];
}

/** Trains the head on the examples among the passages; deterministic. Returns what is stored. */
export function trainHead(
  passages: readonly Passage[],
  options: TrainOptions = DEFAULT_OPTIONS,
): Uint8Array {
  const cards = examplesOf(passages);
  const classes = [...new Set(cards.map((card) => card.ref))].sort();
  const labelOf = new Map(classes.map((ref, label) => [ref, label]));
  const vocabulary = learnVocabulary(cards.map((card) => card.text));
  const vectorizer = new Vectorizer(vocabulary);
  const examples = cards.map((card) => ({
    vector: vectorizer.vector(card.text),
    label: labelOf.get(card.ref) ?? 0,
  }));
  const { matrix, bias } = train(examples, vocabulary.buckets.length, classes.length, options);
  return encode({ classes, ...vocabulary, bias, ...quantize(matrix, classes.length) });
}

/** Opens what `trainHead` stored. */
export function openHead(bytes: Uint8Array): Head {
  const { classes, buckets, idf, bias, scales, weights } = decode(bytes);
  const vectorizer = new Vectorizer({ buckets, idf });
  const width = classes.length;
  return {
    score(question) {
      const { rows, values } = vectorizer.vector(question);
      const logits = new Float32Array(width);
      for (let k = 0; k < rows.length; k += 1) {
        const row = rows[k] ?? 0;
        const value = (values[k] ?? 0) * (scales[row] ?? 0);
        const base = row * width;
        for (let c = 0; c < width; c += 1) {
          logits[c] = (logits[c] ?? 0) + value * (weights[base + c] ?? 0);
        }
      }
      for (let c = 0; c < width; c += 1) logits[c] = (logits[c] ?? 0) + (bias[c] ?? 0);
      softmax(logits);
      return classes
        .map((ref, c) => ({ ref, score: logits[c] ?? 0 }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

interface StoredHead {
  readonly classes: readonly string[];
  readonly buckets: Int32Array;
  readonly idf: Float32Array;
  readonly bias: Float32Array;
  /** One scale a feature: weight = scale × stored byte. */
  readonly scales: Float32Array;
  readonly weights: Int8Array;
}

/** One byte a weight is enough: the order of classes stays the same (tested on the cards). */
function quantize(matrix: Float32Array, classes: number): Pick<StoredHead, 'scales' | 'weights'> {
  const features = matrix.length / classes;
  const scales = new Float32Array(features);
  const weights = new Int8Array(matrix.length);
  for (let row = 0; row < features; row += 1) {
    const values = matrix.subarray(row * classes, (row + 1) * classes);
    let most = 0;
    for (const value of values) most = Math.max(most, Math.abs(value));
    scales[row] = most / 127;
    values.forEach((value, c) => {
      weights[row * classes + c] = most === 0 ? 0 : Math.round((value / most) * 127);
    });
  }
  return { scales, weights };
}

/** Layout: length of the class list (uint32), class list as JSON, padding to 4, then the arrays. */
function encode(head: StoredHead): Uint8Array {
  const names = Buffer.from(JSON.stringify(head.classes), 'utf8');
  const lengths = Uint32Array.of(names.length, head.buckets.length);
  const arrays = [
    lengths,
    padded(names),
    head.buckets,
    head.idf,
    head.scales,
    head.bias,
    head.weights,
  ];
  return Buffer.concat(
    arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)),
  );
}

function decode(bytes: Uint8Array): StoredHead {
  // Typed arrays need aligned memory, which a slice of a file read into a pool is not.
  const { buffer } = Uint8Array.from(bytes);
  const [nameLength = 0, features = 0] = new Uint32Array(buffer, 0, 2);
  const names = Buffer.from(buffer, 8, nameLength).toString('utf8');
  const classes = JSON.parse(names) as string[];
  let at = 8 + Math.ceil(nameLength / 4) * 4;
  const take = (length: number): number => {
    const from = at;
    at += length * 4;
    return from;
  };
  return {
    classes,
    buckets: new Int32Array(buffer, take(features), features),
    idf: new Float32Array(buffer, take(features), features),
    scales: new Float32Array(buffer, take(features), features),
    bias: new Float32Array(buffer, take(classes.length), classes.length),
    weights: new Int8Array(buffer, at, features * classes.length),
  };
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes], Math.ceil(bytes.length / 4) * 4);
}
