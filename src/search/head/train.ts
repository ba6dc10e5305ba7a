import type { SparseVector } from './vectorizer.ts';

/** One example: the vector of a question and the class that it belongs to. */
export interface Example {
  readonly vector: SparseVector;
  readonly label: number;
}

/** What is learnt: one weight for each feature and class, and one bias for each class. */
export interface Weights {
  readonly classes: number;
  /** Row-major: feature × class. */
  readonly matrix: Float32Array;
  readonly bias: Float32Array;
}

/** How training goes; the defaults were chosen by cross-validation over the cards. */
export interface TrainOptions {
  readonly epochs: number;
  /** First step size; it falls to a twentieth of this by the last epoch. */
  readonly rate: number;
  /** Pull of the weights towards zero, per step. */
  readonly decay: number;
  /** Errors smaller than this move nothing: most classes are far off, and cost most of the time. */
  readonly least: number;
}

export const DEFAULT_OPTIONS: TrainOptions = { epochs: 8, rate: 4, decay: 2e-6, least: 1e-3 };

/** The bias moves by this share of a step: every example moves it. */
const BIAS_RATE = 0.05;

/**
 * Multinomial logistic regression by stochastic gradient descent on the log loss, in an order
 * drawn from a fixed seed: the same cards give the same weights, bit for bit.
 */
export function train(
  examples: readonly Example[],
  features: number,
  classes: number,
  options: TrainOptions = DEFAULT_OPTIONS,
): Weights {
  const matrix = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const order = examples.map((_, index) => index);
  const random = seeded(20040608);
  const logits = new Float32Array(classes);
  /** The classes that the present example moves, and by how much. */
  const active = new Int32Array(classes);
  const pull = new Float32Array(classes);
  const steps = options.epochs * examples.length;
  // Decay is folded into one scale for the whole matrix, so that a step stays sparse.
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const rate = options.rate * (1 - (0.95 * step) / steps);
      step += 1;
      score(example.vector, matrix, bias, scale, logits);
      softmax(logits);
      let moved = 0;
      for (let c = 0; c < classes; c += 1) {
        const error = (logits[c] ?? 0) - (c === example.label ? 1 : 0);
        if (Math.abs(error) < options.least) continue;
        active[moved] = c;
        pull[moved] = rate * error;
        moved += 1;
      }
      scale *= 1 - rate * options.decay;
      const { rows, values } = example.vector;
      for (let k = 0; k < rows.length; k += 1) {
        const value = (values[k] ?? 0) / scale;
        const base = (rows[k] ?? 0) * classes;
        for (let m = 0; m < moved; m += 1) {
          const at = base + (active[m] ?? 0);
          matrix[at] = (matrix[at] ?? 0) - value * (pull[m] ?? 0);
        }
      }
      for (let m = 0; m < moved; m += 1) {
        const c = active[m] ?? 0;
        bias[c] = (bias[c] ?? 0) - BIAS_RATE * (pull[m] ?? 0);
      }
    }
  }
  for (let index = 0; index < matrix.length; index += 1) {
    matrix[index] = (matrix[index] ?? 0) * scale;
  }
  return { classes, matrix, bias };
}

/** Writes the logits of a vector into `out`. */
export function score(
  { rows, values }: SparseVector,
  matrix: Float32Array,
  bias: Float32Array,
  scale: number,
  out: Float32Array,
): void {
  const classes = out.length;
  out.fill(0);
  for (let k = 0; k < rows.length; k += 1) {
    const value = (values[k] ?? 0) * scale;
    const base = (rows[k] ?? 0) * classes;
    for (let c = 0; c < classes; c += 1) out[c] = (out[c] ?? 0) + value * (matrix[base + c] ?? 0);
  }
  for (let c = 0; c < classes; c += 1) out[c] = (out[c] ?? 0) + (bias[c] ?? 0);
}

/** Turns logits into probabilities, in place. */
export function softmax(logits: Float32Array): void {
  let most = -Infinity;
  for (const logit of logits) most = Math.max(most, logit);
  let sum = 0;
  for (let c = 0; c < logits.length; c += 1) {
    const value = Math.exp((logits[c] ?? 0) - most);
    logits[c] = value;
    sum += value;
  }
  for (let c = 0; c < logits.length; c += 1) logits[c] = (logits[c] ?? 0) / sum;
}

/** Mulberry32: a small generator whose whole state is its seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
