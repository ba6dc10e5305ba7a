import type { Block } from '../../../src/import/block.ts';

/** Paragraphs as blocks. */
export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** Item with its mark. */
export function item(mark: string | null, text: string, depth = 0): Block {
  return { kind: 'item', mark, depth, text };
}

export function heading(text: string, level = 4): Block {
  return { kind: 'heading', level, text };
}
