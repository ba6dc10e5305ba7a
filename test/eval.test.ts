import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, type Outcome } from '../scripts/eval/measure.ts';
import { loadQuestions, type EvalQuestion } from '../scripts/eval/questions.ts';
import { rowsOf, type Row } from '../scripts/eval/report.ts';
import type { Assistant } from '../src/answer/assistant.ts';
import { openAssistant } from '../src/answer/open-assistant.ts';
import { LANGUAGES, type Language } from '../src/corpus/language.ts';
import { parseConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { shippedIndex } from './shipped-index.ts';

// The floor under every release, on the split that nothing was fitted on. Totals alone: whoever
// reads its failures has touched it.
const questions = (await loadQuestions()).filter(({ split }) => split === 'untouched');
let carta: Assistant;
const rows = new Map<Language, ReadonlyMap<string, Row>>();

beforeAll(async () => {
  const config = parseConfig({ DATA_DIR: await shippedIndex() });
  carta = await openAssistant({ config, log: createLog('silent') });
  for (const language of LANGUAGES) {
    const outcomes: Outcome[] = [];
    for (const question of questions.filter((one) => one.language === language)) {
      outcomes.push(
        measure(
          question,
          await carta.ask({ text: question.question, previous: question.previous ?? [] }),
        ),
      );
    }
    rows.set(language, new Map(rowsOf(outcomes).map((row) => [row.name, row])));
  }
}, 900_000);
afterAll(() => carta.close());

const share = (
  language: Language,
  name: string,
  column: 'hit1' | 'hit3' | 'facts' | 'refused',
): number => rows.get(language)?.get(name)?.[column] ?? NaN;
const count = (language: Language, ...kinds: EvalQuestion['kind'][]): number =>
  questions.filter((one) => one.language === language && kinds.includes(one.kind)).length;

const INFORMAL = ['slang', 'scenario', 'oblique', 'hurried'] as const;
const ANSWERABLE = ['textbook', 'plain', 'long', 'follow-up', ...INFORMAL] as const;

describe('the untouched split in English', () => {
  it('has at least 200 questions, half of them slang, scenario or oblique, and 60 outside', () => {
    expect(count('en', ...ANSWERABLE)).toBeGreaterThanOrEqual(200);
    expect(count('en', 'slang', 'scenario', 'oblique')).toBeGreaterThanOrEqual(
      count('en', ...ANSWERABLE) / 2,
    );
    expect(count('en', 'outside')).toBeGreaterThanOrEqual(60);
  });

  it('has the right provision first in 65 %, among the first three in 82 %', () => {
    expect(share('en', 'answerable', 'hit1')).toBeGreaterThanOrEqual(0.65);
    expect(share('en', 'answerable', 'hit3')).toBeGreaterThanOrEqual(0.82);
  });

  it('refuses 85 % of what lies outside, and at most 8 % of what does not', () => {
    expect(share('en', 'outside', 'refused')).toBeGreaterThanOrEqual(0.85);
    expect(share('en', 'answerable', 'refused')).toBeLessThanOrEqual(0.08);
  });
});

describe.each(['es', 'pt', 'fr'] as const)('the untouched split: %s', (language) => {
  it('has at least 60 questions, half of them informal', () => {
    expect(count(language, ...ANSWERABLE)).toBeGreaterThanOrEqual(60);
    expect(count(language, ...INFORMAL)).toBeGreaterThanOrEqual(count(language, ...ANSWERABLE) / 2);
  });

  it('has the right provision first in 75 %, among the first three in 90 %', () => {
    expect(share(language, 'answerable', 'hit1')).toBeGreaterThanOrEqual(0.75);
    expect(share(language, 'answerable', 'hit3')).toBeGreaterThanOrEqual(0.9);
  });

  it('refuses at most 8 % of what it holds', () => {
    expect(share(language, 'answerable', 'refused')).toBeLessThanOrEqual(0.08);
  });
});

it.each(LANGUAGES)('finds every lookup: %s', (language) => {
  expect(share(language, 'lookup', 'hit1')).toBe(1);
});
