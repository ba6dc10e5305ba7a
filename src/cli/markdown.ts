import type { ListItem, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visibleOnly } from '../answer/visible.ts';
import type { Look } from './look.ts';
import { wrap } from './wrap.ts';

type Style = (text: string) => string;

/** "(a)": a letter of the corpus is its own mark, a bullet before it would be one too many. */
const LETTER = /^\(\w{1,5}\)\s/;

/**
 * Markdown as lines for a terminal, wrapped, each after `indent`. Whatever a terminal would obey is
 * taken out first, so nothing that is quoted here can move the cursor or change a colour.
 */
export function markdownLines(markdown: string, look: Look, indent = '', style?: Style): string[] {
  return blocks(fromMarkdown(markdown), look, indent, style);
}

function blocks(parent: Parents, look: Look, indent: string, style?: Style): string[] {
  const lines: string[] = [];
  for (const [index, child] of parent.children.entries()) {
    // Items of one list stand close, everything else apart.
    if (index > 0 && child.type !== 'listItem' && child.type !== 'list') lines.push('');
    else if (index > 0 && child.type === 'list' && parent.type !== 'listItem') lines.push('');
    lines.push(...block(child, look, indent, style));
  }
  return lines;
}

function block(node: RootContent, look: Look, indent: string, style?: Style): string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) =>
        listItem(
          item,
          node.ordered === true ? `${(node.start ?? 1) + index}. ` : '• ',
          look,
          indent,
        ),
      );
    case 'blockquote':
      return blocks(node, look, `${indent}| `, style);
    case 'code':
      return visibleOnly(node.value)
        .split('\n')
        .map((line) => `${indent}${line}`);
    case 'heading':
      return paragraph(inline(node, look, look.colors.bold), look, indent);
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return paragraph(inline(node, look, style), look, indent);
  }
}

function listItem(item: ListItem, mark: string, look: Look, indent: string): string[] {
  const [first, ...others] = item.children;
  const text = first?.type === 'paragraph' ? inline(first, look) : '';
  const letter = LETTER.exec(text)?.[0];
  const hanging = `${indent}${' '.repeat((letter ?? mark).length)}`;
  const head = wrap(text, look.width, letter === undefined ? `${indent}${mark}` : indent, hanging);
  const rest = first?.type === 'paragraph' ? others : item.children;
  return [...head, ...blocks({ ...item, children: rest }, look, hanging)];
}

function paragraph(text: string, look: Look, indent: string): string[] {
  return text.split('\n').flatMap((line) => wrap(line, look.width, indent));
}

/** Running text; a style is put on each word, so that it ends with the line. */
function inline(node: Nodes, look: Look, style: Style = (text) => text): string {
  switch (node.type) {
    case 'text':
      return styleWords(node.value.replaceAll('\n', ' '), style);
    case 'inlineCode':
    case 'html':
      return styleWords(node.value, style);
    case 'break':
      return '\n';
    case 'image':
      return styleWords(node.alt ?? '', style);
    case 'strong':
      return children(node, look, look.colors.bold);
    case 'emphasis':
      return children(node, look, look.colors.italic);
    case 'link': {
      const text = children(node, look, style);
      return node.url === children(node, look)
        ? text
        : `${text} (${look.colors.dim(visibleOnly(node.url))})`;
    }
    default:
      return 'children' in node ? children(node, look, style) : '';
  }
}

function children(node: Parents, look: Look, style?: Style): string {
  return node.children.map((child) => inline(child, look, style)).join('');
}

function styleWords(text: string, style: Style): string {
  // Here and not before parsing: `&#x202e;` is a bidi character only now.
  return visibleOnly(text).replace(/\S+/g, (word) => style(word));
}
