import type { Language } from '../corpus/language.ts';
import type { NamedPermission } from './permissions.ts';
import { EN } from './texts/en.ts';
import { ES } from './texts/es.ts';
import { FR } from './texts/fr.ts';
import { PT } from './texts/pt.ts';

/** Everything that Carta says on Discord beside its answers. A key missing in a language is a type error. */
export interface Texts {
  /** Labels of buttons, at most 80 characters. */
  readonly sources: string;
  readonly pin: string;
  readonly remove: string;
  readonly previousPage: string;
  readonly nextPage: string;

  /** Parts of an answer. */
  readonly seeAlso: string;
  readonly comesNear: string;
  readonly officialPage: string;
  readonly notOfficial: string;
  readonly page: (page: number, pages: number) => string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly chooseSource: string;
  readonly rangeOf: (from: number, to: number, all: number) => string;
  readonly foundMany: (count: number) => string;

  /** What "Check citations" says. */
  readonly checked: (url: string, count: number) => string;
  readonly firstOf: (shown: number, all: number) => string;
  readonly nothingToCheck: string;
  readonly noSuchProvision: string;
  readonly articlesNotHeld: (instrument: string) => string;
  readonly otherTreaty: (instrument: string) => string;

  /** When a question cannot be served. */
  readonly emptyMention: string;
  readonly emptyMessage: string;
  readonly failed: string;
  readonly unknownControl: string;
  readonly unknownCommand: string;
  readonly expired: (days: number) => string;
  readonly sourcesGone: string;

  /** What became of a pin. */
  readonly pinned: string;
  readonly alreadyPinned: string;
  readonly beingPinned: string;
  readonly notPinnable: string;
  readonly pinGone: string;
  readonly channelFull: (pins: number | null, limit: number) => string;
  readonly memberLacks: (permission: NamedPermission) => string;
  readonly appLacks: (permission: NamedPermission) => string;

  readonly notYoursToRemove: string;

  /** Commands as they are registered: names 1-32 characters, descriptions 1-100. */
  readonly askDescription: string;
  readonly askQuestion: string;
  readonly askPrivate: string;
  readonly askLanguage: string;
  readonly citeDescription: string;
  readonly citeReference: string;
  readonly answerThis: string;
  readonly checkCitations: string;
}

/** All texts by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, es: ES, pt: PT, fr: FR };
