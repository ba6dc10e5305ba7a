import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { examineCorpus, type OtherText } from '../../src/corpus/check/check-corpus.ts';
import type { LanguageCounts } from '../../src/corpus/check/count-corpus.ts';
import { readLists } from '../../src/corpus/check/lists.ts';
import { readCorpus } from '../../src/corpus/load.ts';
import type { Problem } from '../../src/corpus/problem.ts';
import { CartaError, messageOf } from '../../src/errors.ts';
import { spellCorpus } from './spelling.ts';

/** What a check found. */
export interface CheckReport {
  readonly counts: readonly LanguageCounts[];
  readonly problems: readonly Problem[];
  /** False where cspell is not installed. */
  readonly spelled: boolean;
}

/**
 * Checks the corpus in a folder with every rule, spelling included.
 * @param against files that the corpus must share no long run of words with
 * @throws CartaError `bad_source` where one of them cannot be read
 */
export async function runCheck(folder: string, against: readonly string[]): Promise<CheckReport> {
  const read = await readCorpus(folder);
  const [lists, others, spelling] = await Promise.all([
    readLists(folder),
    Promise.all(against.map(readOther)),
    spellCorpus(folder, read),
  ]);
  const { corpus, files } = read;
  const { problems, counts } = examineCorpus(corpus, { files, lists, against: others });
  return {
    counts,
    problems: [...read.problems, ...problems, ...(spelling ?? [])],
    spelled: spelling !== null,
  };
}

async function readOther(file: string): Promise<OtherText> {
  try {
    return { name: path.basename(file), text: await readFile(file, 'utf8') };
  } catch (error) {
    const message = `${file} cannot be read (${messageOf(error)}); check the path`;
    throw new CartaError('bad_source', message, { cause: error });
  }
}
