import * as z from 'zod';
import { LANGUAGES } from '../../corpus/language.ts';
import type { Passage } from '../passage.ts';
import { badIndex } from './bad-index.ts';

const Stored = z.array(
  z.tuple([
    z.enum(['text', 'card', 'outside']),
    z.string(),
    z.enum(LANGUAGES),
    z.string(),
    z.int().nonnegative().nullable(),
  ]),
);

/** Passages and rows as they are stored: one passage a line, so that two indexes can be compared. */
export function encodePassages(
  passages: readonly Passage[],
  rowOf: readonly (number | null)[],
): string {
  const lines = passages.map(({ kind, ref, language, text }, index) =>
    JSON.stringify([kind, ref, language, text, rowOf[index]]),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

/**
 * Reads what `encodePassages` wrote.
 * @throws CartaError `bad_index` (`corrupt`)
 */
export function decodePassages(bytes: Uint8Array): {
  passages: Passage[];
  rowOf: (number | null)[];
} {
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw badIndex('corrupt', 'the passages of the index are no JSON', error);
  }
  const stored = Stored.safeParse(raw);
  if (!stored.success)
    throw badIndex('corrupt', 'the passages of the index are none', stored.error);
  return {
    passages: stored.data.map(([kind, ref, language, text]) => ({ kind, ref, language, text })),
    rowOf: stored.data.map(([, , , , row]) => row),
  };
}
