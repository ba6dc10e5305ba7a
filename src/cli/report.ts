import { isCartaError } from '../errors.ts';

/**
 * What a command says on standard error before it ends: the sentence of a fault that somebody can
 * mend, what the system refused, and of a bug everything that helps to find it.
 */
export function reportOf(error: unknown): string {
  if (isCartaError(error)) return error.message;
  if (!(error instanceof Error)) return `A fault inside Carta: ${String(error)}`;
  if ('syscall' in error) return `The system refused: ${error.message}`;
  return `A fault inside Carta. Please report it with these lines:\n${error.stack ?? error.message}`;
}
