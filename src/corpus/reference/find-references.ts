import type { Corpus } from '../corpus.ts';
import { tokenize, type Token } from '../fold.ts';
import { findArticles, readList, type ArticleMention } from './article-mentions.ts';
import { Instruments, type NamedInstrument } from './instruments.ts';
import { findSymbols } from './symbols.ts';

/** What a text names: a provision of the corpus, one that does not exist, or another treaty's. */
export type ReferenceMention =
  | { readonly kind: 'provision'; readonly ref: string; readonly written: string }
  | {
      readonly kind: 'missing';
      readonly written: string;
      /** What does not exist: the article, the letter of an article, the whole document. */
      readonly what: 'article' | 'letter' | 'document';
      /** The nearest thing that does exist: the article of a letter, the document of an article. */
      readonly near: string | null;
    }
  | { readonly kind: 'foreign'; readonly written: string; readonly instrument: string };

/** References found in a text, and the instruments that it names without an article. */
export interface FoundReferences {
  readonly mentions: readonly ReferenceMention[];
  /** Documents of the corpus named as a whole: "the Protocol of Managua", "AG/RES. 2004". */
  readonly documents: readonly string[];
  /** Instruments that are not in the corpus, named with or without an article. */
  readonly foreign: readonly string[];
  /** Whether nothing but references stands in the text ("art. 34(b)", "arts 19 and 20"). */
  readonly bare: boolean;
}

/** Finds references in any usual form, in four languages, in a text of any length. */
export class ReferenceFinder {
  readonly #corpus: Corpus;
  readonly #instruments: Instruments;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#instruments = new Instruments(corpus);
  }

  find(raw: string): FoundReferences {
    const text = raw.normalize('NFC');
    const tokens = tokenize(text);
    const symbols = findSymbols(text, (id) => this.#corpus.document(id) !== null);
    const instruments = this.#instruments
      .find(text, tokens)
      .filter((named) => !symbols.some((symbol) => overlaps(symbol, named, tokens)));
    const articles = [...findArticles(text, tokens), ...this.#behindName(text, tokens, instruments)];
    const mentions: ReferenceMention[] = [];
    const used = new Set<NamedInstrument>();
    for (const article of articles) {
      const owner = ownerOf(article, instruments, tokens, text);
      if (owner !== null) used.add(owner);
      mentions.push(this.#resolve(article, owner, text, tokens));
    }
    mentions.push(...this.#preambles(tokens, instruments, used));
    const documents: string[] = [];
    for (const symbol of symbols) {
      if (symbol.id !== null) documents.push(symbol.id);
      else mentions.push({ kind: 'missing', written: symbol.written, what: 'document', near: null });
    }
    for (const named of instruments) {
      if (named.id !== null && !used.has(named)) documents.push(named.id);
    }
    return {
      mentions: distinct(mentions),
      documents: [...new Set(documents)],
      foreign: [...new Set(instruments.filter(({ id }) => id === null).map(({ written }) => written))],
      bare: isBare(tokens, articles, instruments, symbols.length > 0),
    };
  }

  /** "charter 3 l", "charter:20": a number right behind the name of a treaty. */
  #behindName(
    text: string,
    tokens: readonly Token[],
    instruments: readonly NamedInstrument[],
  ): ArticleMention[] {
    return instruments.flatMap((named) => {
      const next = tokens[named.to];
      if (named.id !== 'charter' || next === undefined || !/^\d{1,3}$/.test(next.text)) return [];
      return readList(text, tokens, named.to, named.from).mentions;
    });
  }

  #resolve(
    article: ArticleMention,
    owner: NamedInstrument | null,
    text: string,
    tokens: readonly Token[],
  ): ReferenceMention {
    const written = text
      .slice(tokens[article.from]?.start ?? 0, tokens[article.to - 1]?.end ?? 0)
      .trim();
    if (owner !== null && owner.id === null) {
      return { kind: 'foreign', written, instrument: owner.written };
    }
    const document = owner?.id ?? 'charter';
    const ref = `${document}:${article.number}`;
    if (this.#corpus.provision(ref) === null) {
      return { kind: 'missing', written, what: 'article', near: document };
    }
    for (let depth = article.letters.length; depth > 0; depth -= 1) {
      const marks = article.letters.slice(0, depth);
      const letter = `${ref}${marks.map((mark) => `(${mark})`).join('')}`;
      if (this.#corpus.provision(letter) !== null) {
        return { kind: 'provision', ref: letter, written };
      }
    }
    return article.letters.length > 0
      ? { kind: 'missing', written, what: 'letter', near: ref }
      : { kind: 'provision', ref, written };
  }

  #preambles(
    tokens: readonly Token[],
    instruments: readonly NamedInstrument[],
    used: Set<NamedInstrument>,
  ): ReferenceMention[] {
    return tokens.flatMap((token, at): ReferenceMention[] => {
      if (!/^(preamble|preambulo|preambule|preambel|preamb)$/.test(token.text)) return [];
      const owner = instruments.find((named) => named.from - at <= 5 && named.from > at);
      const before = instruments.find((named) => at - named.to <= 1 && named.to <= at);
      const named = owner ?? before ?? null;
      if (named !== null) used.add(named);
      if (named === null || named.id === 'charter') {
        return [{ kind: 'provision', ref: 'charter:preamble', written: token.text }];
      }
      return named.id === null
        ? [{ kind: 'foreign', written: token.text, instrument: named.written }]
        : [{ kind: 'missing', written: token.text, what: 'article', near: named.id }];
    });
  }
}

/** Words that may stand between an article and the instrument that it belongs to. */
const LINKS =
  /^(of|in|from|under|the|de|del|la|el|da|do|du|dans|l|le|a|our|this|that|old|s|inter|american|interamerican|on|for)$/;

/** The instrument that an article belongs to: named right behind it, or right before it. */
function ownerOf(
  article: ArticleMention,
  instruments: readonly NamedInstrument[],
  tokens: readonly Token[],
  text: string,
): NamedInstrument | null {
  const covering = instruments.find((named) => named.from === article.from);
  if (covering !== undefined) return covering;
  const behind = instruments.find((named) => named.from >= article.to);
  if (behind !== undefined && linked(tokens, article.to, behind.from, text)) return behind;
  const before = instruments.findLast((named) => named.to <= article.from);
  if (before !== undefined && article.from - before.to <= 2) {
    const words = tokens.slice(before.to, article.from).map((token) => token.text);
    const gap = text.slice(tokens[before.to - 1]?.end ?? 0, tokens[article.from]?.start ?? 0);
    if (words.every((word) => LINKS.test(word)) && !/[.?!]\s/.test(gap)) return before;
  }
  return null;
}

/** Adjectives stand before the noun in English ("of the UN Charter", "of the Mexican constitution"). */
const MOST_QUALIFIERS = 4;

function linked(tokens: readonly Token[], from: number, to: number, text: string): boolean {
  const words = tokens.slice(from, to).map((token) => token.text);
  const gap = text.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? 0);
  if (/[?!;:.]\s/.test(gap)) return false;
  if (words.length === 0) return true;
  const first = words[0] ?? '';
  return /^(of|in|from|under|de|del|da|do|du|dans)$/.test(first)
    ? words.length <= MOST_QUALIFIERS + 2
    : words.every((word) => LINKS.test(word));
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

function overlaps(symbol: Placed, named: NamedInstrument, tokens: readonly Token[]): boolean {
  const start = tokens[named.from]?.start ?? 0;
  const end = tokens[named.to - 1]?.end ?? 0;
  return start < symbol.end && symbol.start < end;
}

/** Words that ask for a provision without asking anything about it. */
const ASKING = new Set(
  (
    'what does do is are the say says said me show see read cite text of please pls plz tell give look up lookup about and or ' +
    'que dice dicen el la los las di mostrar muestra ver cual es articulo texto por favor dime ' +
    'o que diz dizem mostre me leia qual e quel quelle dit disent montre lis donne moi l le les s il te plait ' +
    'provide provides contain contains in on it for to you can could i need want full whole summary explain under a de del da do du ag res cicte dec charter carta charte oas oea no n'
  ).split(' '),
);

function isBare(
  tokens: readonly Token[],
  articles: readonly ArticleMention[],
  instruments: readonly NamedInstrument[],
  symbols: boolean,
): boolean {
  if (articles.length === 0 && instruments.length === 0 && !symbols) {
    return tokens.every((token) => /^pream/.test(token.text) || ASKING.has(token.text));
  }
  const covered = (at: number): boolean =>
    articles.some(({ from, to }) => from <= at && at < to) ||
    instruments.some(({ from, to }) => from <= at && at < to);
  return tokens.every(
    (token, at) =>
      covered(at) ||
      ASKING.has(token.text) ||
      /^pream/.test(token.text) ||
      (symbols && /^(\d+|x+[ivx]*|o|resolution|resolucion|resolucao|declaration)$/.test(token.text)),
  );
}

function distinct(mentions: readonly ReferenceMention[]): ReferenceMention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const key = mention.kind === 'provision' ? mention.ref : `${mention.kind} ${mention.written}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
