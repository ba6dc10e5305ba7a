import { readNamedHead } from '../head-line.ts';
import { readItemMark } from '../item-mark.ts';
import { tidy } from '../tidy.ts';
import { attribute, elementsIn, isElement, textOf, type HtmlElement } from './nodes.ts';

/** The rows of a table, its own and not those of tables inside. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

/** The cells of a row. */
export function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
}

/** Whether a text is nothing but the mark of an item. */
export function isMarkAlone(text: string): boolean {
  return readItemMark(`${text} x`)?.rest === 'x';
}

/**
 * Tells a table of facts, whose rows are read as sentences, from one that only places text: facts
 * are short, and come in several columns and rows.
 */
export function isDataTable(table: HtmlElement): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const inner = elementsIn(table);
  if (inner.some(({ name }) => /^(?:table|h[1-6]|ul|ol|pre|blockquote)$/.test(name))) return false;
  const rows = rowsOf(table).map((row) =>
    cellsOf(row)
      .map((cell) => tidy(textOf(cell)))
      .filter((text) => text !== ''),
  );
  const filled = rows.filter((cells) => cells.length > 0);
  const wide = filled.filter((cells) => cells.length >= 2);
  if (wide.length < 2 || wide.length < filled.length * 0.6) return false;
  const cells = wide.flat();
  const named = inner.some(({ name }) => name === 'th');
  const longest = Math.max(...cells.map((text) => text.length));
  const mean = cells.reduce((sum, text) => sum + text.length, 0) / cells.length;
  if (longest > (named ? 1_000 : 300) || mean > (named ? 200 : 70)) return false;
  const lists = wide.filter(([first = '']) => isMarkAlone(first) && !/^\d/.test(first));
  const heads = filled.filter(([first = '']) => readNamedHead(first)?.bare === true);
  return lists.length < wide.length / 2 && (named || heads.length === 0);
}

/** A table as a grid: a cell over several rows or columns stands in each of them. */
export function gridOf<T>(
  rows: readonly (readonly { readonly cell: HtmlElement; readonly value: T }[])[],
): (T | null)[][] {
  const grid: (T | null)[][] = rows.map(() => []);
  rows.forEach((cells, index) => {
    let column = 0;
    for (const { cell, value } of cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      const width = spanOf(cell, 'colspan', 50);
      const height = spanOf(cell, 'rowspan', rows.length - index);
      for (let down = 0; down < height; down += 1) {
        const line = grid[index + down];
        if (line === undefined) continue;
        // Over several columns it is said once.
        for (let right = 0; right < width; right += 1)
          line[column + right] = right === 0 ? value : null;
      }
      column += width;
    }
  });
  return grid;
}

function spanOf(cell: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, Math.max(most, 1)) : 1;
}
