import { tokenize } from '../../corpus/fold.ts';
import { stem } from '../stem.ts';

/** Features are hashed into this many buckets, so that no vocabulary need be stored. */
export const BUCKETS = 1 << 18;

/** Which kind of feature a bucket was hashed from; each kind is weighted and normed by itself. */
export type FeatureKind = 'words' | 'characters';

const SHORTEST = 3;
const LONGEST = 5;

/** How often each hashed feature of one kind occurs in a text. */
export type Counts = Map<number, number>;

/**
 * Stemmed words and pairs of neighbours. English stems serve all languages here: what matters is
 * that the same word gives the same feature.
 */
export function wordFeatures(text: string): Counts {
  const counts: Counts = new Map();
  const stems = tokenize(text).map((token) => stem(token.text, 'en'));
  stems.forEach((word, index) => {
    count(counts, hash(`w ${word}`));
    const next = stems[index + 1];
    if (next !== undefined) count(counts, hash(`b ${word} ${next}`));
  });
  return counts;
}

/** Runs of three to five characters inside words, with the word's ends marked. */
export function characterFeatures(text: string): Counts {
  const counts: Counts = new Map();
  for (const token of tokenize(text)) {
    const word = ` ${token.text} `;
    for (let length = SHORTEST; length <= LONGEST; length += 1) {
      for (let at = 0; at + length <= word.length; at += 1) {
        count(counts, hash(`c${word.slice(at, at + length)}`));
      }
    }
  }
  return counts;
}

function count(counts: Counts, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units, folded to the number of buckets. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return ((value >>> 18) ^ value) & (BUCKETS - 1);
}
