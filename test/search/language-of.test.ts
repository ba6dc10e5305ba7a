import { describe, expect, it } from 'vitest';
import { loadQuestions } from '../../scripts/eval/questions.ts';
import { LANGUAGES } from '../../src/corpus/language.ts';
import { languageOf } from '../../src/search/understand.ts';

const questions = await loadQuestions();

describe('D18: the language of a question, in which it is answered', () => {
  it.each(LANGUAGES)('is told for 95 of 100 questions: %s', (language) => {
    const own = questions.filter((question) => question.language === language);
    const right = own.filter(({ question }) => languageOf(question) === language);
    expect(own.length).toBeGreaterThan(200);
    expect(right.length / own.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(LANGUAGES)('is kept by a follow-up, however short: %s', (language) => {
    const own = questions.filter(
      ({ kind, language: asked }) => kind === 'follow-up' && asked === language,
    );
    expect(own.length).toBeGreaterThanOrEqual(8);
    for (const { question, previous = [] } of own) {
      const last = languageOf(previous.at(-1) ?? '');
      expect(languageOf(question, last)).toBe(language);
    }
  });
});
