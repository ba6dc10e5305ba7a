import type { Corpus } from '../corpus/corpus.ts';
import { LANGUAGES, type Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import type { Scored } from '../search/head.ts';
import type { Passage } from '../search/passage.ts';
import { WordSimilarity } from './similarity.ts';

/** A sentence of the corpus with the provision (article, letter, section) that it stands in. */
export interface Extract {
  readonly ref: string;
  readonly sentence: string;
}

/** How much the answers of the nearest cards count against the question's own words. */
const CARD_WEIGHT = 1.5;
/** How much the share counts that a letter or section has of its provision. */
const PART_WEIGHT = 0.6;
/** So many of a provision's nearest cards are asked for their answer. */
const CARDS = 3;

/** Picks the sentence of a provision that answers a question; never makes one. */
export class Extractor {
  readonly #corpus: Corpus;
  readonly #similarity = new Map<Language, WordSimilarity>();
  /** Answers of cards by reference and question. */
  readonly #answers = new Map<string, string>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    for (const language of LANGUAGES) {
      const sentences = corpus.provisions
        .filter((provision) => provision.language === language)
        .flatMap((provision) => provision.sentences);
      if (sentences.length > 0) {
        this.#similarity.set(language, new WordSimilarity(sentences, language));
      }
    }
    for (const card of corpus.cards) this.#answers.set(`${card.ref} ${card.question}`, card.answer);
  }

  /**
   * The sentence of a provision, or of one of its letters or sections, that answers best.
   * @param nearest the passages nearest to the question, best first
   * @param parts the letters and sections of the provision with their share of its probability
   */
  best(
    provision: Provision,
    question: string,
    nearest: readonly Passage[],
    parts: readonly Scored[] = [],
  ): Extract {
    const extracts = this.extracts(provision);
    const similarity = this.#similarity.get(provision.language);
    let best = extracts[0] ?? { ref: provision.ref, sentence: provision.title };
    if (similarity === undefined || extracts.length < 2) return best;
    const asked = [
      { text: similarity.prepared(question), weight: 1 },
      ...this.#cardAnswers(extracts, provision.ref, nearest).map(({ text, weight }) => ({
        text: similarity.prepared(text),
        weight: CARD_WEIGHT * weight,
      })),
    ];
    const shares = new Map(parts.map(({ ref, score }) => [ref, score]));
    let most = -1;
    for (const extract of extracts) {
      const sentence = similarity.prepared(extract.sentence);
      const part = extract.ref === provision.ref ? 0 : (shares.get(extract.ref) ?? 0);
      const score = asked.reduce(
        (sum, { text, weight }) => sum + weight * similarity.compared(sentence, text),
        PART_WEIGHT * part,
      );
      if (score > most) {
        most = score;
        best = extract;
      }
    }
    return best;
  }

  /** Every sentence of a provision and of its parts, in the order of the text. */
  extracts(provision: Provision): Extract[] {
    const own = provision.sentences.map((sentence) => ({ ref: provision.ref, sentence }));
    const parts =
      provision.kind === 'document' && !this.#isTreaty(provision)
        ? this.#corpus.inOrder(provision.document, provision.language)
        : provision.letters
            .map((letter) => this.#corpus.provision(letter, provision.language))
            .filter((letter) => letter !== null);
    return [...own, ...parts.flatMap((part) => this.extracts(part))];
  }

  /** A treaty is cited by article; only what has sections is one piece with them. */
  #isTreaty(provision: Provision): boolean {
    return this.#corpus
      .inOrder(provision.document, provision.language)
      .some((part) => part.kind === 'article');
  }

  #cardAnswers(
    extracts: readonly Extract[],
    ref: string,
    nearest: readonly Passage[],
  ): { text: string; weight: number }[] {
    const parts = new Set([ref, ...extracts.map((extract) => extract.ref)]);
    return nearest
      .filter((passage) => passage.kind === 'card' && parts.has(passage.ref))
      .slice(0, CARDS)
      .flatMap((passage, index) => {
        const text = this.#answers.get(`${passage.ref} ${passage.text}`);
        return text === undefined ? [] : [{ text, weight: 1 / (index + 1) }];
      });
  }
}
