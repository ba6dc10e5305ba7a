import { readArticleHead, type ArticleHead } from './heads/article-head.ts';
import { beginWithTitles, readRunIn } from './heads/run-in.ts';
import { isPreambleHead, readDivisionHead } from './heads/division-head.ts';
import type { ResolutionPlaces } from './heads/resolution.ts';
import { readSectionHead } from './heads/section-number.ts';
import { from, type Piece, type PlacedNote, type TextPiece } from './piece.ts';
import type { OpenHeading, Unit } from './unit.ts';

/** Longest line below a bare article head that is its title. */
const LONGEST_TITLE = 90;
/** Added to the rank of a heading for one that only its number sets below it. */
const WITHIN = 0.01;
/** Named divisions stand above whatever a format calls a heading of some level. */
const GENERIC = 100;

/** What was found in the pieces before they are put in order. */
export interface Heads {
  readonly articles: ReadonlyMap<number, ArticleHead>;
  readonly resolution: ResolutionPlaces;
}

/** Puts pieces below the heads that they belong to; the first unit is the document's own text. */
export function outlineOf(pieces: readonly Piece[], heads: Heads): Unit[] {
  return new Outline(pieces, heads).read();
}

class Outline {
  readonly #pieces: readonly Piece[];
  readonly #heads: Heads;
  readonly #hasArticles: boolean;
  /** Level of the headings of articles; headings below it stand within an article. */
  readonly #articleLevel: number;
  /** Whether articles begin with their titles: "Article 5. Quorum. The Assembly meets …". */
  readonly #hasRunIns: boolean;
  readonly #units: Unit[] = [];
  #stack: OpenHeading[] = [];
  #unit: Unit;
  /** Notes of a heading, which belong to the text below it. */
  #notes: PlacedNote[] = [];

  constructor(pieces: readonly Piece[], heads: Heads) {
    this.#pieces = pieces;
    this.#heads = heads;
    this.#hasArticles = heads.articles.size > 0;
    const levels = [...heads.articles.keys()].flatMap((at) => {
      const piece = pieces[at];
      return piece?.kind === 'heading' ? [piece.level] : [];
    });
    this.#articleLevel = levels.length === 0 ? Infinity : Math.min(...levels);
    this.#hasRunIns = beginWithTitles(pieces, heads.articles);
    this.#unit = this.#begin({ kind: 'document' }, 1);
  }

  read(): Unit[] {
    const { articles, resolution } = this.#heads;
    const preambles = new Map(resolution.preambles.map(({ from, to }) => [from, to]));
    let preambleEnd: number | null = null;
    for (const [at, piece] of this.#pieces.entries()) {
      const article = articles.get(at);
      const number = resolution.numbered.get(at);
      if (preambleEnd === at) {
        preambleEnd = null;
        if (number === undefined && article === undefined)
          this.#begin({ kind: 'section' }, piece.line);
      }
      if (preambles.has(at)) {
        preambleEnd = preambles.get(at) ?? null;
        this.#begin({ kind: 'preamble' }, piece.line);
      }
      if (article !== undefined) this.#article(piece, article, at);
      else if (piece.kind === 'heading') this.#heading(piece.text, piece.level, piece);
      else if (resolution.markers.has(at)) this.#heading(piece.text, this.#markerLevel(), piece);
      else if (number !== undefined) {
        this.#begin({ kind: 'paragraph', number }, piece.line);
        this.#add(piece);
      } else if (!this.#isDivision(piece)) this.#text(piece, at);
    }
    this.#settleNotes();
    return settled(this.#units);
  }

  #begin(unit: Partial<Unit> & Pick<Unit, 'kind'>, line: number): Unit {
    this.#unit = {
      head: null,
      number: null,
      heading: '',
      own: null,
      above: [...this.#stack],
      pieces: [],
      line,
      ...unit,
    };
    this.#units.push(this.#unit);
    return this.#unit;
  }

  #heading(text: string, level: number, piece: Piece): void {
    this.#carry(piece.notes);
    const { line } = piece;
    const division = readDivisionHead(text);
    if (this.#hasArticles && division !== null) {
      this.#open(text, { rank: division.rank, level, bare: division.title === '' }, line);
      return;
    }
    if (this.#hasArticles && isPreambleHead(text)) {
      this.#stack = [];
      this.#begin({ kind: 'preamble', heading: text }, line);
      return;
    }
    if (this.#unit.kind === 'article' && this.#isFresh() && this.#unit.heading === '') {
      this.#unit.heading = text;
      return;
    }
    if (this.#isBareDivision()) {
      this.#nameDivision(text);
      return;
    }
    if (level > this.#articleLevel && this.#unit.kind === 'article') {
      const { head, heading } = this.#unit;
      const name = [head?.written ?? '', heading].filter((part) => part !== '').join('. ');
      const holder = { rank: 0, level: null, bare: false, used: false, text: name };
      this.#begin({ kind: 'section', heading: text, above: [...this.#stack, holder] }, line);
      return;
    }
    const rank = this.#hasArticles ? GENERIC + level : this.#rankByNumber(text, level);
    this.#open(text, { rank, level, bare: false }, line);
  }

  #open(text: string, place: Pick<OpenHeading, 'rank' | 'level' | 'bare'>, line: number): void {
    const { rank, level } = place;
    this.#stack = this.#stack.filter(
      // A heading without a rank of its own ends those that the format sets on its level.
      (open) => open.rank < rank && (rank < GENERIC || level === null || (open.level ?? 0) < level),
    );
    const own: OpenHeading = { ...place, text, used: false };
    this.#begin({ kind: 'section', heading: text, own }, line);
    this.#stack.push(own);
  }

  /** "2.1 Mandate" stands below "2. The committee", though a format set both on one level. */
  #rankByNumber(text: string, level: number): number {
    const outer = readSectionHead(text).number?.replace(/\.?[^.]+$/, '') ?? '';
    const holder =
      outer === ''
        ? undefined
        : this.#stack.findLast((open) => readSectionHead(open.text).number === outer);
    return holder === undefined ? level : Math.max(level, holder.rank + WITHIN);
  }

  #article(piece: Piece, head: ArticleHead, at: number): void {
    const tail = from(piece, head.tailAt);
    if (head.part !== null && this.#unit.head?.number === head.number) {
      const { text, notes } = tail;
      const { line } = piece;
      this.#add({ kind: 'item', mark: String(head.part), depth: 0, text, notes, line });
      return;
    }
    const isTitle =
      piece.kind === 'heading' ||
      (tail.text !== '' && this.#isTitleLine(tail.text) && this.#hasBody(at + 1));
    const runIn = isTitle ? null : readRunIn(tail.text, this.#hasRunIns);
    const title = isTitle ? tail.text : (runIn?.title ?? '');
    this.#begin({ kind: 'article', head, heading: withoutBrackets(title) }, piece.line);
    if (isTitle || tail.text === '') this.#carry(tail.notes);
    else this.#add({ kind: 'paragraph', ...from(tail, runIn?.length ?? 0), line: piece.line });
  }

  #text(piece: TextPiece, at: number): void {
    const { kind, heading, head } = this.#unit;
    const isTitle =
      kind === 'article' &&
      head !== null &&
      heading === '' &&
      this.#isFresh() &&
      piece.kind === 'paragraph' &&
      this.#isTitleLine(piece.text) &&
      this.#hasBody(at + 1);
    if (isTitle) {
      this.#unit.heading = withoutBrackets(piece.text);
      this.#carry(piece.notes);
    } else if (!this.#isDivisionTitle(piece, at)) {
      this.#add(piece);
    }
  }

  /** "CAPÍTULO II" or "Preamble" in a paragraph of its own, in a document that has articles. */
  #isDivision(piece: TextPiece): boolean {
    if (!this.#hasArticles || piece.kind !== 'paragraph') return false;
    if (isPreambleHead(piece.text)) {
      this.#heading(piece.text, 0, piece);
      return true;
    }
    const division = readDivisionHead(piece.text);
    if (division === null) return false;
    this.#carry(piece.notes);
    this.#open(
      piece.text,
      { rank: division.rank, level: null, bare: division.title === '' },
      piece.line,
    );
    return true;
  }

  /** "DE LOS SOCIOS" below "CAPÍTULO II", above the first article. */
  #isDivisionTitle(piece: TextPiece, at: number): boolean {
    if (!this.#hasArticles || !this.#isBareDivision()) return false;
    const next = this.#pieces[at + 1];
    const above =
      next?.kind === 'heading' || this.#heads.articles.has(at + 1) || isCapitals(piece.text);
    if (piece.kind !== 'paragraph' || !above || !this.#isTitleLine(piece.text)) return false;
    this.#nameDivision(piece.text);
    this.#carry(piece.notes);
    return true;
  }

  #isBareDivision(): boolean {
    const { own } = this.#unit;
    return own !== null && own.bare && this.#isFresh() && own.text === this.#unit.heading;
  }

  #nameDivision(title: string): void {
    const { own } = this.#unit;
    if (own === null) return;
    own.text = `${own.text}. ${title}`;
    own.bare = false;
    this.#unit.heading = own.text;
  }

  #carry(notes: readonly PlacedNote[]): void {
    this.#notes.push(...notes.map((note) => ({ ...note, at: 0 })));
  }

  #isTitleLine(text: string): boolean {
    return (
      text.length <= LONGEST_TITLE && !/[.;:,]$/u.test(text) && /^[("“«¿]?[\p{Lu}\d]/u.test(text)
    );
  }

  /** Whether text follows, so that a short line before it can be a title. */
  #hasBody(at: number): boolean {
    const next = this.#pieces[at];
    return (
      next !== undefined &&
      next.kind !== 'heading' &&
      !this.#heads.articles.has(at) &&
      readDivisionHead(next.text) === null &&
      readArticleHead(next.text) === null
    );
  }

  #isFresh(): boolean {
    return this.#unit.pieces.length === 0;
  }

  #markerLevel(): number {
    return (this.#stack.at(-1)?.rank ?? 0) % GENERIC;
  }

  #add(piece: TextPiece): void {
    this.#unit.pieces.push({ ...piece, notes: [...this.#notes, ...piece.notes] });
    this.#notes = [];
  }

  /** Notes of a last heading without text go to the last text that there is. */
  #settleNotes(): void {
    if (this.#notes.length === 0) return;
    const unit = this.#units.findLast(({ pieces }) => pieces.length > 0) ?? this.#unit;
    const { line } = unit;
    for (const { text } of this.#notes) {
      unit.pieces.push({ kind: 'paragraph', text, notes: [], line });
    }
  }
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** Without headings that have nothing below them but other headings: those are in the paths. */
function settled(units: readonly Unit[]): Unit[] {
  const hasText = (unit: Unit): boolean =>
    unit.pieces.length > 0 || unit.kind === 'article' || unit.kind === 'paragraph';
  for (const unit of units) {
    if (!hasText(unit)) continue;
    for (const open of unit.above) open.used = true;
  }
  return units.filter(
    (unit) =>
      unit.kind === 'document' || hasText(unit) || (unit.heading !== '' && unit.own?.used !== true),
  );
}

function withoutBrackets(title: string): string {
  return /^\([^()]*\)\.?$/.exec(title) === null ? title : title.replace(/^\(|\)\.?$/g, '');
}
