import { splitSentences } from '../../corpus/sentences.ts';
import type { Note } from '../../corpus/provision.ts';
import type { Noted, PlacedNote } from './piece.ts';
import type { LetterNode, Node } from './nodes.ts';

/** The text of nodes as Markdown, as `parseDocument` writes it. */
export function markdownOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.kind === 'paragraph'
        ? `\n${node.noted.text.replaceAll('\n', '\n\n')}\n`
        : lineOf(node, node.kind === 'item' ? node.depth : 0),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of a letter, its own words first. */
export function letterMarkdown({ noted, children }: LetterNode): string {
  return [flat(noted.text), ...children.map((child) => lineOf(child, 0))].join('\n');
}

function lineOf(node: Node, depth: number): string {
  // Below "1." two spaces would not be deep enough.
  const indent = (node.kind === 'item' ? '   ' : '  ').repeat(depth);
  if (node.kind === 'paragraph') return `${indent}${flat(node.noted.text)}`;
  const text = flat(node.noted.text);
  if (node.kind === 'item') return `${indent}${node.lead} ${text}`;
  const own = `${indent}- ${node.mark.written} ${text}`;
  return [own, ...node.children.map((child) => lineOf(child, depth + 1))].join('\n');
}

function flat(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Sentences in order, with the notes that stand behind them. */
export class Sentences {
  readonly sentences: string[] = [];
  readonly notes: Note[] = [];
  /** Notes before any sentence, which belong to the first. */
  #waiting: PlacedNote[] = [];

  add({ text, notes }: Noted): void {
    const first = this.sentences.length;
    const starts: number[] = [];
    let at = 0;
    for (const line of text.split('\n')) {
      for (const sentence of splitSentences(line)) {
        at = text.indexOf(sentence, at);
        starts.push(at);
        at += sentence.length;
        this.sentences.push(sentence);
      }
    }
    for (const note of [...this.#waiting, ...notes]) {
      const behind = starts.findLastIndex((start) => start < note.at);
      const sentence = behind >= 0 || first === 0 ? first + Math.max(0, behind) : first - 1;
      if (this.sentences.length === 0) continue;
      this.notes.push({ sentence, text: note.text, cut: note.cut });
    }
    if (this.sentences.length === 0) this.#waiting.push(...notes);
    else this.#waiting = [];
  }
}
