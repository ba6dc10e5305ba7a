import { isCartaError } from '../errors.ts';

/**
 * What a command says on standard error before it ends: the sentence of a fault that somebody can
 * mend, and of a bug everything that helps to find it.
 */
export function reportOf(error: unknown): string {
  if (isCartaError(error)) return error.message;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `A fault inside Carta. Please report it with these lines:\n${trace}`;
}
