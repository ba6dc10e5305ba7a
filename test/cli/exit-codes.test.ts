import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { CartaError, type ErrorCode } from '../../src/errors.ts';

test.each<[ErrorCode, number]>([
  ['bad_settings', 2],
  ['bad_question', 2],
  ['data_folder_unusable', 2],
  ['bad_corpus', 1],
  ['bad_index', 1],
  ['bad_embeddings', 1],
  ['data_folder_taken', 3],
  ['discord_refused', 3],
])('%s ends with %i', (code, exit) => {
  expect(exitCodeOf(new CartaError(code, 'x'))).toBe(exit);
});

test('a bug ends with 1', () => {
  expect(exitCodeOf(new TypeError('x'))).toBe(1);
  expect(exitCodeOf('thrown text')).toBe(1);
});
