import type { Language } from './language.ts';

/** How a question is put. The first six are those that every provision has cards in. */
export const REGISTERS = ['textbook', 'plain', 'slang', 'scenario', 'oblique', 'hurried'] as const;

/** How a question is put: in a textbook's words, in slang, as a story, ... */
export type Register = (typeof REGISTERS)[number];

/** A question that people ask, with the provision that answers it. */
export interface Card {
  /** The provision that answers it. */
  readonly ref: string;
  readonly language: Language;
  readonly register: Register;
  readonly question: string;
  /** The answer in one sentence, in our own words. */
  readonly answer: string;
  /** The word or number that a right answer contains. */
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

/** A question that the sources do not answer, with the kind of thing that it asks for. */
export interface OutsideCard {
  /** Such as `office-holders` or `other-treaties`. */
  readonly topic: string;
  readonly language: Language;
  readonly register: Register;
  readonly question: string;
  readonly file: string;
  readonly line: number;
}
