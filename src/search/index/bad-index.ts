import { CartaError } from '../../errors.ts';

/**
 * Why an index cannot be used: there is none, it was not written to its end, its bytes are not
 * those that were written, it was made with another embedder or by another version, or the corpus
 * has changed since.
 */
export type IndexFault = 'missing' | 'half_written' | 'corrupt' | 'foreign' | 'stale';

/** A `bad_index` with its `facts.reason`; `what` is a clause such as "there is no index yet". */
export function badIndex(reason: IndexFault, what: string, cause?: unknown): CartaError {
  return new CartaError('bad_index', `${what}; \`npm run index\` builds it`, {
    facts: { reason, what },
    ...(cause === undefined ? {} : { cause }),
  });
}
