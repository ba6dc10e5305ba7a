import { articlesOf, type InventedCharter, type InventedItem } from './invented-charter.ts';

/** How a layout writes the mark of an item: `a) `. */
export type MarkStyle = (name: string, depth: number) => string;

/** The old pages: `a) `, `i. `, `1) `. */
export const OFFICIAL_MARKS: MarkStyle = (name, depth) =>
  depth > 0 && /^[ivx]+$/.test(name) ? `${name}. ` : `${name}) `;

export const ROUND_MARKS: MarkStyle = (name) => `(${name}) `;

export const STOPPED_MARKS: MarkStyle = (name) => `${name}. `;

/** Every text that the import must hold, character for character. */
export function expectedTexts(charter: InventedCharter, marks: MarkStyle): Map<string, string> {
  const texts = new Map([['charter:preamble', charter.preamble.join('\n\n')]]);
  for (const { number, paragraphs, items, closing } of articlesOf(charter)) {
    const list = linesOf(items, 0, marks);
    texts.set(
      `charter:${number}`,
      [...paragraphs, ...(list === '' ? [] : [list]), ...closing].join('\n\n'),
    );
    addItems(texts, `charter:${number}`, items, 0, marks);
  }
  return texts;
}

function addItems(
  texts: Map<string, string>,
  holder: string,
  items: readonly InventedItem[],
  depth: number,
  marks: MarkStyle,
): void {
  for (const item of items) {
    const ref = `${holder}(${item.name})`;
    texts.set(ref, itemText(item, depth, marks));
    addItems(texts, ref, item.items, depth + 1, marks);
  }
}

function itemText(item: InventedItem, depth: number, marks: MarkStyle): string {
  const list = linesOf(item.items, depth + 1, marks);
  const own = list === '' ? item.text : `${item.text}\n${list}`;
  return [own, ...item.closing].join('\n\n');
}

function linesOf(items: readonly InventedItem[], depth: number, marks: MarkStyle): string {
  return items
    .map((item, at) => {
      const before = items[at - 1];
      const gap = before === undefined ? '' : before.closing.length > 0 ? '\n\n' : '\n';
      return gap + marks(item.name, depth) + itemText(item, depth, marks);
    })
    .join('');
}
