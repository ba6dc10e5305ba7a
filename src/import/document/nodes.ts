import { readMark, type Mark } from './marks.ts';
import type { Noted, TextPiece } from './piece.ts';

/** What a provision's text is made of. */
export type Node =
  | { readonly kind: 'paragraph'; readonly noted: Noted }
  | {
      readonly kind: 'item';
      /** What stands before its text: `-`, `- (a)`, `3.` */
      readonly lead: string;
      readonly depth: number;
      readonly noted: Noted;
    }
  | LetterNode;

/** A letter or numbered paragraph that is cited for itself. */
export interface LetterNode {
  readonly kind: 'letter';
  readonly mark: Mark;
  readonly noted: Noted;
  readonly children: Node[];
}

/** The text of a section: its lists stay lists. */
export function listNodes(pieces: readonly TextPiece[]): Node[] {
  let last = -1;
  return pieces.map((piece): Node => {
    if (piece.kind === 'paragraph') {
      last = -1;
      return { kind: 'paragraph', noted: piece };
    }
    // Markdown takes an item that is too deep for code.
    last = Math.min(piece.depth, last + 1);
    return { kind: 'item', lead: leadOf(piece.mark), depth: last, noted: piece };
  });
}

/** The text of an article: what is marked in its lists becomes letters, nested as marks and source say. */
export function letterNodes(pieces: readonly TextPiece[]): Node[] {
  const tree = new LetterTree();
  for (const piece of pieces) tree.add(piece);
  return tree.nodes;
}

interface Open {
  readonly style: Mark['style'];
  readonly value: number;
  readonly letter: LetterNode;
}

class LetterTree {
  readonly nodes: Node[] = [];
  #open: Open[] = [];
  /** Depth of the last item in the source, and the one it was given here. */
  #last: { source: number; own: number } | null = null;

  add(piece: TextPiece): void {
    const read = readMark(piece);
    if (read === null || (piece.kind === 'paragraph' && !this.#fits(read.mark))) {
      this.#addPlain(piece);
      return;
    }
    const { mark, rest } = read;
    const depth = this.#depthOf(mark, piece);
    if (piece.kind === 'item') this.#last = { source: piece.depth, own: depth };
    else this.#last = null;
    const siblings = depth === 0 ? this.nodes : this.#open[depth - 1]?.letter.children;
    const doubled = siblings?.some((node) => node.kind === 'letter' && node.mark.key === mark.key);
    // Behind closing words an inner list no longer stands in its letter.
    const apart = depth > 0 && this.nodes.at(-1) !== this.#open[0]?.letter;
    if (siblings === undefined || doubled === true || apart) {
      this.nodes.push({ kind: 'item', lead: `- ${mark.written}`, depth: 0, noted: rest });
      return;
    }
    const letter: LetterNode = { kind: 'letter', mark, noted: rest, children: [] };
    siblings.push(letter);
    const { style, value } = this.#readingAt(mark, depth);
    this.#open = [...this.#open.slice(0, depth), { style, value, letter }];
  }

  #addPlain(piece: TextPiece): void {
    if (piece.kind === 'paragraph') {
      this.nodes.push({ kind: 'paragraph', noted: piece });
      return;
    }
    const inner = this.#open.at(-1)?.letter;
    const within =
      inner !== undefined &&
      piece.depth > (this.#last?.source ?? 0) &&
      this.nodes.at(-1) === this.#open[0]?.letter;
    const node: Node = { kind: 'item', lead: leadOf(piece.mark), depth: 0, noted: piece };
    if (within) inner.children.push(node);
    else this.nodes.push(node);
  }

  /** Whether a paragraph that begins like an item is one: it begins a list or goes on with one. */
  #fits(mark: Mark): boolean {
    return (
      mark.style === 'paragraph' ||
      mark.readings.some(({ value }) => value === 1) ||
      this.#continued(mark) >= 0
    );
  }

  /** Depth of the innermost list that the mark goes on with; -1 where there is none. */
  #continued(mark: Mark): number {
    return this.#open.findLastIndex(({ style, value }) =>
      mark.readings.some((reading) => reading.style === style && reading.value === value + 1),
    );
  }

  #depthOf(mark: Mark, piece: TextPiece): number {
    if (mark.style === 'paragraph') return 0;
    if (piece.kind === 'item' && this.#last !== null && piece.depth !== this.#last.source) {
      const moved = this.#last.own + piece.depth - this.#last.source;
      return Math.max(0, Math.min(moved, this.#open.length));
    }
    const continued = this.#continued(mark);
    if (continued >= 0) return continued;
    const same = this.#open.findLastIndex(({ style }) =>
      mark.readings.some((reading) => reading.style === style),
    );
    if (same >= 0) return same;
    return mark.readings.some(({ value }) => value === 1) ? this.#open.length : 0;
  }

  #readingAt(mark: Mark, depth: number): { style: Mark['style']; value: number } {
    const before = this.#open[depth];
    const { readings } = mark;
    const next = readings.find(
      ({ style, value }) => style === before?.style && value === before.value + 1,
    );
    const first = readings.findLast(({ value }) => value === 1);
    return next ?? first ?? readings[0] ?? { style: mark.style, value: 0 };
  }
}

function leadOf(mark: string | null): string {
  if (mark === null) return '-';
  if (/^\d{1,4}$/.test(mark)) return `${mark}.`;
  return /^\p{L}{1,7}$/u.test(mark) ? `- (${mark})` : `- ${mark}`;
}
