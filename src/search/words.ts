import MiniSearch, { type Options } from 'minisearch';
import { fold } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import type { Scored } from './head.ts';
import type { Passage } from './passage.ts';
import { stem } from './stem.ts';

/** Full-text search over the provisions and their cards. */
export interface Words {
  /** Provisions in order of their BM25+ score; outside cards are not searched. */
  search(question: string, language: Language, limit: number): Scored[];
}

/** A provision in one language with all of its passages. */
interface Entry {
  readonly id: number;
  readonly ref: string;
  readonly language: Language;
  readonly texts: string[];
}

/** Marks the exact form of a word, so that "año" ranks above "ano" while both are found. */
const EXACT = '=';
const EXACT_BOOST = 1.5;

/** Builds the full-text index over the passages. Returns what is stored. */
export function buildWords(passages: readonly Passage[]): Uint8Array {
  const entries = new Map<string, Entry>();
  for (const { kind, ref, language, text } of passages) {
    if (kind === 'outside') continue;
    const key = `${language} ${ref}`;
    const entry = entries.get(key) ?? { id: entries.size, ref, language, texts: [] };
    entry.texts.push(text);
    entries.set(key, entry);
  }
  const common = commonTerms([...entries.values()]);
  const index = new MiniSearch<Entry>(options(common));
  index.addAll([...entries.values()]);
  return Buffer.from(JSON.stringify(index), 'utf8');
}

/** Opens what `buildWords` stored. */
export function openWords(bytes: Uint8Array): Words {
  const index = MiniSearch.loadJSON<Entry>(Buffer.from(bytes).toString('utf8'), options());
  return {
    search(question, language, limit) {
      const seen = new Set<string>();
      return index
        .search([...new Set(terms(question, language))].join(' '), {
          tokenize: (text) => text.split(' '),
          processTerm: (term) => term,
          boostTerm: (term) => (term.startsWith(EXACT) ? EXACT_BOOST : 1),
        })
        .map((hit) => ({ ref: String(hit['ref']), score: hit.score }))
        .filter(({ ref }) => !seen.has(ref) && seen.add(ref))
        .slice(0, limit);
    },
  };
}

/** A word that so large a share of a language's provisions holds tells none from another, and costs most. */
const COMMON = 0.4;
/** In a small corpus every word is in a large share. */
const COMMON_AT_LEAST = 50;

function commonTerms(entries: readonly Entry[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const language of new Set(entries.map((entry) => entry.language))) {
    const own = entries.filter((entry) => entry.language === language);
    const frequency = new Map<string, number>();
    for (const { texts } of own) {
      for (const term of new Set(texts.flatMap((text) => terms(text, language)))) {
        frequency.set(term, (frequency.get(term) ?? 0) + 1);
      }
    }
    for (const [term, times] of frequency)
      if (times > Math.max(COMMON * own.length, COMMON_AT_LEAST)) common.add(term);
  }
  return common;
}

/** @param common terms that are left out when entries are added */
function options(common: ReadonlySet<string> = new Set()): Options<Entry> {
  return {
    fields: ['texts'],
    storeFields: ['ref'],
    // Terms depend on the language of the entry, which `processTerm` is not told.
    extractField: (entry, field) =>
      field === 'texts'
        ? entry.texts
            .flatMap((text) => terms(text, entry.language))
            .filter((term) => !common.has(term))
            .join(' ')
        : String(entry[field as 'id']),
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
