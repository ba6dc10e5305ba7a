import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { Answer, Citation, Question } from './answer.ts';

/** What a lookup of a reference found (CourtListener's 200, 300 and 404). */
export type Lookup =
  | { readonly status: 'found'; readonly citations: readonly Citation[] }
  | { readonly status: 'several'; readonly citations: readonly Citation[] }
  | { readonly status: 'none'; readonly reason: string; readonly related: readonly Citation[] };

/** One choice of an autocomplete list. */
export interface Suggestion {
  readonly ref: string;
  /** "Article 20 · No economic coercion", at most 100 characters. */
  readonly name: string;
}

/** The one way in: everything that answers, cites or suggests goes through it. */
export interface Assistant {
  readonly corpus: Corpus;
  /** Answers a question. Never throws for what a person typed. */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** Looks up one or several references in any usual form ("art. 34(b)", "arts. 70 to 73"). */
  cite(text: string, language?: Language): Lookup;
  /** Completes a reference from what has been typed so far; at most 25. Synchronous, in memory. */
  suggest(typed: string, language?: Language): readonly Suggestion[];
  close(): Promise<void>;
}
