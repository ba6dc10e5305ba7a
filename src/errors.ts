/**
 * A fault that somebody can mend: the text names what is wrong and what to do, the code lets an
 * edge (terminal, JSON, Discord) choose how to say it. Anything else that is thrown is a bug.
 */
export class CartaError extends Error {
  override readonly name = 'CartaError';
  readonly code: ErrorCode;
  /** Facts for the log and for tests; never a secret. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.facts = options.facts ?? {};
  }
}

/** What can go wrong that somebody can mend. */
export type ErrorCode =
  | 'bad_settings'
  | 'bad_corpus'
  | 'bad_index'
  | 'bad_embeddings'
  | 'bad_question'
  | 'bad_address'
  | 'bad_source'
  | 'bad_import'
  | 'data_folder_taken'
  | 'data_folder_unusable'
  | 'discord_refused';

/** Tells a fault that somebody can mend from a bug. */
export function isCartaError(error: unknown): error is CartaError {
  return error instanceof CartaError;
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
