import { DETERMINERS, IN, NEUTRAL, OF, SAYING, STOP } from './grammar-words.ts';
import type { ArticleMention } from './article-mention.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { endsSentence, type Scan } from './scan.ts';

/** The tokens from the first to behind the last that articles named in one breath stand on. */
export interface ArticleGroup {
  readonly from: number;
  readonly to: number;
}

/** Prepositions that bring up an instrument before it is asked about: "under the UN Charter, ...". */
const TOPIC =
  /^(under|in|per|by|from|according|segun|en|conforme|bajo|selon|dans|sous|apres|segundo|em|na|no|nas|nos|sob|before|antes|avant|regarding|concerning|about|on|sobre|sur|of|de|del|da|do|du)$/;
/** Words by which an instrument is set apart from the article behind it. */
const APART =
  /^(unlike|like|besides|despite|notwithstanding|beyond|with|without|from|than|vs|versus|and|or|y|e|et|o|ou|con|com|avec|sin|sem|sans|ademas|alem)$/;
/** Words behind which a clause begins, besides punctuation. */
const CLAUSE =
  /^(me|please|pls|and|but|so|also|hey|hi|ok|okay|then|now|well|y|pero|e|mas|et|dime|bot|carta|that|que|if|whether|si|se|know|say|what|diz|dis|moi|hola|ola|bonjour|hello)$/;
const ACCORDING = /^(to|per|segun|selon|segundo|conforme)$/;
/** What may stand between an article and the preposition that leads to its instrument. */
const LEADING =
  /^(says?|states?|means?|provides?|dice|establece|dispone|diz|estabelece|dit|prevoit|as|that|which|what|que|qui|found|set|out|laid|down|stands?|appears?|exists?|is|does|do|defined|mentioned|like|about|for|again|actually|exactly)$/;
const BEFORE_ARTICLE = /^(the|own|common|its|their|el|la|su|sus|o|seu|le|l|son|les)$/;
const ASKED = /^(what|whats|which|que|quel|quelle|qual|cual|how|where|o)$/;
const ITS = /^(its|their|su|sus|seus?|suas?|son|sa|ses|leurs?)$/;
/** "its own Article 22", "sus propios artículos", "nos seus próprios artigos", "ses propres articles". */
const OWN = /^(own|propi[oa]s?|propri[oa]s?|propres?)$/;
/** "the Democratic Charter, whose Articles 19 to 21 ..." */
const WHOSE = /^(whose|cuy[oa]s?|cuj[oa]s?)$/;
/** How far a topic reaches, in tokens. */
const REACH = 14;
/** How far "its" looks back for what it stands for. */
const ITS_REACH = 40;
const MOST_BETWEEN = 5;
/** So many instruments back is looked for the one that an article is said to be of. */
const LOOKED_BACK = 3;

/** Tells which of the instruments of a text an article belongs to. */
export class Owners {
  readonly #scan: Scan;
  readonly #instruments: readonly NamedInstrument[];
  /** Instruments that own the article before them; articles are asked about in order. */
  readonly #taken = new Set<NamedInstrument>();

  /** @param instruments in order, without overlap */
  constructor(scan: Scan, instruments: readonly NamedInstrument[]) {
    this.#scan = scan;
    this.#instruments = instruments.filter(({ kind }) => kind !== 'page');
  }

  /** The instrument named right behind the articles, right before them, or as the topic; or null. */
  of({ from, to }: ArticleGroup): NamedInstrument | null {
    const next = this.#firstFrom(from);
    const covering = this.#instruments[next];
    if (covering !== undefined && covering.from === from) return covering;
    const behind = this.#instruments[this.#firstFrom(to)] ?? null;
    if (behind !== null && this.#isBehind(behind, to)) {
      this.#taken.add(behind);
      return behind;
    }
    const before = this.#lastBefore(next, from);
    if (before === null || before.to > from) return null;
    // "why is Article 122 of the protocol Article 117 today": it has its article already.
    if (this.#taken.has(before) && !/[,;]/.test(this.#between(before.to, from))) return null;
    return this.#isBefore(before, from) ||
      this.#isTopic(before, from) ||
      this.#isSubject(before, from)
      ? before
      : null;
  }

  /**
   * The last instrument before an article. One that it is said to be of ("the Democratic Charter, a
   * resolution, whose Articles ...") is the last with a name; a common noun only describes it.
   */
  #lastBefore(next: number, from: number): NamedInstrument | null {
    const earlier = this.#instruments.slice(Math.max(0, next - LOOKED_BACK), next);
    const named = this.#isPossessed(from)
      ? earlier.findLast(({ kind }) => kind === 'name' || kind === 'symbol')
      : undefined;
    return named ?? earlier.at(-1) ?? null;
  }

  /** Place of the first instrument that begins at or behind a token. */
  #firstFrom(token: number): number {
    let low = 0;
    let high = this.#instruments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#instruments[middle]?.from ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "article 2 of the UN Charter", "art. 5 NATO treaty", "Article 51 (UN Charter)". */
  #isBehind(named: NamedInstrument, to: number): boolean {
    const scan = this.#scan;
    const distance = named.from - to;
    if (distance > MOST_BETWEEN + 3) return false;
    const gap = this.#between(to, named.from);
    if (endsSentence(gap) || /[;:]\s/.test(gap)) return false;
    if (distance === 0) return this.#touches(named, scan.gap(to));
    const first = scan.word(to);
    // "Article 3 common to the Geneva Conventions"
    if (/^com(mon|mun|un)$/.test(first)) return this.#areDeterminers(to + 2, named.from);
    let place = this.#skipSaying(to, named.from);
    if (scan.word(place) === 'according' && scan.word(place + 1) === 'to') place += 1;
    const link = scan.word(place);
    if (named.kind === 'body' || named.kind === 'weak') {
      return OF.has(first) && this.#areDeterminers(to + 1, named.from);
    }
    const according = link === 'to' ? scan.word(place - 1) === 'according' : ACCORDING.test(link);
    if (OF.has(link) || IN.has(link) || according) {
      if (distance > 1 && OF.has(link) && place === to)
        return this.#mayQualify(place + 1, named.from);
      return this.#areDeterminers(place + 1, named.from);
    }
    // "article 5 the NATO treaty": a determiner alone, and nothing said of the instrument.
    return (
      place === to &&
      (named.to >= scan.length || /^\s*[?!.,;)]/.test(scan.gap(named.to))) &&
      named.kind !== 'noun' &&
      this.#areDeterminers(to, named.from) &&
      !/,/.test(gap)
    );
  }

  /** Whether an instrument right behind an article owns it. */
  #touches({ kind, from, to }: NamedInstrument, gap: string): boolean {
    if (!/^[)\]"'”’*_.]*[\s,(–—\-:["“'‘*_]*$/.test(gap)) return false;
    if (kind === 'weak') return false;
    if (kind !== 'body' && kind !== 'noun') return true;
    // "article 131, UN, ...": a body or a bare noun only where nothing parts the two.
    const scan = this.#scan;
    if (!/^\s*[("“]?$/.test(gap) || scan.word(to) === 's') return false;
    // "art 106 convention meant which": what the article is about.
    return (
      kind === 'body' ||
      scan.isCapital(from) ||
      to >= scan.length ||
      /^consti/.test(scan.word(from))
    );
  }

  /** "article 51 says what in", "artículo 8 dice en", "article 3 that stands in": a verb that links. */
  #skipSaying(from: number, to: number): number {
    const scan = this.#scan;
    let place = from;
    while (place < to && place < from + 4 && LEADING.test(scan.word(place))) {
      // "do" is "of the" in Portuguese: "artigo 2 do Convênio".
      if (OF.has(scan.word(place)) && !IN.has(scan.word(place + 1))) break;
      place += 1;
    }
    return place;
  }

  /** "of the famous 1969": words that may stand between "of" and a name. */
  #mayQualify(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const word = this.#scan.word(at);
      const part = /^(part|parte|partie|chapter|capitulo|chapitre|title|titulo|titre|annex)$/;
      if (STOP.has(word) && !DETERMINERS.has(word) && !OF.has(word) && !part.test(word))
        return false;
    }
    return to - from <= MOST_BETWEEN;
  }

  #areDeterminers(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const word = this.#scan.word(at);
      if (!DETERMINERS.has(word) && !OF.has(word) && !NEUTRAL.has(word) && !/^\d{4}$/.test(word))
        return false;
    }
    return true;
  }

  /** "UN Charter, article 2", "NATO's article 5", "the Vienna Convention in its article 53". */
  #isBefore(named: NamedInstrument, from: number): boolean {
    const scan = this.#scan;
    // "civil code article 12", but not "what agreement article 12".
    const weak = named.kind === 'weak' && named.to - named.from < 2;
    if (from - named.to > 4 || weak) return false;
    const gap = this.#between(named.to, from);
    if (endsSentence(gap)) return false;
    const loose = named.kind === 'body' || named.kind === 'noun';
    if (loose && !/^\s*(['’]\s?s)?\s*$/.test(gap) && !this.#actsUnder(named, from)) return false;
    if (/,/.test(gap) && this.#isSetApart(named)) return false;
    let at = named.to;
    for (const step of [
      /^s$/,
      /^(see|cf|in|under|at|per|through|via|by|en|dans|em|no|na)$/,
      BEFORE_ARTICLE,
    ]) {
      if (at < from && step.test(scan.word(at))) at += 1;
    }
    return at === from;
  }

  /** "leave the European Union under Article 50": not so the UN, of which the Charter speaks. */
  #actsUnder({ kind, to, written }: NamedInstrument, from: number): boolean {
    if (kind !== 'body' || /^(u\.?n\.?|onu|united|na)/i.test(written)) return false;
    return from === to + 1 && /^(under|per|through|via|by|bajo|segun)$/.test(this.#scan.word(to));
  }

  /** "Unlike the UN Charter, article 20 ...": the article is not the Charter's that is named. */
  #isSetApart(named: NamedInstrument): boolean {
    return APART.test(this.#scan.word(this.#determinerOf(named) - 1));
  }

  /** "Under the American Convention on Human Rights, what does article 8 say?" */
  #isTopic(named: NamedInstrument, from: number): boolean {
    const scan = this.#scan;
    const its = this.#isPossessed(from);
    if (named.kind === 'weak' || from - named.to > (its ? ITS_REACH : REACH)) return false;
    if (endsSentence(this.#between(named.to, from))) return false;
    if (its) return true;
    if (named.kind === 'noun') return false;
    const start = this.#determinerOf(named);
    let topic = start - 1;
    // A preposition of two words: "according to", "de acuerdo con", "d'après".
    while (
      topic > start - 4 &&
      !TOPIC.test(scan.word(topic)) &&
      /^(to|a|con|com|acuerdo|acordo|lo|que|dice|le|as|l)$/.test(scan.word(topic))
    ) {
      topic -= 1;
    }
    const former =
      named.edition !== null && /^(before|antes|avant|pre|prior)$/.test(scan.word(named.from));
    if (former) topic = named.from;
    // "constitution of Mexico what is article 3"
    if (scan.startsSentence(start) && ASKED.test(scan.word(named.to))) return true;
    if (!TOPIC.test(scan.word(topic)) && !former) return false;
    return this.#beginsClause(topic);
  }

  /** "its Article 5", "sus propios artículos 19 a 21", "whose Article 3", "dont l'article 5". */
  #isPossessed(from: number): boolean {
    const scan = this.#scan;
    const word = scan.word(from - 1);
    if (ITS.test(word) || WHOSE.test(word)) return true;
    if (OWN.test(word)) return ITS.test(scan.word(from - 2));
    return /^(le|la|les|l)$/.test(word) && scan.word(from - 2) === 'dont';
  }

  #beginsClause(at: number): boolean {
    const scan = this.#scan;
    if (scan.startsSentence(at) || /[,:(¿¡–—]/.test(scan.gap(at))) return true;
    return CLAUSE.test(scan.word(at - 1));
  }

  /** "What does the UN Charter say in article 51?", "la Constitución tiene un artículo 3". */
  #isSubject(named: NamedInstrument, from: number): boolean {
    const scan = this.#scan;
    if (named.kind === 'weak' || named.kind === 'body' || from - named.to > 6) return false;
    if (endsSentence(this.#between(named.to, from))) return false;
    if (!SAYING.has(scan.word(named.to)) || /[,;:]/.test(scan.gap(named.to))) return false;
    for (let at = named.to + 1; at < from; at += 1) {
      const word = scan.word(at);
      if (!IN.has(word) && !DETERMINERS.has(word) && !/^(at|as|a|ao|al)$/.test(word)) return false;
    }
    return true;
  }

  /** The place of the determiner before an instrument, or of the instrument itself. */
  #determinerOf(named: NamedInstrument): number {
    let at = named.from;
    while (at > 0 && named.from - at < 2 && DETERMINERS.has(this.#scan.word(at - 1))) at -= 1;
    return at;
  }

  #between(from: number, to: number): string {
    const { text, tokens } = this.#scan;
    return text.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? text.length);
  }
}

/** The articles of one group, whose owner is one. */
export function groupsOf(articles: readonly ArticleMention[]): Map<number, ArticleGroup> {
  const groups = new Map<number, ArticleGroup>();
  for (const { group, from, to } of articles) {
    const known = groups.get(group);
    groups.set(group, {
      from: Math.min(known?.from ?? from, from),
      to: Math.max(known?.to ?? to, to),
    });
  }
  return groups;
}
