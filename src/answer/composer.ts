import { holderOf, type Corpus } from '../corpus/corpus.ts';
import { CrossReferences } from '../corpus/cross-references.ts';
import type { Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import type { ReferenceFinder } from '../corpus/reference/find-references.ts';
import { wholeOf } from '../search/passage.ts';
import type { Found } from '../search/find.ts';
import type { Scored } from '../search/head.ts';
import type { Answer, Citation } from './answer.ts';
import { Citer } from './cite.ts';
import { Extractor } from './extract.ts';
import { textsFor, type RefusalReason } from './texts/texts.ts';

/** At most so many provisions bear on an answer. */
const MOST_RELATED = 3;
/** A provision that names more than this lists them ("the organs of Chapters IX to XVIII"). */
const MOST_NAMED = 6;
/** A sentence that names more than this can be read without them. */
const MOST_NEEDED = 2;
/** A question says something of a provision that has this probability without being named. */
const DESCRIBED = 0.2;

/** What an answer says and rests on. */
export type Body = Pick<Answer, 'lead' | 'citations' | 'related'>;

/** Puts answers together out of provisions: sentences, citations, and what bears on them. */
export class Composer {
  readonly #corpus: Corpus;
  readonly #crossReferences: CrossReferences;
  readonly #extractor: Extractor;
  readonly #citer: Citer;

  constructor(corpus: Corpus, references: ReferenceFinder) {
    this.#corpus = corpus;
    this.#crossReferences = new CrossReferences(corpus, references);
    this.#extractor = new Extractor(corpus);
    this.#citer = new Citer(corpus, this.#extractor);
  }

  /** The provisions themselves, as they begin. */
  shown(refs: readonly string[], language: Language): Body {
    const citations = this.citations(refs, language);
    const [first] = this.#provisions(refs, language);
    return {
      lead: first === undefined ? '' : this.#beginning(first),
      citations,
      related: this.#related(citations, refs.slice(0, 1), [], language),
    };
  }

  /**
   * The provisions that answer a question, each with the sentence that answers best; the first one
   * leads, and a provision that it names is cited with it, as it cannot be read without that one.
   * @param near what else was found
   */
  answering(
    refs: readonly string[],
    near: readonly string[],
    { question, found, language }: { question: string; found: Found; language: Language },
  ): Body {
    const sentenceOf = (provision: Provision): string =>
      describes(found, provision)
        ? this.#extractor.best(provision, question, found.nearest, partsOf(found, provision))
            .sentence
        : this.#beginning(provision);
    const provisions = this.#provisions(refs, language);
    const sentences = provisions.map(sentenceOf);
    const needed = this.#needed(provisions, sentences[0] ?? '', language);
    const citations = [
      ...provisions.map((provision, index) =>
        this.#citer.citation(provision, language, sentences[index]),
      ),
      ...needed.map((provision) =>
        this.#citer.citation(provision, language, sentenceOf(provision)),
      ),
    ];
    return {
      lead: sentences[0] ?? '',
      citations,
      related: this.#related(citations, refs, near, language),
    };
  }

  /** That there is no answer, and what comes near. */
  refusal(language: Language, reason: RefusalReason, near: readonly string[] = []): Answer {
    return {
      answered: false,
      language,
      lead: textsFor(language).refusal[reason],
      note: null,
      citations: [],
      related: this.citations(near, language),
      foundBy: 'nothing',
    };
  }

  /** Provisions as they are shown, each once; what does not exist is passed over. */
  citations(refs: readonly string[], language: Language): Citation[] {
    return this.#provisions(refs, language).map((provision) =>
      this.#citer.citation(provision, language, provision.sentences[0]),
    );
  }

  /** The citation of a reference id; null where there is no such provision. */
  byRef(ref: string, language: Language): Citation | null {
    return this.#citer.byRef(ref, language);
  }

  /** The provisions that a sentence of the first one names, where it cannot be read without them. */
  #needed(provisions: readonly Provision[], sentence: string, language: Language): Provision[] {
    const [first] = provisions;
    const named = first === undefined ? [] : this.#crossReferences.namedIn(sentence, first);
    if (named.length > MOST_NEEDED) return [];
    const wholes = new Set(provisions.map(({ ref }) => holderOf(ref)));
    return this.#provisions(named, language).filter(({ ref }) => !wholes.has(holderOf(ref)));
  }

  /**
   * What bears on an answer: first the provisions that those it rests on name themselves ("under
   * Article 60"), then what else was found near; nothing that is shown already.
   */
  #related(
    shown: readonly Citation[],
    cited: readonly string[],
    near: readonly string[],
    language: Language,
  ): Citation[] {
    const wholes = new Set(shown.map(({ ref }) => holderOf(ref)));
    const named = cited
      .map((ref) => this.#crossReferences.of(holderOf(ref), language))
      .filter((refs) => refs.length <= MOST_NAMED)
      .flatMap((refs) => refs.slice(0, MOST_RELATED));
    const refs = [...new Set([...named, ...near])].filter((ref) => !wholes.has(holderOf(ref)));
    return this.citations(refs.slice(0, MOST_RELATED), language);
  }

  #provisions(refs: readonly string[], language: Language): Provision[] {
    return [...new Set(refs)]
      .map((ref) => this.#corpus.provision(ref, language))
      .filter((provision) => provision !== null);
  }

  #beginning(provision: Provision): string {
    return this.#extractor.extracts(provision)[0]?.sentence ?? provision.title;
  }
}

function partsOf(found: Found, { ref }: Provision): readonly Scored[] {
  const whole = wholeOf(ref);
  return found.candidates.find((candidate) => candidate.ref === whole)?.parts ?? [];
}

/**
 * Whether a question says something of a provision beside its number: "what did Article 43 become"
 * does not, and no sentence of it answers better than its first.
 */
function describes(found: Found, { ref }: Provision): boolean {
  const whole = wholeOf(ref);
  return found.candidates.some(
    (candidate) => candidate.ref === whole && candidate.probability >= DESCRIBED,
  );
}
