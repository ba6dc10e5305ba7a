import { tokenize } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import { stem } from '../search/stem.ts';

/** A text taken apart: its stems and their weight. */
export interface Weighed {
  readonly words: ReadonlySet<string>;
  /** Sum of the squared weights. */
  readonly squares: number;
}

/** Compares short texts by the rare words that they share. */
export class WordSimilarity {
  readonly #frequency = new Map<string, number>();
  readonly #texts: number;
  readonly #language: Language;
  /** The given texts, taken apart once: they are compared with every question. */
  readonly #known = new Map<string, Weighed>();

  /** @param texts the sentences among which a word is rare or common */
  constructor(texts: readonly string[], language: Language) {
    this.#language = language;
    this.#texts = texts.length;
    const words = texts.map((text) => this.#words(text));
    for (const word of words.flatMap((some) => [...some])) {
      this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
    texts.forEach((text, index) => this.#known.set(text, this.#weighed(words[index] ?? new Set())));
  }

  /** Cosine of the two texts' words, weighted by rarity: 0 for nothing in common, 1 for the same. */
  between(a: string, b: string): number {
    return this.compared(this.prepared(a), this.prepared(b));
  }

  /** A text taken apart, for whoever compares it with many. */
  prepared(text: string): Weighed {
    return this.#known.get(text) ?? this.#weighed(this.#words(text));
  }

  /** The same as `between`, of texts that were taken apart before. */
  compared(a: Weighed, b: Weighed): number {
    const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
    let shared = 0;
    for (const word of few.words) if (many.words.has(word)) shared += this.#weight(word) ** 2;
    const norm = Math.sqrt(a.squares * b.squares);
    return norm === 0 ? 0 : shared / norm;
  }

  #weighed(words: ReadonlySet<string>): Weighed {
    let squares = 0;
    for (const word of words) squares += this.#weight(word) ** 2;
    return { words, squares };
  }

  #words(text: string): Set<string> {
    return new Set(tokenize(text).map((token) => stem(token.text, this.#language)));
  }

  #weight(word: string): number {
    return Math.log((1 + this.#texts) / (1 + (this.#frequency.get(word) ?? 0)));
  }
}
