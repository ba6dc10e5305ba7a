import type { Corpus } from '../corpus/corpus.ts';
import { fold, tokenize } from '../corpus/fold.ts';
import type { Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import type { ReferenceFinder } from '../corpus/reference/find-references.ts';
import type { Suggestion } from './assistant.ts';

/** Discord shows at most 25 choices with names of at most 100 characters. */
const MOST = 25;
const LONGEST = 100;

interface Entry {
  readonly ref: string;
  readonly name: string;
  /** Words of name and title, folded. */
  readonly words: readonly string[];
  /** Number of an article, as text. */
  readonly number: string | null;
}

/** Completes references while they are typed: by number, by title, by topic. */
export class Suggester {
  readonly #entries = new Map<Language, readonly Entry[]>();
  readonly #corpus: Corpus;
  readonly #references: ReferenceFinder;

  constructor(corpus: Corpus, references: ReferenceFinder) {
    this.#corpus = corpus;
    this.#references = references;
    for (const language of corpus.languages()) {
      this.#entries.set(
        language,
        corpus.provisions
          .filter((provision) => provision.language === language && provision.kind !== 'letter')
          .filter((provision) => provision.ref !== 'charter')
          .map((provision) => entryOf(provision)),
      );
    }
  }

  /** What is meant exactly first, then numbers that begin so, then titles that hold the words. */
  suggest(typed: string, language: Language): Suggestion[] {
    const entries = this.#entries.get(language) ?? this.#entries.get('en') ?? [];
    const words = tokenize(typed).map((token) => token.text);
    const exact = this.#exact(typed, language);
    const number = words.findLast((word) => /^\d+$/.test(word));
    const ranked = entries
      .map((entry, order) => ({ entry, order, rank: rankOf(entry, words, number) }))
      .filter(({ rank }) => rank > 0 || words.length === 0)
      .sort((a, b) => b.rank - a.rank || a.order - b.order)
      .map(({ entry }) => entry);
    const seen = new Set<string>();
    return [...exact, ...ranked]
      .filter(({ ref }) => !seen.has(ref) && seen.add(ref))
      .slice(0, MOST)
      .map(({ ref, name }) => ({ ref, name }));
  }

  #exact(typed: string, language: Language): Entry[] {
    const { mentions, documents } = this.#references.find(typed);
    const refs = mentions.flatMap((mention) => (mention.kind === 'provision' ? [mention.ref] : []));
    return [...refs, ...documents.filter((id) => id !== 'charter')]
      .map((ref) => this.#corpus.provision(ref, language))
      .filter((provision) => provision !== null)
      .map((provision) => entryOf(provision));
  }
}

function entryOf(provision: Provision): Entry {
  const number = provision.kind === 'article' ? (provision.ref.split(':')[1] ?? null) : null;
  const short = provision.label.replace(/^OAS Charter, /, '');
  return {
    ref: provision.ref,
    name: shortened(short === provision.title ? short : `${short} · ${provision.title}`),
    words:
      fold(`${provision.label} ${provision.title} ${provision.path.join(' ')}`).match(
        /[\p{L}\p{N}]+/gu,
      ) ?? [],
    number,
  };
}

/** Cut by code point: half a surrogate pair is no character. */
function shortened(name: string): string {
  const points = [...name];
  return points.length <= LONGEST ? name : `${points.slice(0, LONGEST - 1).join('')}…`;
}

/** 0 where it does not fit; the number counts most, then how many words begin a word of the entry. */
function rankOf(entry: Entry, words: readonly string[], number: string | undefined): number {
  if (number !== undefined) {
    if (entry.number === number) return 100;
    if (entry.number?.startsWith(number) === true) return 50;
    return entry.words.includes(number) ? 10 : 0;
  }
  const topical = words.filter(
    (word) => !/^(art|article|articulo|artigo|the|of|de|la)s?$/.test(word),
  );
  if (topical.length === 0) return words.length > 0 && entry.number !== null ? 1 : 0;
  const hits = topical.filter((word) => entry.words.some((own) => own.startsWith(word))).length;
  return hits === topical.length ? 20 + hits : 0;
}
