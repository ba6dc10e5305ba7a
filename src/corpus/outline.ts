import type { Html, ListItem, Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Problem } from './problem.ts';

/** A letter of an article, or an item nested in one: `(a)`, `(i)`, `(1)`. */
export interface OutlineLetter {
  readonly mark: string;
  readonly text: string;
  readonly line: number;
  readonly letters: readonly OutlineLetter[];
}

/** A paragraph or a list below a heading, in the order of the file. */
export type OutlineBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'letter'; readonly letter: OutlineLetter };

/** What stands between one heading and the next. */
export interface OutlineSection {
  /** 1 for `#` and so on; 0 for what stands before the first heading. */
  readonly level: number;
  readonly heading: string;
  /** The id in `<!-- #id -->` behind the heading. */
  readonly anchor: string | null;
  readonly line: number;
  readonly blocks: OutlineBlock[];
}

/** Reads Markdown into headings with what stands below them. */
export function outline(
  file: string,
  body: string,
  bodyLine: number,
): { sections: OutlineSection[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let current: OutlineSection = {
    level: 0,
    heading: '',
    anchor: null,
    line: bodyLine,
    blocks: [],
  };
  const sections = [current];
  for (const node of fromMarkdown(body).children) {
    const line = lineOf(node, bodyLine);
    if (node.type === 'heading') {
      const html = node.children.find((child): child is Html => child.type === 'html');
      current = {
        level: node.depth,
        heading: plain({ ...node, children: node.children.filter((child) => child !== html) }),
        anchor:
          html === undefined
            ? null
            : (/^<!-{2}\s*#([\w-]+)\s*-{2}>$/.exec(html.value)?.[1] ?? null),
        line,
        blocks: [],
      };
      sections.push(current);
    } else if (node.type === 'paragraph') {
      current.blocks.push({ kind: 'paragraph', text: plain(node) });
    } else if (node.type === 'list') {
      for (const item of node.children) current.blocks.push(readItem(item, bodyLine));
    } else {
      problems.push({
        file,
        line,
        message: `a ${node.type} is not used in the corpus; write headings, paragraphs and lists`,
      });
    }
  }
  return { sections, problems };
}

function readItem(item: ListItem, bodyLine: number): OutlineBlock {
  const letter = readLetter(item, bodyLine);
  return letter === null
    ? { kind: 'item', text: paragraphsOf(item).map(plain).join(' ') }
    : { kind: 'letter', letter };
}

function readLetter(item: ListItem, bodyLine: number): OutlineLetter | null {
  const text = paragraphsOf(item).map(plain).join(' ');
  const match = /^\(([a-z]+|\d+)\)\s+(.+)$/su.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const nested = item.children.flatMap((child) => (child.type === 'list' ? child.children : []));
  return {
    mark: match[1],
    text: match[2],
    line: lineOf(item, bodyLine),
    letters: nested.map((child) => readLetter(child, bodyLine)).filter((child) => child !== null),
  };
}

function paragraphsOf(item: ListItem): Paragraph[] {
  return item.children.filter((child): child is Paragraph => child.type === 'paragraph');
}

function lineOf(node: Nodes, bodyLine: number): number {
  return (node.position?.start.line ?? 1) + bodyLine - 1;
}

/** The text of a node without its marks, on one line. */
function plain(node: Nodes): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const joined = node.children.map((child) => plain(child)).join('');
  return node.type === 'paragraph' || node.type === 'heading' ? joined.trim() : joined;
}
