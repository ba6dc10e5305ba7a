import type { Language } from '../corpus/language.ts';

/** A provision as it is shown below an answer. */
export interface Citation {
  readonly ref: string;
  /** "OAS Charter, Article 20". */
  readonly label: string;
  /** What the provision is about, in a few words. */
  readonly title: string;
  /** Address to check it at, where there is one. */
  readonly url: string | null;
  /** What is shown of the provision, as Markdown. */
  readonly text: string;
  /** Which text that is: its date, its last amendment, when it was imported. Null for Carta's pages. */
  readonly version: string | null;
  /** Whose words `text` holds: Carta's, the treaty's with Carta's beside them, an imported document's. */
  readonly words: 'summary' | 'official' | 'imported';
}

/** How the provision was found, for the evaluation and for tests; never shown to a user. */
export type FoundBy = 'reference' | 'search' | 'nothing';

/** What is said to a question: an answer that rests on provisions, or a refusal. */
export interface Answer {
  readonly answered: boolean;
  readonly language: Language;
  /** The sentence that answers, or says that and why there is no answer. Markdown. */
  readonly lead: string;
  /** A remark that belongs under the lead: a correction, which edition is cited. Null for none. */
  readonly note: string | null;
  /** What the answer rests on, the most important first; empty in a refusal. */
  readonly citations: readonly Citation[];
  /** What else bears on the question or comes near it. */
  readonly related: readonly Citation[];
  readonly foundBy: FoundBy;
}

/** A question with what is needed to understand it. */
export interface Question {
  readonly text: string;
  /** What the same person asked before in the same place, oldest first. */
  readonly previous?: readonly string[];
  /** The language to answer in; the question's own where none is given. */
  readonly language?: Language;
}
