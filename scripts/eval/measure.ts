import type { Answer } from '../../src/answer/answer.ts';
import { toMarkdown } from '../../src/answer/show.ts';
import { holderOf } from '../../src/corpus/corpus.ts';
import { wholeOf } from '../../src/search/passage.ts';
import type { EvalQuestion } from './questions.ts';

/** How one answer did. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly answered: boolean;
  /** Place of the first right provision among what was shown, from 1; null where it is not there. */
  readonly rank: number | null;
  /** Whether every provision that is needed is cited. */
  readonly complete: boolean;
  /** Whether the answer contains one of the facts; null where none is asked for. */
  readonly fact: boolean | null;
  /** References shown, cited ones first. */
  readonly shown: readonly string[];
}

/** Compares an answer with what the question's author asks of it. */
export function measure(question: EvalQuestion, answer: Answer): Outcome {
  const cited = answer.citations.map(({ ref }) => ref);
  const shown = [...cited, ...answer.related.map(({ ref }) => ref)];
  const rank = shown.findIndex((ref) => satisfies(ref, question.refs)) + 1;
  const text = toMarkdown(answer).toLowerCase();
  return {
    question,
    answered: answer.answered,
    rank: rank === 0 ? null : rank,
    complete: question.refs.every((ref) => cited.some((one) => satisfies(one, [ref]))),
    fact:
      question.facts.length === 0
        ? null
        : question.facts.some((fact) => text.includes(fact.toLowerCase())),
    shown,
  };
}

/**
 * A reference satisfies where it is one of those wanted, or a part of one; another letter of the
 * same article does not, where letters are wanted.
 */
function satisfies(ref: string, wanted: readonly string[]): boolean {
  if (wanted.includes(ref)) return true;
  if (ref.includes('#')) return wanted.includes(wholeOf(ref));
  const holder = holderOf(ref);
  if (holder === ref) return false;
  return wanted.includes(holder) && !wanted.some((one) => one.startsWith(`${holder}(`));
}
