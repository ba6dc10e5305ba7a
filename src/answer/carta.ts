import { holderOf, type Corpus } from '../corpus/corpus.ts';
import { CrossReferences } from '../corpus/cross-references.ts';
import type { Language } from '../corpus/language.ts';
import { EDITIONS, type Edition } from '../corpus/numbering.ts';
import type { Provision } from '../corpus/provision.ts';
import {
  ReferenceFinder,
  type FoundReferences,
  type ReferenceMention,
} from '../corpus/reference/find-references.ts';
import { blend } from '../search/blend.ts';
import type { Finder, Found } from '../search/find.ts';
import { wholeOf, type Passage } from '../search/passage.ts';
import { languageOf, leaningOf } from '../search/understand.ts';
import type { Answer, Citation, Question } from './answer.ts';
import type { Assistant, Lookup, Suggestion } from './assistant.ts';
import { Citer } from './cite.ts';
import { cleanQuestion } from './clean-question.ts';
import { Extractor } from './extract.ts';
import { inContext } from './follow-up.ts';
import { judge, LIMITS } from './judge.ts';
import { ReferenceWording } from './reference-wording.ts';
import { Suggester } from './suggest.ts';
import { textsFor, type RefusalReason } from './texts/texts.ts';
import { wordsOf } from './version.ts';

/** A named provision is doubted where another has this probability and the question says more. */
const SURE_OF_ANOTHER = 0.75;

/** The same where the number named is one that the other article had in an old text. */
const SURE_OF_OLD = 0.3;

/** A question that may lean on the last one is taken by itself where it finds something so surely. */
const CLEAR_ALONE = 0.4;
/** The same for one with a word that points at something ("can they do that?"). */
const CLEAR_POINTING = 0.75;
/** A question of more words that points at nothing says what it is about. */
const SHORT = 8;
/** What lies outside so likely is a new question. */
const OUTSIDE_ALONE = 0.2;
/** Weights of the last question and of this one alone, beside both together; fitted on tuning. */
const BEFORE_WEIGHT = 0.3;
const ALONE_WEIGHT = 0.3;

/** At most so many provisions bear on an answer. */
const MOST_RELATED = 3;
/** A provision that names more than this lists them ("the organs of Chapters IX to XVIII"). */
const MOST_NAMED = 6;
/** A sentence that names more than this can be read without them. */
const MOST_NEEDED = 2;

/** Everything that belongs to one state of corpus and index; swapped whole. */
export class Carta implements Omit<Assistant, 'close'> {
  readonly corpus: Corpus;
  readonly #finder: Finder;
  readonly #references: ReferenceFinder;
  readonly #crossReferences: CrossReferences;
  readonly #extractor: Extractor;
  readonly #citer: Citer;
  readonly #suggester: Suggester;
  readonly #words: ReferenceWording;
  readonly #languages: ReadonlySet<Language>;

  constructor(corpus: Corpus, finder: Finder) {
    this.corpus = corpus;
    this.#finder = finder;
    this.#references = new ReferenceFinder(corpus);
    this.#crossReferences = new CrossReferences(corpus, this.#references);
    this.#extractor = new Extractor(corpus);
    this.#citer = new Citer(corpus, this.#extractor);
    this.#suggester = new Suggester(corpus, this.#references);
    this.#words = new ReferenceWording(corpus);
    this.#languages = corpus.languages();
  }

  async ask({ text: raw, previous = [], language: wanted }: Question): Promise<Answer> {
    const question = cleanQuestion(raw);
    const language = this.#served(wanted ?? 'en');
    if (question.kind !== 'question') return this.#refusal(language, question.kind);
    const earlier = previous.flatMap((one) => {
      const clean = cleanQuestion(one);
      return clean.kind === 'question' ? [clean.text] : [];
    });
    const asked = this.#served(wanted ?? languageOf(question.text, lastLanguage(earlier)));
    return this.#answer(question.text, earlier, asked);
  }

  cite(text: string, language: Language = 'en'): Lookup {
    const served = this.#served(language);
    const texts = textsFor(served);
    const exact = this.#citer.byRef(text.trim(), served);
    if (exact !== null) return { status: 'found', citations: [exact] };
    const found = this.#references.find(text);
    const refs = [...namedRefs(found), ...found.documents.filter((id) => id !== 'charter')];
    const citations = this.#citations(refs, served);
    if (citations.length === 1) return { status: 'found', citations };
    if (citations.length > 1) return { status: 'several', citations };
    return {
      status: 'none',
      reason: this.#words.missing(found.mentions, served) ?? texts.refusal['missing-articles'],
      related: this.#near(found.mentions, served),
    };
  }

  suggest(typed: string, language: Language = 'en'): readonly Suggestion[] {
    return this.#suggester.suggest(typed, this.#served(language));
  }

  async #answer(text: string, previous: readonly string[], language: Language): Promise<Answer> {
    const references = this.#references.find(text);
    const named = namedRefs(references);
    if (references.bare && named.length === 0 && references.documents.length > 0) {
      named.push(...references.documents);
    }
    if (named.length > 0) {
      return references.bare
        ? this.#lookup(named, references, language)
        : this.#aboutNamed(text, named, references, language);
    }
    // "What does the Charter say of Article 51 of the UN Charter?" asks about ours.
    const ours = references.documents.includes('charter') && !references.bare;
    const missing = ours ? null : this.#words.missing(references.mentions, language);
    if (missing !== null) {
      return {
        ...this.#refusal(language, 'missing-articles', this.#near(references.mentions, language)),
        lead: missing,
        foundBy: 'reference',
      };
    }
    const { searched, found } = await this.#search(text, previous, language);
    return this.#judged(searched, found, references.documents, language);
  }

  /** Searches a question, with what was asked before where it leans on that. */
  async #search(
    text: string,
    previous: readonly string[],
    language: Language,
  ): Promise<{ searched: string; found: Found }> {
    const alone = await this.#finder.find(text, language);
    const last = previous.at(-1);
    if (last === undefined || standsAlone(text, alone)) return { searched: text, found: alone };
    const context = inContext(text, previous);
    const before = inContext(last, previous.slice(0, -1));
    const [together, asked] = await Promise.all([
      this.#finder.find(context, language),
      this.#finder.find(before, language),
    ]);
    const found = blend([
      { found: together, weight: 1 },
      { found: asked, weight: BEFORE_WEIGHT },
      { found: alone, weight: ALONE_WEIGHT },
    ]);
    return { searched: context, found };
  }

  /** "art. 34(b)", "arts. 70 to 73": the provisions themselves. */
  #lookup(refs: readonly string[], references: FoundReferences, language: Language): Answer {
    const citations = this.#citations(refs, language);
    return {
      answered: true,
      language,
      lead: this.#firstSentence(refs[0] ?? '', language),
      note: this.#words.beside(references, language),
      citations,
      related: this.#related(refs, refs.slice(0, 1), [], language),
      foundBy: 'reference',
    };
  }

  /** A question that names a provision and asks something about it. */
  async #aboutNamed(
    text: string,
    named: readonly string[],
    references: FoundReferences,
    language: Language,
  ): Promise<Answer> {
    const found = await this.#finder.find(text, language);
    const best = found.candidates[0];
    const wholes = named.map(wholeOf);
    const notes: string[] = [];
    let cited = [...named];
    // Who names one article and describes another has usually taken an old number, or misread.
    if (named.length === 1 && best !== undefined && !wholes.includes(best.ref)) {
      const old = references.asksFormer ? null : this.#editionOf(wholes[0] ?? '', best.ref);
      const wrong = this.corpus.provision(named[0] ?? '', language);
      const right = this.corpus.provision(best.ref, language);
      const sure = old === null ? SURE_OF_ANOTHER : SURE_OF_OLD;
      if (best.probability >= sure && wrong !== null && right !== null) {
        notes.push(textsFor(language).otherArticle(wrong.label, wrong.title, right.label));
        if (old !== null) {
          notes.push(this.#words.edition(old.number, old.edition, best.ref, language));
        }
        cited = [best.ref, ...named];
      }
    }
    const own = this.#words.beside(references, language);
    if (own !== null) notes.push(own);
    const extracts = this.#extracts(cited, language, text, found.nearest);
    return {
      answered: true,
      language,
      ...extracts,
      note: notes.length === 0 ? null : notes.join('\n'),
      related: this.#related(refsOf(extracts.citations), cited, relatedTo(found, cited), language),
      foundBy: 'reference',
    };
  }

  #isImported(ref: string): boolean {
    const provision = this.corpus.provision(ref);
    return provision !== null && wordsOf(this.corpus, provision) === 'imported';
  }

  /** The old text of the Charter in which an article of today had the number that was named. */
  #editionOf(named: string, meant: string): { number: number; edition: Edition } | null {
    const number = Number(/^charter:(\d+)$/.exec(named)?.[1]);
    const { numbering } = this.corpus;
    const edition = EDITIONS.find(
      (one) => `charter:${numbering?.currentOf(one, number) ?? ''}` === meant,
    );
    return edition === undefined ? null : { number, edition };
  }

  #judged(text: string, found: Found, documents: readonly string[], language: Language): Answer {
    const judgement = judge(favour(found, documents), language, (ref) => this.#isImported(ref));
    const { related } = judgement;
    if (judgement.kind === 'refusal') {
      const near = this.#citations(related, language);
      return this.#refusal(language, reasonOf(judgement.topic), near);
    }
    const extracts = this.#extracts(judgement.cited, language, text, found.nearest);
    return {
      answered: true,
      language,
      ...extracts,
      note: null,
      related: this.#related(refsOf(extracts.citations), judgement.cited, related, language),
      foundBy: 'search',
    };
  }

  #refusal(language: Language, reason: RefusalReason, related: readonly Citation[] = []): Answer {
    return {
      answered: false,
      language,
      lead: textsFor(language).refusal[reason],
      note: null,
      citations: [],
      related,
      foundBy: 'nothing',
    };
  }

  /**
   * What bears on an answer: first the provisions that those it rests on name themselves ("under
   * Article 60"), then what else was found near.
   * @param shown what stands in the answer already
   */
  #related(
    shown: readonly string[],
    cited: readonly string[],
    near: readonly string[],
    language: Language,
  ): Citation[] {
    const wholes = new Set(shown.map(holderOf));
    const named = cited
      .map((ref) => this.#crossReferences.of(holderOf(ref), language))
      .filter((refs) => refs.length <= MOST_NAMED)
      .flatMap((refs) => refs.slice(0, MOST_RELATED));
    const refs = [...new Set([...named, ...near])].filter((ref) => !wholes.has(holderOf(ref)));
    return this.#citations(refs.slice(0, MOST_RELATED), language);
  }

  /**
   * The provisions that answer, each with the sentence that answers best; the first one leads, and
   * a provision that it names is cited with it, as it cannot be read without that one.
   */
  #extracts(
    refs: readonly string[],
    language: Language,
    question: string,
    nearest: readonly Passage[],
  ): Pick<Answer, 'lead' | 'citations'> {
    const found = this.#provisions(refs, language);
    const first = found[0];
    const lead = first && this.#extractor.best(first, question, nearest).sentence;
    const needed = first && lead ? this.#crossReferences.namedIn(lead, first) : [];
    const both = needed.length <= MOST_NEEDED ? needed : [];
    const wholes = new Set(found.map(({ ref }) => holderOf(ref)));
    const provisions = [
      ...found,
      ...this.#provisions(both, language).filter(({ ref }) => !wholes.has(holderOf(ref))),
    ];
    const sentences = provisions.map(
      (provision) => this.#extractor.best(provision, question, nearest).sentence,
    );
    return {
      lead: sentences[0] ?? '',
      citations: provisions.map((provision, index) =>
        this.#citer.citation(provision, language, sentences[index]),
      ),
    };
  }

  #citations(refs: readonly string[], language: Language): Citation[] {
    return this.#provisions(refs, language).map((provision) =>
      this.#citer.citation(provision, language, provision.sentences[0]),
    );
  }

  #provisions(refs: readonly string[], language: Language): Provision[] {
    return [...new Set(refs)]
      .map((ref) => this.corpus.provision(ref, language))
      .filter((provision) => provision !== null);
  }

  #firstSentence(ref: string, language: Language): string {
    const provision = this.corpus.provision(ref, language);
    if (provision === null) return '';
    return this.#extractor.extracts(provision)[0]?.sentence ?? provision.title;
  }

  /** What exists nearest to a reference that does not: the article of a letter, a page. */
  #near(mentions: readonly ReferenceMention[], language: Language): Citation[] {
    return this.#citations(
      mentions.flatMap((mention) =>
        mention.kind === 'missing' && mention.near !== null && mention.near !== 'charter'
          ? [mention.near]
          : [],
      ),
      language,
    );
  }

  /** The language of the corpus that serves a wish; English where the corpus has no other. */
  #served(language: Language): Language {
    return this.#languages.has(language) ? language : 'en';
  }
}

function namedRefs(references: FoundReferences): string[] {
  return references.mentions.flatMap((mention) =>
    mention.kind === 'provision' ? [mention.ref] : [],
  );
}

/** Whether a question that came after others needs nothing of them. */
function standsAlone(text: string, alone: Found): boolean {
  const sure = alone.candidates[0]?.probability ?? 0;
  switch (leaningOf(text)) {
    case 'open':
      return false;
    case 'pointing':
      // "Can they vote a member out after a coup?" points at nobody in particular.
      return sure >= CLEAR_POINTING;
    case 'none':
      return (
        sure >= CLEAR_ALONE || alone.outside >= OUTSIDE_ALONE || text.split(/\s+/).length > SHORT
      );
  }
}

function refsOf(citations: readonly Citation[]): string[] {
  return citations.map(({ ref }) => ref);
}

function lastLanguage(previous: readonly string[]): Language {
  const last = previous.at(-1);
  return last === undefined ? 'en' : languageOf(last);
}

/** A document that the question names weighs this much more than one that it does not. */
const NAMED_WEIGHT = 5;

/** Raises what belongs to a document that the question names ("what does AG/RES. 2004 ask ..."). */
function favour(found: Found, documents: readonly string[]): Found {
  const named = new Set(documents.filter((id) => id !== 'charter'));
  if (named.size === 0) return found;
  const raised = found.candidates.map((candidate) => ({
    ...candidate,
    probability: candidate.probability * (named.has(candidate.ref) ? NAMED_WEIGHT : 1),
  }));
  const sum = raised.reduce((total, { probability }) => total + probability, found.outside);
  return {
    ...found,
    outside: found.outside / sum,
    candidates: raised
      .map((candidate) => ({ ...candidate, probability: candidate.probability / sum }))
      .sort((a, b) => b.probability - a.probability),
  };
}

function relatedTo(found: Found, cited: readonly string[]): string[] {
  const wholes = new Set(cited.map(wholeOf));
  return found.candidates
    .filter(({ ref, probability }) => probability >= LIMITS.near && !wholes.has(ref))
    .slice(0, 3)
    .map(({ ref }) => ref);
}

const TOPICS: ReadonlySet<string> = new Set([
  'office-holders',
  'current-events',
  'other-treaties',
  'other-bodies',
  'national-law',
  'figures',
  'practical',
  'not-in-charter',
  'missing-articles',
  'general-knowledge',
  'chatter',
  'hostile',
  'technical-cyber',
  'advice',
  'nonsense',
]);

function reasonOf(topic: string | null): RefusalReason {
  return topic !== null && TOPICS.has(topic) ? (topic as RefusalReason) : 'not-in-sources';
}
