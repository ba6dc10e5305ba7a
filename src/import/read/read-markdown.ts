import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { addLines } from './add-lines.ts';
import { badSource } from './bad-source.ts';
import type { BlockSink } from './block-sink.ts';
import { Vocabulary } from './hyphens.ts';
import { readItemMark } from './item-mark.ts';
import { readNoteMark, suspectNote, suspectReference, withoutSigns } from './note-marks.ts';
import { readHtmlText } from './read-html.ts';
import { readText } from './read-text.ts';
import { tableRows } from './table-rows.ts';
import { tidy } from './tidy.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Of<Type extends RootContent['type']> = Extract<RootContent, { readonly type: Type }>;
type PhrasingContent = Of<'paragraph'>['children'][number];

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)?(?:\1|\.\.\.)[ \t]*(?:\n|$)/;

/** A line of more open quotes, lists and notes than anybody writes; parsing it takes for ever. */
const DEEP_LINE = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)){100}/m;

/**
 * Signs of emphasis in one paragraph; with more, matching them takes a time that grows with their
 * square, and the file is read as plain text.
 */
const MOST_SIGNS = 1_000;

/** Reads Markdown with footnotes; front matter is skipped, HTML in it read as HTML. */
export function readMarkdown(text: string, sink: BlockSink): void {
  const plain = withoutSigns(text)
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/u, '');
  const body = plain.replace(FRONT_MATTER, '');
  if (DEEP_LINE.test(body)) {
    throw badSource('nests quotes, lists or notes too deeply', 'take the marks out of its lines');
  }
  if (body.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_`]+/g)?.length ?? 0) > MOST_SIGNS)) {
    readText(body, sink);
    return;
  }
  const tree = fromMarkdown(body, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  for (const node of tree.children) readNode(node, sink, 0);
}

function readNode(node: RootContent, sink: BlockSink, depth: number): void {
  if (node.type === 'heading') {
    sink.heading(node.depth, inline(node.children).replace(/\n/gu, ' '));
  } else if (node.type === 'paragraph') {
    readParagraph(node, sink);
  } else if (node.type === 'list') {
    node.children.forEach((item, index) => {
      readItem(item, markOf(node, index), sink, depth);
    });
  } else if (node.type === 'blockquote') {
    for (const child of node.children) readNode(child, sink, depth);
  } else if (node.type === 'code') {
    // Text that is only indented, as old documents are, counts as code in Markdown.
    readText(node.value, sink);
  } else if (node.type === 'html') {
    readHtmlText(node.value, sink);
  } else if (node.type === 'footnoteDefinition') {
    sink.note(markOfNote(node.label ?? node.identifier), noteText(node));
  }
}

function readParagraph(node: Of<'paragraph'>, sink: BlockSink): void {
  const lines = inline(node.children).split('\n');
  const rows = tableRows(lines);
  if (rows !== null) {
    for (const row of rows) sink.paragraph(row);
    return;
  }
  const bold = node.children.every(
    (child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
  );
  addLines(sink, lines, {
    column: null,
    vocabulary: new Vocabulary(),
    soft: true,
    look: { bold },
  });
}

function readItem(
  item: Of<'list'>['children'][number],
  counted: string | null,
  sink: BlockSink,
  depth: number,
): void {
  const [first, ...rest] = item.children;
  const text = first?.type === 'paragraph' ? inline(first.children).replace(/\n/gu, ' ') : '';
  const own = readItemMark(tidy(text));
  // "- (a) Text" is how lettered items are written where Markdown has no letters.
  const mark = own?.mark ?? counted;
  const place = depth === 0 ? sink.placeListed(mark) : depth;
  if (own !== null && own.mark !== null) sink.item(own.mark, place, own.rest);
  else if (text !== '') sink.item(counted, place, text);
  for (const child of first?.type === 'paragraph' ? rest : item.children) {
    readNode(child, sink, place + 1);
  }
}

function markOf(list: Of<'list'>, index: number): string | null {
  return list.ordered === true ? String((list.start ?? 1) + index) : null;
}

/** A mark without the signs that end one in a text. */
function markOfNote(label: string): string {
  return tidy(label).replace(/[\]\s]+/gu, '-');
}

function noteText(note: Of<'footnoteDefinition'>): string {
  const texts: string[] = [];
  const collect = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') texts.push(inline(node.children));
      else if (node.type === 'code') texts.push(node.value);
      else if ('children' in node) collect(node.children);
    }
  };
  collect(note.children);
  return texts.join(' ');
}

/** The text of a paragraph; line ends stay, since items may begin behind them. */
function inline(nodes: readonly PhrasingContent[]): string {
  let text = '';
  let raised: string | null = null;
  for (const node of nodes) {
    if (node.type === 'html') {
      const tag = node.value.toLowerCase();
      if (/^<br\b/.test(tag)) text += '\n';
      else if (/^<sup\b/.test(tag)) raised = '';
      else if (tag.startsWith('</sup') && raised !== null) {
        text += raisedText(raised, text);
        raised = null;
      }
    } else if (raised === null) text += inlineNode(node);
    else raised += inlineNode(node);
  }
  return text + (raised ?? '');
}

function raisedText(raised: string, before: string): string {
  const mark = readNoteMark(raised);
  if (mark === null) return raised;
  return before.trim() === '' ? suspectNote(mark, `${raised} `) : suspectReference(mark, raised);
}

function inlineNode(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') {
    const mark = markOfNote(node.label ?? node.identifier);
    return suspectReference(mark, `[^${mark}]`);
  }
  // Pictures and comments say nothing.
  return 'children' in node ? inline(node.children) : '';
}
