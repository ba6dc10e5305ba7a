import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import {
  ReferenceFinder,
  type FoundReferences,
  type ReferenceMention,
} from '../corpus/reference/find-references.ts';
import type { Finder } from '../search/find.ts';
import { languageOf } from '../search/understand.ts';
import type { Answer, Question } from './answer.ts';
import type { Assistant, Lookup, Suggestion } from './assistant.ts';
import { cleanQuestion } from './clean-question.ts';
import { Composer } from './composer.ts';
import { favour } from './favour.ts';
import { judge } from './judge.ts';
import { NamedAnswers } from './named.ts';
import { ReferenceWording } from './reference-wording.ts';
import { searchInContext, type Search } from './search-in-context.ts';
import { Suggester } from './suggest.ts';
import { textsFor, type RefusalReason } from './texts/texts.ts';
import { wordsOf } from './version.ts';

/** Everything that belongs to one state of corpus and index; swapped whole. */
export class Carta implements Omit<Assistant, 'close'> {
  readonly corpus: Corpus;
  readonly #finder: Finder;
  readonly #references: ReferenceFinder;
  readonly #composer: Composer;
  readonly #named: NamedAnswers;
  readonly #suggester: Suggester;
  readonly #words: ReferenceWording;
  readonly #languages: ReadonlySet<Language>;

  constructor(corpus: Corpus, finder: Finder) {
    this.corpus = corpus;
    this.#finder = finder;
    this.#references = new ReferenceFinder(corpus);
    this.#composer = new Composer(corpus, this.#references);
    this.#words = new ReferenceWording(corpus);
    this.#named = new NamedAnswers(corpus, this.#composer, this.#words);
    this.#suggester = new Suggester(corpus, this.#references);
    this.#languages = corpus.languages();
  }

  async ask({ text: raw, previous = [], language: wanted }: Question): Promise<Answer> {
    const question = cleanQuestion(raw);
    const language = this.#served(wanted ?? 'en');
    if (question.kind !== 'question') return this.#composer.refusal(language, question.kind);
    const earlier = previous.flatMap((one) => {
      const clean = cleanQuestion(one);
      return clean.kind === 'question' ? [clean.text] : [];
    });
    const asked = this.#served(wanted ?? languageOf(question.text, lastLanguage(earlier)));
    return this.#answer(question.text, earlier, asked);
  }

  cite(text: string, language: Language = 'en'): Lookup {
    const served = this.#served(language);
    const exact = this.#composer.byRef(text.trim(), served);
    if (exact !== null) return { status: 'found', citations: [exact] };
    const found = this.#references.find(text);
    const refs = [...namedRefs(found), ...found.documents.filter((id) => id !== 'charter')];
    const citations = this.#composer.citations(refs, served);
    if (citations.length === 1) return { status: 'found', citations };
    if (citations.length > 1) return { status: 'several', citations };
    return {
      status: 'none',
      reason:
        this.#words.missing(found.mentions, served) ?? textsFor(served).refusal['missing-articles'],
      related: this.#composer.citations(nearOf(found.mentions), served),
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
      if (references.bare) return this.#named.lookup(named, references, language);
      const found = await this.#finder.find(text, language);
      return this.#named.about({ text, named, references, found, language });
    }
    // "What does the Charter say of Article 51 of the UN Charter?" asks about ours.
    const ours = references.documents.includes('charter') && !references.bare;
    const missing = ours ? null : this.#words.missing(references.mentions, language);
    if (missing !== null) {
      const near = nearOf(references.mentions);
      return {
        ...this.#composer.refusal(language, 'missing-articles', near),
        lead: missing,
        foundBy: 'reference',
      };
    }
    const search = await searchInContext(this.#finder, text, previous, language);
    return this.#judged(search, references.documents, language);
  }

  #judged({ searched, found }: Search, documents: readonly string[], language: Language): Answer {
    const judgement = judge(favour(found, documents), language, (ref) => this.#isImported(ref));
    if (judgement.kind === 'refusal') {
      return this.#composer.refusal(language, reasonOf(judgement.topic), judgement.related);
    }
    const { cited, related } = judgement;
    return {
      answered: true,
      language,
      ...this.#composer.answering(cited, related, { question: searched, found, language }),
      note: null,
      foundBy: 'search',
    };
  }

  #isImported(ref: string): boolean {
    const provision = this.corpus.provision(ref);
    return provision !== null && wordsOf(this.corpus, provision) === 'imported';
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

/** What exists nearest to references that do not: the article of a letter, a page. */
function nearOf(mentions: readonly ReferenceMention[]): string[] {
  return mentions.flatMap((mention) =>
    mention.kind === 'missing' && mention.near !== null && mention.near !== 'charter'
      ? [mention.near]
      : [],
  );
}

function lastLanguage(previous: readonly string[]): Language {
  const last = previous.at(-1);
  return last === undefined ? 'en' : languageOf(last);
}

/** The topics of outside cards are reasons, each with a sentence of its own. */
function reasonOf(topic: string | null): RefusalReason {
  const { refusal } = textsFor('en');
  return topic !== null && topic in refusal ? (topic as RefusalReason) : 'not-in-sources';
}
