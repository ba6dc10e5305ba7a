import type { Language } from '../../corpus/language.ts';
import type { Block } from '../block.ts';
import { articlePieces, preamblePieces } from './article-pieces.ts';
import { cutText } from './cut-text.ts';
import { listsOf, type ItemPart, type Part } from './lists.ts';
import { piecesOf, written } from './pieces.ts';
import type { Section } from './sections.ts';

/** A chapter of an official text. */
export interface OfficialChapter {
  readonly number: number;
  /** As the source has it, in one line. */
  readonly title: string;
  /** Its first and last article; 0 where it has none. */
  readonly first: number;
  readonly last: number;
}

/** An official text as it was found in a source, complete or not. */
export interface ParsedOfficial {
  readonly language: Language;
  /**
   * Verbatim texts by reference: the preamble, articles, letters and what is nested in them. Lines
   * that the source wraps are joined, paragraphs stand apart by an empty line, an item has a line of
   * its own with its own mark. The text of a letter is without its own mark.
   */
  readonly texts: ReadonlyMap<string, string>;
  /** In the order of the text. */
  readonly chapters: readonly OfficialChapter[];
  /** Numbers of the articles in the order of the text. */
  readonly order: readonly number[];
  /** Numbers of articles that stand more than once; the first text was kept. */
  readonly doubles: readonly number[];
}

/** Finds the articles, letters and chapters of the Charter in one page of text. */
export function parseOfficial(blocks: readonly Block[], language: Language): ParsedOfficial {
  return parseOfficialPages([blocks], language);
}

/** As {@link parseOfficial}, for a text that stands on several pages, in their order. */
export function parseOfficialPages(
  pages: readonly (readonly Block[])[],
  language: Language,
): ParsedOfficial {
  const { preamble, body, doubles } = cutText(piecesOf(pages, language), language);
  const texts = new Map<string, string>();
  if (preamble !== null) {
    const pieces = preamblePieces(preamble.pieces, language);
    texts.set('charter:preamble', pieces.map(written).join('\n\n'));
  }
  const order: number[] = [];
  const last = body.findLastIndex(({ head }) => head?.kind === 'article');
  for (const [at, { head, pieces }] of body.entries()) {
    if (head?.kind !== 'article' || order.includes(head.number)) continue;
    order.push(head.number);
    const own = articlePieces(pieces, { last: at === last, language });
    addTexts(texts, `charter:${head.number}`, listsOf(own));
  }
  return { language, texts, chapters: chaptersOf(body), order, doubles };
}

function addTexts(texts: Map<string, string>, ref: string, parts: readonly Part[]): void {
  const text = textOf(parts, ref.endsWith(')') ? 'item' : 'article');
  if (text !== '') texts.set(ref, text);
  for (const part of parts) {
    if (part.kind === 'item') addTexts(texts, `${ref}(${part.name})`, part.parts);
  }
}

function textOf(parts: readonly Part[], within: 'article' | 'item' = 'article'): string {
  return parts
    .map((part, at) => {
      const before = parts[at - 1];
      const own = part.kind === 'item' ? part.mark.written + textOf(part.parts, 'item') : part.text;
      if (before === undefined) return own;
      // Items follow each other line by line, and the words of an item that they belong to.
      const close =
        part.kind === 'item' &&
        (before.kind === 'item' ? !endsInParagraph(before) : within === 'item');
      return (close ? '\n' : '\n\n') + own;
    })
    .join('');
}

function endsInParagraph({ parts }: ItemPart): boolean {
  const last = parts.at(-1);
  return (
    parts.length > 1 &&
    (last?.kind === 'paragraph' || (last !== undefined && endsInParagraph(last)))
  );
}

function chaptersOf(body: readonly Section[]): OfficialChapter[] {
  const chapters: { number: number; title: string; articles: number[] }[] = [];
  for (const { head, pieces } of body) {
    if (head?.kind === 'chapter') {
      const title = pieces.map(written).join(' ');
      chapters.push({ number: head.number, title, articles: [] });
    } else if (head?.kind === 'article') {
      chapters.at(-1)?.articles.push(head.number);
    }
  }
  return chapters
    .filter(({ articles }) => articles.length > 0)
    .map(({ number, title, articles }) => ({
      number,
      title,
      first: articles[0] ?? 0,
      last: articles.at(-1) ?? 0,
    }));
}
