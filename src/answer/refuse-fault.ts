import type { Language } from '../corpus/language.ts';
import type { Answer } from './answer.ts';
import type { QuestionFault } from './clean-question.ts';
import { textsFor } from './texts/texts.ts';

/** The refusal of a text that is no question that can be read: one sentence, nothing near it. */
export function refuseFault(fault: QuestionFault, language: Language = 'en'): Answer {
  return {
    answered: false,
    language,
    lead: textsFor(language).refusal[fault],
    note: null,
    citations: [],
    related: [],
    foundBy: 'nothing',
  };
}
