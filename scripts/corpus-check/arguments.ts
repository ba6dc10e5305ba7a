import { parseArgs } from 'node:util';
import { messageOf } from '../../src/errors.ts';

/** What `corpus:check` was called for. */
export type CheckCall =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string }
  | {
      readonly kind: 'check';
      readonly json: boolean;
      /** Files that the corpus must not share long runs of words with. */
      readonly against: readonly string[];
    };

/** The help text. */
export const USAGE = `Usage: npm run corpus:check -- [--against FILE]... [--json]

Checks the corpus: ids, order, letters and links; the same numbers, dates and references in every
language; every reference exists; every provision has its cards, and no card stands twice; spelling;
reading level. Each fault is told with file and line.

  --against FILE  also: no run of 12 or more words shared with this text, official names
                  (corpus/official-names.txt) taken out; may be given several times
  --json          one JSON object: counts of each language, and faults

Exit code: 0 where there is no fault, 1 where there is one, 2 on wrong usage.
`;

/** Reads the command line, without the two words of node. */
export function parseCheckCall(args: readonly string[]): CheckCall {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        against: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) return { kind: 'help' };
    return { kind: 'check', json: values.json === true, against: values.against ?? [] };
  } catch (error) {
    return { kind: 'wrong', message: messageOf(error) };
  }
}
