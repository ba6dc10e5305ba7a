import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../corpus/language.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
};

/** The Snowball stem of a lower-case word in a language. */
export function stem(word: string, language: Language): string {
  return STEMMERS[language](word);
}
