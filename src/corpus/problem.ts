import { CartaError, isCartaError } from '../errors.ts';

/** A fault in a corpus file that a person can find and mend. */
export interface Problem {
  /** Path of the file, relative to the project. */
  readonly file: string;
  /** Line, counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** "corpus/charter/en.md:120: Article 20 stands twice". */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}

/** At most this many faults are told at once; the checker tells all. */
const TOLD = 10;

/** One error out of many faults, each with file and line. */
export function corpusError(problems: readonly Problem[]): CartaError {
  const told = problems.slice(0, TOLD).map(formatProblem);
  const more = problems.length - told.length;
  const lines = more > 0 ? [...told, `and ${more} more; npm run corpus:check lists all`] : told;
  return new CartaError('bad_corpus', `The corpus has faults:\n${lines.join('\n')}`, {
    facts: { problems },
  });
}

/** Tells an error that `corpusError` made, with the faults in its facts. */
export function isCorpusError(
  error: unknown,
): error is CartaError & { readonly facts: { readonly problems: readonly Problem[] } } {
  return isCartaError(error) && error.code === 'bad_corpus' && 'problems' in error.facts;
}
