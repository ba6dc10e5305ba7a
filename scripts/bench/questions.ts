import type { Embedder } from '../../src/search/embeddings/embedder.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { Carta } from '../../src/answer/carta.ts';
import { toMarkdown } from '../../src/answer/show.ts';
import { Finder, type Searchable } from '../../src/search/find.ts';
import { median, quantile } from './statistics.ts';
import { TimedEmbeddings } from './timed-embeddings.ts';

/** Where the time of a question goes; medians and 95th percentiles in milliseconds. */
export interface QuestionTimes {
  readonly questions: number;
  readonly whole: Times;
  readonly embedding: Times;
  /** References, head, words, vectors, fusion, choice of sentence, Markdown: all but embedding. */
  readonly rest: Times;
  /** Median of the rest over median of the embedding. */
  readonly ratio: number;
}

interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Asks every question once, after a few to warm up, one at a time. */
export async function timeQuestions(
  corpus: Corpus,
  index: Searchable,
  embedder: Embedder,
  questions: readonly string[],
): Promise<QuestionTimes> {
  const embeddings = new TimedEmbeddings(embedder.embeddings);
  const carta = new Carta(corpus, new Finder(index, embeddings));
  for (const text of questions.slice(0, 20)) await carta.ask({ text });
  const samples: { whole: number; embedding: number }[] = [];
  for (const text of questions) {
    embeddings.lastMs = 0;
    const start = performance.now();
    toMarkdown(await carta.ask({ text }));
    const whole = performance.now() - start;
    // A lookup embeds nothing, and would hide what a question costs.
    if (embeddings.lastMs > 0) samples.push({ whole, embedding: embeddings.lastMs });
  }
  const times = (values: readonly number[]): Times => ({
    median: median(values),
    p95: quantile(values, 0.95),
  });
  const embedding = times(samples.map((sample) => sample.embedding));
  const rest = times(samples.map((sample) => sample.whole - sample.embedding));
  return {
    questions: samples.length,
    whole: times(samples.map((sample) => sample.whole)),
    embedding,
    rest,
    ratio: rest.median / embedding.median,
  };
}
