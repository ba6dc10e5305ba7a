import type { Answer, Citation } from '../answer/answer.ts';
import { toMarkdown } from '../answer/show.ts';
import type { Language } from '../corpus/language.ts';

/** A citation as `ask --json` writes it. */
type CitationLine = Omit<Citation, 'version' | 'words'>;

/** An answer as `ask --json` writes it. */
export interface AnswerLine {
  readonly id: string;
  readonly answered: boolean;
  /** What Discord would show, Markdown. */
  readonly answer: string;
  readonly language: Language;
  readonly citations: readonly CitationLine[];
  readonly related: readonly CitationLine[];
  /** Time inside the process for this question alone, in milliseconds, to a hundredth. */
  readonly ms: number;
}

/** Gives an answer the shape that the protocol promises, and no field more. */
export function toJson(id: string, answer: Answer, ms: number): AnswerLine {
  return {
    id,
    answered: answer.answered,
    answer: toMarkdown(answer),
    language: answer.language,
    citations: answer.citations.map(citationOf),
    related: answer.related.map(citationOf),
    ms: Math.round(ms * 100) / 100,
  };
}

/**
 * One line of JSON with its line feed. U+2028 and U+2029 are escaped: JSON allows them in strings,
 * but line readers of other programs (Node's among them) cut there.
 */
export function toLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u2028\u2029]/g, escapeUnit)}\n`;
}

function citationOf({ ref, label, title, url, text }: Citation): CitationLine {
  return { ref, label, title, url, text };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16)}`;
}
