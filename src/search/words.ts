import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import { fold } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import type { Scored } from './head.ts';
import type { Passage } from './passage.ts';
import { stem } from './stem.ts';

/** Full-text search over the provisions and their cards. */
export interface Words {
  /** Provisions in order of their BM25+ score; outside cards are not searched. */
  search(question: string, language: Language, limit: number): Scored[];
  /**
   * How much of what a question says some provisions have: the share of its words, each weighted
   * by how rare it is, from 0 to 1. A word that no text has counts most, and against all.
   */
  coverage(question: string, language: Language, refs: ReadonlySet<string>): Scored[];
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

/** A word of at least so many letters that no text has is compared with those that are like it... */
const LEAST_FUZZY = 5;
/** ...up to this share of its letters apart. */
const FUZZY = 0.2;

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
  return Buffer.from(JSON.stringify({ common: [...common].sort(), index }), 'utf8');
}

/** Opens what `buildWords` stored. */
export function openWords(bytes: Uint8Array): Words {
  const stored = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    common: string[];
    index: AsPlainObject;
  };
  const index = MiniSearch.loadJS<Entry>(stored.index, options());
  const common = new Set(stored.common);
  const hitsOf = (words: readonly string[], fuzzy: false | number = false): SearchResult[] =>
    index.search(words.join(' '), {
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      boostTerm: (term) => (term.startsWith(EXACT) ? EXACT_BOOST : 1),
      fuzzy,
    });
  return {
    search(question, language, limit) {
      const seen = new Set<string>();
      return hitsOf([...new Set(terms(question, language))])
        .map((hit) => ({ ref: String(hit['ref']), score: hit.score }))
        .filter(({ ref }) => !seen.has(ref) && seen.add(ref))
        .slice(0, limit);
    },
    coverage(question, language, refs) {
      const asked = new Set(
        terms(question, language).filter((term) => !term.startsWith(EXACT) && !common.has(term)),
      );
      const exact = hitsOf([...asked]);
      const known = new Set(exact.flatMap((hit) => hit.queryTerms));
      const misspelt = [...asked].filter((term) => !known.has(term) && term.length >= LEAST_FUZZY);
      const hits = [...exact, ...(misspelt.length === 0 ? [] : hitsOf(misspelt, FUZZY))];
      const rarity = rarityOf(asked, hits, index.documentCount);
      const whole = [...rarity.values()].reduce((sum, weight) => sum + weight, 0);
      const covered = new Map<string, number>();
      for (const hit of hits) {
        const ref = String(hit['ref']);
        if (!refs.has(ref)) continue;
        const weight = hit.queryTerms.reduce((sum, term) => sum + (rarity.get(term) ?? 0), 0);
        covered.set(ref, (covered.get(ref) ?? 0) + weight);
      }
      return [...covered]
        .map(([ref, weight]) => ({ ref, score: Math.min(1, weight / whole) }))
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** How rare each word is among the texts (inverse document frequency); one that none has is rarest. */
function rarityOf(
  asked: ReadonlySet<string>,
  hits: readonly SearchResult[],
  documents: number,
): Map<string, number> {
  const frequency = new Map([...asked].map((term) => [term, 0.5]));
  for (const { queryTerms } of hits) {
    for (const term of queryTerms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return new Map([...frequency].map(([term, times]) => [term, Math.log(1 + documents / times)]));
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
