import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, type Outcome } from '../scripts/eval/measure.ts';
import { loadQuestions, type EvalQuestion } from '../scripts/eval/questions.ts';
import { rowsOf, type Row } from '../scripts/eval/report.ts';
import type { Assistant } from '../src/answer/assistant.ts';
import { openAssistant } from '../src/answer/open-assistant.ts';
import { parseConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { shippedIndex } from './shipped-index.ts';

// The floor under every release, on the split that nothing was fitted on. Totals alone: whoever
// reads its failures has touched it.
const questions = (await loadQuestions()).filter(
  ({ split, language }) => split === 'untouched' && language === 'en',
);
let carta: Assistant;
let rows: ReadonlyMap<string, Row>;

beforeAll(async () => {
  const config = parseConfig({ DATA_DIR: await shippedIndex() });
  carta = await openAssistant({ config, log: createLog('silent') });
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    outcomes.push(measure(question, await carta.ask({ text: question.question })));
  }
  rows = new Map(rowsOf(outcomes).map((row) => [row.name, row]));
}, 900_000);
afterAll(() => carta.close());

const share = (name: string, column: 'hit1' | 'hit3' | 'facts' | 'refused'): number =>
  rows.get(name)?.[column] ?? NaN;
const isOneOf = (...kinds: EvalQuestion['kind'][]) =>
  questions.filter(({ kind }) => kinds.includes(kind)).length;

describe('the untouched split', () => {
  it('has at least 200 questions, half of them slang, scenario or oblique, and 60 outside', () => {
    const answerable = questions.length - isOneOf('lookup', 'several', 'outside');
    expect(answerable).toBeGreaterThanOrEqual(200);
    expect(isOneOf('slang', 'scenario', 'oblique')).toBeGreaterThanOrEqual(answerable / 2);
    expect(isOneOf('outside')).toBeGreaterThanOrEqual(60);
  });

  it('has the right provision first in 65 %, among the first three in 82 %', () => {
    expect(share('answerable', 'hit1')).toBeGreaterThanOrEqual(0.65);
    expect(share('answerable', 'hit3')).toBeGreaterThanOrEqual(0.82);
  });

  it('finds every lookup', () => {
    expect(share('lookup', 'hit1')).toBe(1);
  });

  it('refuses 85 % of what lies outside, and at most 8 % of what does not', () => {
    expect(share('outside', 'refused')).toBeGreaterThanOrEqual(0.85);
    expect(share('answerable', 'refused')).toBeLessThanOrEqual(0.08);
  });
});
