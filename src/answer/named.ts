import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import { EDITIONS, type Edition } from '../corpus/numbering.ts';
import type { FoundReferences } from '../corpus/reference/find-references.ts';
import type { Found } from '../search/find.ts';
import { wholeOf } from '../search/passage.ts';
import type { Answer } from './answer.ts';
import type { Composer } from './composer.ts';
import { LIMITS } from './judge.ts';
import type { ReferenceWording } from './reference-wording.ts';
import { textsFor } from './texts/texts.ts';

/** A named provision is doubted where another has this probability and the question says more. */
const SURE_OF_ANOTHER = 0.75;
/** The same where the number named is one that the other article had in an old text. */
const SURE_OF_OLD = 0.3;

/** A question that names provisions, and what was found for its words. */
export interface NamedQuestion {
  readonly text: string;
  readonly named: readonly string[];
  readonly references: FoundReferences;
  readonly found: Found;
  readonly language: Language;
}

/** Answers questions that name the provision they are about. */
export class NamedAnswers {
  readonly #corpus: Corpus;
  readonly #composer: Composer;
  readonly #words: ReferenceWording;

  constructor(corpus: Corpus, composer: Composer, words: ReferenceWording) {
    this.#corpus = corpus;
    this.#composer = composer;
    this.#words = words;
  }

  /** "art. 34(b)", "arts. 70 to 73": the provisions themselves. */
  lookup(refs: readonly string[], references: FoundReferences, language: Language): Answer {
    return {
      answered: true,
      language,
      ...this.#composer.shown(refs, language),
      note: this.#words.beside(references, language),
      foundBy: 'reference',
    };
  }

  /** A question that names a provision and asks something about it. */
  about({ text, named, references, found, language }: NamedQuestion): Answer {
    const other = this.#otherMeant(named, references, found, language);
    const cited = other === null ? [...named] : [other.ref, ...named];
    const notes = [...(other?.notes ?? []), this.#words.beside(references, language)].filter(
      (note) => note !== null,
    );
    const near = found.candidates
      .filter(({ probability }) => probability >= LIMITS.near)
      .map(({ ref }) => ref);
    return {
      answered: true,
      language,
      ...this.#composer.answering(cited, near, { question: text, found, language }),
      note: notes.length === 0 ? null : notes.join('\n'),
      foundBy: 'reference',
    };
  }

  /** Who names one article and describes another has usually taken an old number, or misread. */
  #otherMeant(
    named: readonly string[],
    references: FoundReferences,
    found: Found,
    language: Language,
  ): { ref: string; notes: string[] } | null {
    const best = found.candidates[0];
    const [first, second] = named;
    if (first === undefined || second !== undefined || best === undefined) return null;
    if (wholeOf(first) === best.ref) return null;
    const old = references.asksFormer ? null : this.#editionOf(wholeOf(first), best.ref);
    if (best.probability < (old === null ? SURE_OF_ANOTHER : SURE_OF_OLD)) return null;
    const wrong = this.#corpus.provision(first, language);
    const right = this.#corpus.provision(best.ref, language);
    if (wrong === null || right === null) return null;
    const notes = [textsFor(language).otherArticle(wrong.label, wrong.title, right.label)];
    if (old !== null) notes.push(this.#words.edition(old.number, old.edition, best.ref, language));
    return { ref: best.ref, notes };
  }

  /** The old text of the Charter in which an article of today had the number that was named. */
  #editionOf(named: string, meant: string): { number: number; edition: Edition } | null {
    const number = Number(/^charter:(\d+)$/.exec(named)?.[1]);
    const { numbering } = this.#corpus;
    const edition = EDITIONS.find(
      (one) => `charter:${numbering?.currentOf(one, number) ?? ''}` === meant,
    );
    return edition === undefined ? null : { number, edition };
  }
}
