import type { Corpus } from '../corpus.ts';
import type { Numbering } from '../numbering.ts';
import type { ArticleMention } from './article-mention.ts';
import { findArticles } from './article-mentions.ts';
import { isBare } from './bare.ts';
import { editionBeside } from './editions.ts';
import { Instruments } from './instruments.ts';
import { mentionKey, type FoundReferences, type ReferenceMention } from './mention.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { documentsOf, foreignOf, isWhole } from './named-documents.ts';
import { groupsOf, Owners } from './owners.ts';
import { placeSymbols, withSymbols } from './placed-symbols.ts';
import { Resolver } from './resolve.ts';
import { Scan } from './scan.ts';
import { Symbols } from './symbols.ts';
import { articlesBehindNames, wholeArticles, wholeId } from './whole-text.ts';

export type { FoundReferences, ReferenceMention } from './mention.ts';

const PREAMBLE =
  /^(preamble|preambles|preambulo|preambule|preambel|preamb|preample|premable|preambal|preamable)$/;

/** Finds references in any usual form, in four languages, in a text of any length. */
export class ReferenceFinder {
  readonly #corpus: Corpus;
  readonly #instruments: Instruments;
  readonly #symbols: Symbols;
  readonly #resolver: Resolver;

  /**
   * @param numbering the old article numbers; without them an article named by an old number is
   *   found missing
   */
  constructor(corpus: Corpus, numbering: Numbering | null = null) {
    this.#corpus = corpus;
    this.#instruments = new Instruments(corpus);
    this.#symbols = new Symbols(corpus);
    this.#resolver = new Resolver(corpus, numbering);
  }

  /** Finds what a text names. Never throws; takes time in proportion to the text. */
  find(raw: string): FoundReferences {
    const scan = new Scan(raw);
    return this.#wholeId(scan) ?? this.#read(scan);
  }

  /** A text that is a reference id and nothing else. */
  #wholeId(scan: Scan): FoundReferences | null {
    const id = wholeId(scan.text, this.#corpus);
    if (id === null) return null;
    const written = scan.text.trim();
    const found = { mentions: [], documents: [], foreign: [], bare: true };
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

  #read(scan: Scan): FoundReferences {
    const symbols = placeSymbols(scan, this.#symbols.find(scan.text));
    const instruments = withSymbols(this.#instruments.find(scan), symbols);
    const articles = articlesOf(scan, instruments);
    const owners = new Owners(scan, instruments);
    const covered = new Uint8Array(scan.length);
    const used = new Set<NamedInstrument>();
    const mentions: { at: number; mention: ReferenceMention }[] = [];
    const groups = groupsOf(articles);
    const owned = new Map<number, NamedInstrument | null>();
    for (const [group, range] of groups) owned.set(group, owners.of(range));
    for (const article of articles) {
      const owner = owned.get(article.group) ?? null;
      if (owner !== null) used.add(owner);
      covered.fill(1, article.from, article.to);
      const range = groups.get(article.group) ?? article;
      mentions.push({
        at: article.from,
        mention: this.#mention(scan, article, range, owner, covered),
      });
    }
    mentions.push(...this.#preambles(scan, owners, used, covered));
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
    const foreign = mentions.some(({ mention }) => mention.kind === 'foreign');
    for (const named of instruments) {
      // The Charter beside another treaty's article is what the question is about.
      const asked = foreign && named.id === 'charter' && !used.has(named);
      if (!asked && isWhole(scan, named, used)) covered.fill(1, named.from, named.to);
    }
    const bare = isBare(scan, covered);
    const named = distinct(mentions.sort((a, b) => a.at - b.at).map(({ mention }) => mention));
    return {
      mentions: named,
      documents: documentsOf(scan, instruments, { used, bare, mentions: named }),
      foreign: foreignOf(instruments, used, symbols),
      bare,
    };
  }

  #mention(
    scan: Scan,
    article: ArticleMention,
    range: { from: number; to: number },
    owner: NamedInstrument | null,
    covered: Uint8Array,
  ): ReferenceMention {
    const written = scan.slice(article.from, article.to);
    if (owner !== null && owner.id === null) {
      return { kind: 'foreign', written, instrument: owner.written };
    }
    const document = owner?.id ?? 'charter';
    if (document !== 'charter') return this.#resolver.article(article, document, written);
    const beside = editionBeside(scan, range.from, range.to);
    if (beside !== undefined) {
      covered.fill(1, Math.max(0, range.from - 1), range.from);
      covered.fill(1, range.to, Math.min(scan.length, range.to + 2));
    }
    const edition = beside ?? owner?.edition ?? null;
    return edition === null
      ? this.#resolver.article(article, 'charter', written)
      : this.#resolver.former(article, edition, written);
  }

  #preambles(
    scan: Scan,
    owners: Owners,
    used: Set<NamedInstrument>,
    covered: Uint8Array,
  ): { at: number; mention: ReferenceMention }[] {
    const found: { at: number; mention: ReferenceMention }[] = [];
    for (let at = 0; at < scan.length; at += 1) {
      if (!PREAMBLE.test(scan.word(at))) continue;
      covered[at] = 1;
      const owner = owners.of({ from: at, to: at + 1 });
      if (owner !== null) used.add(owner);
      const written = scan.slice(at, at + 1);
      const document = owner === null ? 'charter' : owner.id;
      if (document === null) {
        found.push({ at, mention: { kind: 'foreign', written, instrument: owner?.written ?? '' } });
        continue;
      }
      const ref = `${document}:preamble`;
      const held = this.#resolver.holds(document);
      const mention: ReferenceMention =
        this.#corpus.provision(ref) === null
          ? { kind: 'missing', written, what: 'article', wanted: ref, near: document, held }
          : { kind: 'provision', ref, written };
      found.push({ at, mention });
    }
    return found;
  }
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
