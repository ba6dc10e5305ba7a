import { isCartaError, type ErrorCode } from '../errors.ts';

/** How a command ended, for the shell. */
export const EXIT = {
  ok: 0,
  fault: 1,
  /** Wrong usage or settings: nothing will change until somebody edits them. */
  usage: 2,
  /** The bot may not run here: wrong token, refused intent, taken data folder. */
  refused: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_CODE: Readonly<Record<ErrorCode, ExitCode>> = {
  bad_settings: EXIT.usage,
  bad_question: EXIT.usage,
  bad_address: EXIT.usage,
  bad_source: EXIT.fault,
  bad_import: EXIT.fault,
  // DATA_DIR names the folder: the settings are what somebody has to mend.
  data_folder_unusable: EXIT.usage,
  bad_corpus: EXIT.fault,
  bad_index: EXIT.fault,
  bad_embeddings: EXIT.fault,
  data_folder_taken: EXIT.refused,
  discord_refused: EXIT.refused,
};

/** The code to exit with after a fault; whatever is no `CartaError` is a bug, and a fault. */
export function exitCodeOf(error: unknown): ExitCode {
  return isCartaError(error) ? BY_CODE[error.code] : EXIT.fault;
}
