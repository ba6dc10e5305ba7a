import * as z from 'zod';
import type { Question } from '../answer/answer.ts';
import { cleanQuestion } from '../answer/clean-question.ts';
import { LANGUAGES } from '../corpus/language.ts';

/** What a line of `ask --json` holds. */
export type Request =
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'fault'; readonly line: ErrorLine };

/** A line that says why there is no answer. `id` is null where the request had no string for it. */
export interface ErrorLine {
  readonly id: string | null;
  readonly error: { readonly code: ErrorLineCode; readonly message: string };
}

export type ErrorLineCode = 'bad_json' | 'bad_request' | 'internal';

/** How many earlier questions are kept, the latest ones; older ones have no bearing. */
export const MOST_PREVIOUS = 10;

const EXAMPLE = '{"id":"q1","question":"Who elects the Secretary General?"}';

/** Fields that are not named here are passed over; null stands for a field that is not there. */
const QuestionLine = z.object(
  {
    id: z.string('id must be a string'),
    question: z.string('question must be a string'),
    previous: z
      .array(z.string('previous must hold strings'), 'previous must be a list of strings')
      .nullish(),
    language: z.enum(LANGUAGES, `language must be one of ${LANGUAGES.join(', ')}`).nullish(),
  },
  `a question is an object, such as ${EXAMPLE}`,
);

/**
 * Reads a line of `ask --json`; null for a blank one. A question with nothing to read in it is no
 * question; one that is too long is, and the assistant says so.
 */
export function parseLine(line: string): Request | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return faultOf(null, 'bad_json', `The line is not JSON; write one object, such as ${EXAMPLE}`);
  }
  const parsed = QuestionLine.safeParse(value);
  if (!parsed.success) {
    // One sentence for each kind of fault, however often it is in the line.
    const messages = new Set(parsed.error.issues.map((issue) => issue.message));
    return faultOf(idOf(value), 'bad_request', [...messages].join('; '));
  }
  const { id, question, previous, language } = parsed.data;
  if (cleanQuestion(question).kind === 'empty') {
    return faultOf(id, 'bad_request', 'question must hold something to read');
  }
  return {
    kind: 'question',
    id,
    question: {
      text: question,
      ...(previous ? { previous: previous.slice(-MOST_PREVIOUS) } : {}),
      ...(language ? { language } : {}),
    },
  };
}

/** The answer to a line that cannot be served. */
export function errorLine(id: string | null, code: ErrorLineCode, message: string): ErrorLine {
  return { id, error: { code, message } };
}

function faultOf(id: string | null, code: ErrorLineCode, message: string): Request {
  return { kind: 'fault', line: errorLine(id, code, message) };
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string'
    ? value.id
    : null;
}
