import type { Embeddings } from '@langchain/core/embeddings';
import type { Language } from '../corpus/language.ts';
import { fuse, type Evidence } from './fuse.ts';
import type { Head, Scored } from './head.ts';
import { cardlessTexts, wholeOf, type Passage } from './passage.ts';
import type { Words } from './words.ts';

/** What the finder needs of an index that is open. */
export interface Searchable {
  readonly passages: readonly Passage[];
  readonly vectors: {
    nearest(vector: readonly number[], count: number): readonly { index: number; score: number }[];
  };
  readonly words: Words;
  readonly head: Head;
}

/** A provision that may answer, with the probability that it is the one. */
export interface Candidate {
  /** The article, page or preamble; never a part of one. */
  readonly ref: string;
  readonly probability: number;
  /** Its parts (letters, sections, itself) with their share of the probability, best first. */
  readonly parts: readonly Scored[];
}

/** What was found for a question. */
export interface Found {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Probability that the sources do not answer. */
  readonly outside: number;
  /** The likeliest kind of thing asked for where they do not, such as `office-holders`... */
  readonly topic: string | null;
  /** ...and its share of that probability. */
  readonly topicShare: number;
  readonly evidence: Evidence;
  /** The passages nearest to the question, best first. */
  readonly nearest: readonly Passage[];
  /** How long the steps took, in milliseconds. */
  readonly ms: { readonly embedding: number; readonly search: number };
}

/** As many nearest passages are looked at: enough for several of each provision that comes near. */
const NEAREST = 64;
const WORD_HITS = 60;

/** Finds the provisions that answer a question, by what the cards taught, vectors and words. */
export class Finder {
  readonly #index: Searchable;
  readonly #embeddings: Embeddings;
  /** Provisions of documents without cards; they are found by their own words. */
  readonly #cardless: ReadonlySet<string>;

  constructor(index: Searchable, embeddings: Embeddings) {
    this.#index = index;
    this.#embeddings = embeddings;
    this.#cardless = new Set(cardlessTexts(index.passages).map(({ ref }) => ref));
  }

  /** Every provision and outside topic with its evidence fused to a probability. */
  async find(text: string, language: Language): Promise<Found> {
    const start = performance.now();
    const vector = await this.#embeddings.embedQuery(text);
    const embedded = performance.now();
    const nearest = this.#index.vectors.nearest(vector, NEAREST).flatMap(({ index, score }) => {
      const passage = this.#index.passages[index];
      return passage === undefined ? [] : [{ passage, score }];
    });
    const evidence: Evidence = {
      head: this.#index.head.score(text),
      vectors: nearest.map(({ passage, score }) => ({ ref: passage.ref, score })),
      words: this.#index.words.search(text, language, WORD_HITS),
      ...(this.#cardless.size === 0
        ? {}
        : { coverage: this.#index.words.coverage(text, language, this.#cardless) }),
    };
    const fused = fuse(evidence);
    const topics = fused.filter(({ ref }) => isOutside(ref));
    const outside = topics.reduce((sum, { score }) => sum + score, 0);
    return {
      candidates: candidatesOf(fused.filter(({ ref }) => !isOutside(ref))),
      outside,
      topic: topics[0]?.ref.slice('outside:'.length) ?? null,
      topicShare: outside === 0 ? 0 : (topics[0]?.score ?? 0) / outside,
      evidence,
      nearest: nearest.map(({ passage }) => passage),
      ms: { embedding: embedded - start, search: performance.now() - embedded },
    };
  }
}

/** Outside topics are classes of their own beside the provisions. */
export function isOutside(ref: string): boolean {
  return ref.startsWith('outside:');
}

function candidatesOf(fused: readonly Scored[]): Candidate[] {
  const wholes = new Map<string, Scored[]>();
  for (const part of fused) {
    const whole = wholeOf(part.ref);
    const parts = wholes.get(whole);
    if (parts === undefined) wholes.set(whole, [part]);
    else parts.push(part);
  }
  return [...wholes]
    .map(([ref, parts]) => {
      const probability = parts.reduce((sum, part) => sum + part.score, 0);
      return {
        ref,
        probability,
        parts: parts.map((part) => ({ ref: part.ref, score: part.score / probability })),
      };
    })
    .sort((a, b) => b.probability - a.probability);
}
