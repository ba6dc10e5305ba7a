import MiniSearch, { type Options } from 'minisearch';
import { fold } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import type { Scored } from './head.ts';
import type { Passage } from './passage.ts';
import { stem } from './stem.ts';

/** Full-text search over the passages. */
export interface Words {
  /** Provisions in order of their best passages' BM25+ score; outside cards are not searched. */
  search(question: string, language: Language, limit: number): Scored[];
}

interface Entry {
  readonly id: number;
  readonly ref: string;
  readonly language: Language;
  readonly text: string;
}

/** Marks the exact form of a word, so that "año" ranks above "ano" while both are found. */
const EXACT = '=';
const EXACT_BOOST = 1.5;
/** A provision is as good as the mean of this many of its passages. */
const BEST = 3;

/** Builds the full-text index over the passages. Returns what is stored. */
export function buildWords(passages: readonly Passage[]): Uint8Array {
  const index = new MiniSearch<Entry>(options());
  passages.forEach(({ kind, ref, language, text }, id) => {
    if (kind !== 'outside') index.add({ id, ref, language, text });
  });
  return Buffer.from(JSON.stringify(index), 'utf8');
}

/** Opens what `buildWords` stored. */
export function openWords(bytes: Uint8Array): Words {
  const index = MiniSearch.loadJSON<Entry>(Buffer.from(bytes).toString('utf8'), options());
  return {
    search(question, language, limit) {
      const hits = index.search(terms(question, language).join(' '), {
        tokenize: (text) => text.split(' '),
        processTerm: (term) => term,
        boostTerm: (term) => (term.startsWith(EXACT) ? EXACT_BOOST : 1),
      });
      const byRef = new Map<string, number[]>();
      for (const hit of hits) {
        const ref = String(hit['ref']);
        const scores = byRef.get(ref) ?? [];
        if (scores.length < BEST) scores.push(hit.score);
        byRef.set(ref, scores);
      }
      return [...byRef]
        .map(([ref, scores]) => ({ ref, score: scores.reduce((sum, x) => sum + x, 0) / BEST }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

function options(): Options<Entry> {
  return {
    fields: ['text'],
    storeFields: ['ref'],
    // Terms depend on the language of the entry, which `processTerm` is not told.
    extractField: (entry, field) =>
      field === 'text'
        ? terms(entry.text, entry.language).join(' ')
        : String(entry[field as 'ref']),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  };
}

/** Each word twice: as it stands, and folded and stemmed. */
function terms(text: string, language: Language): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => [`${EXACT}${word}`, stem(fold(word), language)]);
}
