import type { ListItem, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visibleOnly } from '../visible.ts';
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
  if (node.type === 'list') {
    return node.children.flatMap((item, index) => {
      const mark = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '• ';
      return listItem(item, mark, look, indent);
    });
  }
  if (node.type === 'blockquote') return blocks(node, look, `${indent}| `, style);
  if (node.type === 'code') {
    return visibleOnly(node.value)
      .split('\n')
      .map((line) => `${indent}${line}`);
  }
  const text = inline(node, look, node.type === 'heading' ? look.colors.bold : style);
  return text.split('\n').flatMap((line) => wrap(line, look.width, indent));
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

/** Running text; a style is put on each word, so that it ends with the line. */
function inline(node: Nodes, look: Look, style: Style = (text) => text): string {
  const { bold, italic, dim } = look.colors;
  if (node.type === 'text') return styleWords(node.value.replaceAll('\n', ' '), style);
  if (node.type === 'inlineCode' || node.type === 'html') return styleWords(node.value, style);
  if (node.type === 'image') return styleWords(node.alt ?? '', style);
  if (node.type === 'break') return '\n';
  if (node.type === 'strong') return children(node, look, bold);
  if (node.type === 'emphasis') return children(node, look, italic);
  if (node.type === 'link') {
    const text = children(node, look, style);
    const bare = node.url === children(node, look);
    return bare ? text : `${text} (${dim(visibleOnly(node.url))})`;
  }
  return 'children' in node ? children(node, look, style) : '';
}

function children(node: Parents, look: Look, style?: Style): string {
  return node.children.map((child) => inline(child, look, style)).join('');
}

function styleWords(text: string, style: Style): string {
  // Here and not before parsing: `&#x202e;` is a bidi character only now.
  return visibleOnly(text).replace(/\S+/g, (word) => style(word));
}
