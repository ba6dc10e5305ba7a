import { tokenize } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import { stem } from '../search/stem.ts';

/** Compares short texts by the rare words that they share. */
export class WordSimilarity {
  readonly #frequency = new Map<string, number>();
  readonly #texts: number;
  readonly #language: Language;

  /** @param texts the sentences among which a word is rare or common */
  constructor(texts: readonly string[], language: Language) {
    this.#language = language;
    this.#texts = texts.length;
    for (const text of texts) {
      for (const word of this.#words(text)) {
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
      }
    }
  }

  /** Cosine of the two texts' words, weighted by rarity: 0 for nothing in common, 1 for the same. */
  between(a: string, b: string): number {
    const left = this.#words(a);
    const right = this.#words(b);
    let shared = 0;
    for (const word of left) if (right.has(word)) shared += this.#weight(word) ** 2;
    const norm = Math.sqrt(this.#squares(left) * this.#squares(right));
    return norm === 0 ? 0 : shared / norm;
  }

  #words(text: string): Set<string> {
    return new Set(tokenize(text).map((token) => stem(token.text, this.#language)));
  }

  #weight(word: string): number {
    return Math.log((1 + this.#texts) / (1 + (this.#frequency.get(word) ?? 0)));
  }

  #squares(words: ReadonlySet<string>): number {
    let sum = 0;
    for (const word of words) sum += this.#weight(word) ** 2;
    return sum;
  }
}
