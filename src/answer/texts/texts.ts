import type { Language } from '../../corpus/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/** Why there is no answer. Each has a sentence of its own in every language. */
export type RefusalReason =
  | 'not-in-sources'
  | 'office-holders'
  | 'current-events'
  | 'other-treaties'
  | 'other-bodies'
  | 'national-law'
  | 'figures'
  | 'practical'
  | 'not-in-charter'
  | 'missing-articles'
  | 'general-knowledge'
  | 'chatter'
  | 'hostile'
  | 'technical-cyber'
  | 'advice'
  | 'nonsense'
  | 'empty'
  | 'too-long';

/** Carta's own sentences in one language; what the provisions say comes from the corpus. */
export interface Texts {
  readonly refusal: Readonly<Record<RefusalReason, string>>;
  /** Another treaty was named with an article. */
  foreign(written: string, instrument: string): string;
  missingArticle(written: string, document: string, last: number): string;
  /** An article of an instrument of which only a page is held. */
  notHeld(written: string, document: string): string;
  /** An article of an old edition that has no place in the Charter of today, or never was. */
  notCarriedOver(old: number, edition: number): string;
  missingLetter(written: string, article: string): string;
  missingDocument(written: string): string;
  /** The article named is not the one that the question describes. */
  otherArticle(named: string, title: string, meant: string): string;
  /** A part of what was asked for does not exist or is not held. */
  alsoMissing(written: readonly string[]): string;
  editionNote(old: number, edition: number, current: string): string;
  /** The numbers that an article of today had in the editions; null where one did not have it. */
  formerNumbers(
    current: string,
    numbers: readonly { readonly edition: number; readonly number: number | null }[],
  ): string;
  readonly bearsOn: string;
  readonly comesNear: string;
  readonly summary: string;
  /** Stands above the treaty's own words. @param day when they were imported */
  officialText(day: string, from: string): string;
  /** Stands before what an imported document gives as the source of its sentence. */
  readonly noted: string;
  /** Of a document that the operator imported. */
  imported(day: string, from: string): string;
  /** Of a document that another one took the place of. */
  superseded(by: string): string;
  /** Of a provision that stands in another language than the answer's. */
  readonly inLanguage: Readonly<Record<Language, string>>;
}

const TEXTS: Readonly<Record<Language, Texts>> = { en, es, pt, fr };

/** Carta's own sentences in a language. */
export function textsFor(language: Language): Texts {
  return TEXTS[language];
}
