import type { CorpusDocument, DocumentKind, Provision } from '../../corpus/provision.ts';
import { CartaError } from '../../errors.ts';
import type { Block } from '../block.ts';
import { cutUnits } from './cut-units.ts';
import { checkId, describe, type ImportMeta } from './describe.ts';
import { firstWords } from './first-words.ts';
import { readArticleHead } from './heads/article-head.ts';
import { isPreambleHead, readDivisionHead } from './heads/division-head.ts';
import { findArticles } from './heads/find-articles.ts';
import { withLookHeads } from './heads/look-heads.ts';
import { markerPlaces } from './heads/markers.ts';
import { findResolution, preambleOfArticles, withOperativeItems } from './heads/resolution.ts';
import { outlineOf } from './outline.ts';
import type { HeadingPiece, Piece } from './piece.ts';
import { piecesOf } from './pieces.ts';
import { plain } from './plain.ts';
import type { Unit } from './unit.ts';
import { writeProvisions } from './write-provisions.ts';

/** More provisions than this make an index that no longer fits the memory of a small server. */
const MOST_PROVISIONS = 20_000;

/** More warnings than this nobody reads. */
const MOST_WARNINGS = 20;

/** A stranger's document as the corpus holds it. */
export interface StructuredDocument {
  readonly document: CorpusDocument;
  /** The document itself first, then its parts in the order of the text. */
  readonly provisions: Provision[];
  /** What the source has that is not as it should be, for the operator. */
  readonly warnings: string[];
}

/**
 * Finds the articles, sections, numbered paragraphs and notes of a document. Every word of the
 * blocks stands in the text, the title, the path or a note of some provision.
 * @param taken ids of the documents that come with Carta, which an import may not have
 * @throws CartaError `bad_import` for an id that may not be used, and for a document without text or
 * of more than 20,000 provisions
 */
export function structure(
  blocks: readonly Block[],
  meta: ImportMeta,
  taken: ReadonlySet<string> = new Set(),
): StructuredDocument {
  checkId(meta.id, taken);
  const warnings = new Warnings();
  const read = piecesOf(blocks, (warning) => warnings.add(warning));
  if (!read.some(({ kind, text }) => kind !== 'heading' && /[\p{L}\p{N}]/u.test(text))) {
    throw new CartaError(
      'bad_import',
      'The document has no text; if it is a scan, give a copy that was put through text recognition',
      { facts: { id: meta.id, blocks: blocks.length } },
    );
  }
  const { title, rest } = titled(read, meta.title);
  const { units, kind } = outlined(rest, meta.kind === 'resolution' || meta.kind === 'declaration');
  const document = describe(meta, title, kind);
  const provisions = writeProvisions(document, cutUnits(units));
  if (provisions.length > MOST_PROVISIONS) {
    throw new CartaError(
      'bad_import',
      `The document has ${provisions.length} provisions, and ${MOST_PROVISIONS} are the most; ` +
        'bring it in as several documents',
      { facts: { id: meta.id, provisions: provisions.length } },
    );
  }
  return { document, provisions, warnings: warnings.list() };
}

function outlined(
  given: readonly Piece[],
  isResolution: boolean,
): { units: Unit[]; kind: DocumentKind } {
  const places = markerPlaces(given);
  const marked = withOperativeItems(given, places);
  const articles = findArticles(marked);
  const [firstArticle] = articles.keys();
  const decides = isResolution || places.size > 0;
  const pieces = firstArticle === undefined && !decides ? withLookHeads(marked) : marked;
  const resolution =
    firstArticle === undefined
      ? findResolution(pieces, places, isResolution)
      : preambleOfArticles(pieces, places, firstArticle);
  const own = firstArticle === undefined ? 'page' : 'treaty';
  return {
    units: outlineOf(pieces, { articles, resolution }),
    kind: resolution.preambles.length > 0 ? 'resolution' : own,
  };
}

/** The title, and the pieces without the heading that says it. */
function titled(
  pieces: readonly Piece[],
  given: string | null,
): { title: string; rest: readonly Piece[] } {
  const named = plain(given ?? '');
  const heading = titleHeading(pieces);
  if (heading === null) {
    const first = pieces.find(({ kind }) => kind === 'heading') ?? pieces[0];
    return { title: named || firstWords(first?.text ?? '', 80), rest: pieces };
  }
  const rest = pieces.filter((piece) => piece !== heading);
  const { notes, line } = heading;
  const next = rest[0];
  if (named === '' || same(named, heading.text)) {
    const [first, ...others] = rest;
    if (notes.length === 0 || first === undefined) return { title: heading.text, rest };
    const carried = notes.map((note) => ({ ...note, at: 0 }));
    const noted = { ...first, notes: [...carried, ...first.notes] };
    return { title: named || heading.text, rest: [noted, ...others] };
  }
  // What the document calls itself is text, where the operator calls it otherwise.
  const own: Piece = { kind: 'paragraph', text: heading.text, notes, line };
  return { title: named, rest: next === undefined ? [own] : [own, ...rest] };
}

/** The first heading, where it stands above the whole document. */
function titleHeading(pieces: readonly Piece[]): HeadingPiece | null {
  const [first, next] = pieces;
  if (first?.kind !== 'heading' || isNamedHead(first)) return null;
  const beside = pieces.filter(
    (piece) => piece.kind === 'heading' && piece !== first && piece.level <= first.level,
  );
  const aboveAll = beside.every(isNamedHead);
  // Where a format knows no levels, the first of two headings without text between them.
  const aboveNext = next?.kind === 'heading' && next.level <= first.level;
  return aboveAll || aboveNext ? first : null;
}

/** A chapter, an article or a preamble, which is never the name of the whole. */
function isNamedHead({ text }: Piece): boolean {
  return readDivisionHead(text) !== null || readArticleHead(text) !== null || isPreambleHead(text);
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Warnings, each once, and no more of them than somebody reads. */
class Warnings {
  readonly #told = new Set<string>();
  #more = 0;

  add(warning: string): void {
    if (this.#told.has(warning)) return;
    if (this.#told.size < MOST_WARNINGS) this.#told.add(warning);
    else this.#more += 1;
  }

  list(): string[] {
    const more = this.#more === 0 ? [] : [`there are ${this.#more} more such places`];
    return [...this.#told, ...more];
  }
}
