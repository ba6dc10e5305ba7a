import type { Corpus } from '../corpus.ts';
import type { Edition, Numbering } from '../numbering.ts';
import type { ArticleMention } from './article-mention.ts';
import { findArticles } from './article-mentions.ts';
import { isBare } from './bare.ts';
import { Chapters } from './chapters.ts';
import { editionBeside } from './editions.ts';
import { asksFormerNumber } from './former-number.ts';
import { Instruments } from './instruments.ts';
import { asksWhatBecame, bareNumbers, editionNear, looseEditions } from './loose-editions.ts';
import { mentionKey, type FoundReferences, type ReferenceMention } from './mention.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { documentsOf, foreignOf, isWhole } from './named-documents.ts';
import { groupsOf, Owners, type ArticleGroup } from './owners.ts';
import { placeSymbols, withSymbols } from './placed-symbols.ts';
import { findPreambles } from './preambles.ts';
import { ownerOf, type PlacedMention, type Reading } from './reading.ts';
import { Resolver } from './resolve.ts';
import { Scan } from './scan.ts';
import { Symbols } from './symbols.ts';
import { articlesBehindNames, wholeArticles, wholeId } from './whole-text.ts';

export type { FoundReferences, ReferenceMention } from './mention.ts';

/** Finds references in any usual form, in four languages, in a text of any length. */
export class ReferenceFinder {
  readonly #corpus: Corpus;
  readonly #instruments: Instruments;
  readonly #symbols: Symbols;
  readonly #resolver: Resolver;
  readonly #chapters: Chapters;

  /**
   * @param numbering the old article numbers; without them an article named by an old number is
   *   found missing
   */
  constructor(corpus: Corpus, numbering: Numbering | null = corpus.numbering) {
    this.#corpus = corpus;
    this.#instruments = new Instruments(corpus);
    this.#symbols = new Symbols(corpus);
    this.#resolver = new Resolver(corpus, numbering);
    this.#chapters = new Chapters(corpus);
  }

  /** Finds what a text names. Never throws; takes time in proportion to the text. */
  find(raw: string): FoundReferences {
    const scan = new Scan(raw);
    return this.#wholeId(scan) ?? this.#read(scan);
  }

  /**
   * The same for running text, such as the corpus is made of: it asks nothing, so an old text of the
   * Charter counts only for the article it stands right beside, not for all that are named.
   * @param home the document that an article belongs to where the text names none for it
   */
  findInText(raw: string, home = 'charter'): FoundReferences {
    return this.#read(new Scan(raw), { isMessage: false, home });
  }

  /** A text that is a reference id and nothing else. */
  #wholeId(scan: Scan): FoundReferences | null {
    const id = wholeId(scan.text, this.#corpus);
    if (id === null) return null;
    const written = scan.text.trim();
    const found = { mentions: [], documents: [], foreign: [], bare: true, asksFormer: false };
    if (id.ref === id.document) return { ...found, documents: [id.document] };
    if (this.#corpus.provision(id.ref) !== null) {
      return { ...found, mentions: [{ kind: 'provision', ref: id.ref, written }] };
    }
    const article = /:(\d{1,9})((?:\([a-z0-9]+\))*)$/.exec(id.ref);
    if (article !== null) {
      const letters = [...(article[2] ?? '').matchAll(/[a-z0-9]+/g)].map(([mark]) => mark);
      const named = { number: Number(article[1]), letters, inserted: false };
      return { ...found, mentions: [this.#resolver.article(named, id.document, written)] };
    }
    const held = this.#resolver.holds(id.document);
    return {
      ...found,
      mentions: [
        { kind: 'missing', written, what: 'article', wanted: id.ref, near: id.document, held },
      ],
    };
  }

  #read(scan: Scan, { isMessage, home } = { isMessage: true, home: 'charter' }): FoundReferences {
    const symbols = placeSymbols(scan, this.#symbols.find(scan.text));
    const instruments = withSymbols(this.#instruments.find(scan), symbols);
    const reading: Reading = {
      scan,
      owners: new Owners(scan, instruments),
      used: new Set(),
      covered: new Uint8Array(scan.length),
      asksFormer: isMessage && asksFormerNumber(scan.text),
      home,
      editions: isMessage ? looseEditions(scan) : [],
      asksWhatBecame: isMessage && asksWhatBecame(scan.text),
    };
    const { used, covered } = reading;
    const mentions = this.#articles(reading, articlesIn(reading, instruments));
    mentions.push(...findPreambles(reading, this.#corpus, this.#resolver));
    for (const { from, mention } of symbols) {
      if (mention.id !== null) continue;
      const { written, near } = mention;
      mentions.push({
        at: from,
        mention: mention.foreign
          ? { kind: 'foreign', written, instrument: written }
          : { kind: 'missing', written, what: 'document', wanted: null, near, held: false },
      });
    }
    const coverNames = (): void => {
      const foreign = mentions.some(({ mention }) => mention.kind === 'foreign');
      for (const named of instruments) {
        // The Charter beside another treaty's article is what the question is about.
        const asked = foreign && named.id === 'charter' && !used.has(named);
        if (!asked && isWhole(scan, named, used)) covered.fill(1, named.from, named.to);
      }
    };
    if (mentions.length === 0) {
      const bare = (): boolean => (coverNames(), isBare(scan, covered));
      mentions.push(...this.#chapters.find(reading, bare));
    }
    coverNames();
    const bare = isBare(scan, covered);
    const named = distinct(mentions.sort((a, b) => a.at - b.at).map(({ mention }) => mention));
    return {
      mentions: named,
      documents: documentsOf(scan, instruments, { used, bare, mentions: named }),
      foreign: foreignOf(instruments, used, symbols),
      bare,
      asksFormer: reading.asksFormer,
    };
  }

  #articles(reading: Reading, articles: readonly ArticleMention[]): PlacedMention[] {
    const groups = groupsOf(articles);
    const owned = new Map<number, NamedInstrument | null>();
    for (const [group, { from, to }] of groups) owned.set(group, ownerOf(reading, from, to));
    // Where one article has its old text beside it, the others are today's.
    const beside = [...groups].some(
      ([group, { from, to }]) =>
        (owned.get(group)?.edition ?? null) !== null ||
        editionBeside(reading.scan, from, to) !== undefined,
    );
    const read = beside ? { ...reading, editions: [] } : reading;
    return articles.map((article) => {
      const range = groups.get(article.group) ?? article;
      const owner = owned.get(article.group) ?? null;
      return { at: article.from, mention: this.#mention(read, article, range, owner) };
    });
  }

  #mention(
    reading: Reading,
    article: ArticleMention,
    range: ArticleGroup,
    owner: NamedInstrument | null,
  ): ReferenceMention {
    const { scan, covered, asksFormer } = reading;
    const written = scan.slice(article.from, article.to);
    const former = asksFormer ? null : formerOf(reading, range, owner);
    if (former !== null) return this.#resolver.former(article, former, written);
    if (owner !== null && owner.id === null) {
      return { kind: 'foreign', written, instrument: owner.written };
    }
    const document = owner?.id ?? reading.home;
    if (document !== 'charter') return this.#resolver.article(article, document, written);
    const beside = editionBeside(scan, range.from, range.to);
    if (beside !== undefined) {
      covered.fill(1, Math.max(0, range.from - 1), range.from);
      covered.fill(1, range.to, Math.min(scan.length, range.to + 2));
    }
    const edition = asksFormer
      ? null
      : (beside ??
        owner?.edition ??
        editionNear(scan, reading.editions, range, reading.asksWhatBecame));
    return edition === null
      ? this.#resolver.article(article, 'charter', written)
      : this.#resolver.former(article, edition, written);
  }
}

/** Articles, and where there are none the bare numbers of a message about a former text. */
function articlesIn(
  { scan, editions, asksFormer, asksWhatBecame }: Reading,
  instruments: readonly NamedInstrument[],
): readonly ArticleMention[] {
  const articles = articlesOf(scan, instruments);
  const about = asksFormer || editions.some(({ strong }) => strong);
  return articles.length === 0 && about ? bareNumbers(scan, editions, asksWhatBecame) : articles;
}

/** The highest article of a protocol itself; what is higher is one of the Charter as it made it. */
const LAST_OF_A_PROTOCOL = 30;

/**
 * The former text of the Charter behind what looks like another instrument's article: "art. 54
 * according to the Protocol of Buenos Aires", "numbering of that protocol, art. 141, statute of ...".
 */
function formerOf(
  { scan, editions, asksWhatBecame }: Reading,
  range: ArticleGroup,
  owner: NamedInstrument | null,
): Edition | null {
  if (owner === null || owner.id === 'charter') return null;
  const byName = owner.id === null && (owner.kind === 'name' || owner.kind === 'symbol');
  const protocol = owner.id === 'protocol:buenos-aires' || owner.id === 'protocol:cartagena';
  const number = Number(/\d+/.exec(scan.slice(range.from, range.to))?.[0] ?? 0);
  if (byName || (owner.id !== null && !(protocol && number > LAST_OF_A_PROTOCOL))) return null;
  return editionNear(scan, editions, range, asksWhatBecame);
}

function articlesOf(
  scan: Scan,
  instruments: readonly NamedInstrument[],
): readonly ArticleMention[] {
  const articles = findArticles(scan);
  const free = (articles.at(-1)?.group ?? -1) + 1;
  const taken = new Set<number>();
  for (const { from, to } of articles) for (let at = from; at < to; at += 1) taken.add(at);
  const behind = articlesBehindNames(scan, instruments, free).filter(
    ({ to }) => !taken.has(to - 1),
  );
  const all = [...articles, ...behind];
  return all.length > 0 ? all : wholeArticles(scan, instruments);
}

function distinct(mentions: readonly ReferenceMention[]): ReferenceMention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = mentionKey(mention);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
