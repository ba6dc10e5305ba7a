import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../src/corpus/language.ts';
import { PROJECT_FOLDER } from '../../src/paths.ts';
import { wholeOf } from '../../src/search/passage.ts';

/**
 * How a question is put, or what it needs. `several` and `comparison` need all their provisions;
 * `outside` and `no-such-number` must be refused.
 */
export const KINDS = [
  'textbook',
  'plain',
  'slang',
  'scenario',
  'oblique',
  'hurried',
  'long',
  'false-premise',
  'follow-up',
  'several',
  'comparison',
  'lookup',
  'old-number',
  'outside',
  'no-such-number',
] as const;

/** Whether the right answer is a refusal. */
export function isRefusedRightly(kind: (typeof KINDS)[number]): boolean {
  return kind === 'outside' || kind === 'no-such-number';
}

const EvalQuestion = z.strictObject({
  id: z.string(),
  question: z.string().min(1),
  /** Any one of these satisfies, except for the kinds that need all. */
  refs: z.array(z.string()),
  kind: z.enum(KINDS),
  /** A right answer contains one of these. */
  facts: z.array(z.string()),
  previous: z.array(z.string()).optional(),
});

export type EvalQuestion = z.infer<typeof EvalQuestion> & {
  readonly language: Language;
  readonly split: Split;
};

/** Weights and limits are fitted on `tuning`; nothing is ever fitted on `untouched`. */
export const SPLITS = ['tuning', 'untouched'] as const;

/** Which half of the questions one belongs to. */
export type Split = (typeof SPLITS)[number];

const FOLDER = path.join(PROJECT_FOLDER, 'test', 'questions');

/** All evaluation questions; the file's name tells the language. */
export async function loadQuestions(folder = FOLDER): Promise<EvalQuestion[]> {
  const questions: EvalQuestion[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const language = LANGUAGES.find((one) => name === `${one}.jsonl`);
    if (language === undefined) continue;
    const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    for (const line of lines) {
      if (line.trim() === '') continue;
      const question = EvalQuestion.parse(JSON.parse(line));
      questions.push({ ...question, language, split: splitOf(question) });
    }
  }
  return questions;
}

/**
 * The split goes by provision, so that what is learnt about one article on the tuning split says
 * nothing of the untouched one; outside questions go by their id.
 */
function splitOf({ id, refs }: { id: string; refs: readonly string[] }): Split {
  const key = refs[0] === undefined ? id : wholeOf(refs[0]);
  let hash = 0;
  for (const char of key) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2 === 0 ? 'tuning' : 'untouched';
}
