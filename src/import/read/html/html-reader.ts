import { addLines, wrapColumn } from '../add-lines.ts';
import type { BlockSink } from '../block-sink.ts';
import { Vocabulary } from '../hyphens.ts';
import { readItemMark } from '../item-mark.ts';
import { readNoteMark, suspectNote, suspectReference, withoutSigns } from '../note-marks.ts';
import { readText } from '../read-text.ts';
import { stripMark } from '../settle-notes.ts';
import { tidy } from '../tidy.ts';
import type { LinkedNotes } from './find-notes.ts';
import { isHidden, isLinkList, isMenuCell } from './hidden.ts';
import type { Links } from './links.ts';
import { headingLevel, isHeadCell, placeIn, type Place } from './looks.ts';
import { nextMark, openList, type OpenList } from './list-marks.ts';
import {
  attribute,
  elementsIn,
  isBlock,
  isElement,
  isText,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from './nodes.ts';
import { cellsOf, gridOf, isDataTable, isMarkAlone, rowsOf } from './table.ts';

/** How a page is read. */
export interface HtmlTerms {
  readonly notes: LinkedNotes;
  readonly links: Links;
  /** Whether list items carry their marks in their text, as those from Word do. */
  readonly marksInText: boolean;
}

/** Walks through a page in reading order. */
export class HtmlReader {
  readonly #sink: BlockSink;
  readonly #terms: HtmlTerms;
  readonly #lists: OpenList[] = [];
  #text = '';
  /** Depth of the outermost list that is open. */
  #base = 0;
  #letters = 0;
  #boldLetters = 0;
  #heading: number | null = null;
  /** The item whose text comes next. */
  #item: { mark: string | null; depth: number; ordered: boolean } | null = null;
  /** Takes the text instead of the sink: of a note, of a cell. */
  #capture: string[] | null = null;

  constructor(sink: BlockSink, terms: HtmlTerms) {
    this.#sink = sink;
    this.#terms = terms;
  }

  /** Reads all that a tag holds. */
  read(root: { readonly children: readonly HtmlNode[] }): void {
    const place = { bold: false, centred: false };
    for (const child of root.children) this.#visit(child, place);
    this.#flush(place);
  }

  #visit(node: HtmlNode, place: Place): void {
    if (isText(node)) this.#write(withoutSigns(node.data).replace(/\s+/gu, ' '), place);
    else if (isElement(node)) this.#element(node, place);
  }

  #element(element: HtmlElement, outer: Place): void {
    const { notes } = this.#terms;
    if (isHidden(element, this.#terms.links) || notes.ways.has(element)) return;
    const place = placeIn(element, outer);
    const note = notes.bodies.get(element);
    if (note !== undefined) {
      this.#flush(outer);
      this.#sink.note(note, stripMark(this.#captured(element, place), note));
      return;
    }
    const beginning = notes.beginnings.get(element);
    if (beginning !== undefined) this.#text += suspectNote(beginning, '');
    const reference = notes.references.get(element);
    if (reference !== undefined) {
      this.#text += suspectReference(reference, tidy(textOf(element)));
      return;
    }
    if (isBlock(element)) this.#block(element, place, outer);
    else this.#inline(element, place);
  }

  #inline(element: HtmlElement, place: Place): void {
    if (element.name === 'br') this.#text += '\n';
    else if (element.name === 'sup' && this.#raised(element)) return;
    else if (attribute(element, 'style').replace(/\s/g, '').includes('mso-list:ignore')) {
      // Word writes the mark of an item, or a letter of a font of symbols.
      const mark = tidy(textOf(element));
      this.#text += isMarkAlone(mark) ? `${mark} ` : '• ';
    } else if (element.name === 'q') {
      this.#text += '“';
      this.#children(element, place);
      this.#text += '”';
    } else this.#children(element, place);
  }

  /** A raised figure that no link explains: perhaps a note. */
  #raised(element: HtmlElement): boolean {
    const { references, ways } = this.#terms.notes;
    if (elementsIn(element).some((inner) => references.has(inner) || ways.has(inner))) return false;
    const literal = tidy(textOf(element));
    const parts = literal.split(/\s*[,;]\s*/u);
    if (!parts.every((part) => readNoteMark(part) !== null)) return false;
    const line = this.#text.slice(this.#text.lastIndexOf('\n') + 1);
    for (const part of parts) {
      const mark = readNoteMark(part) ?? part;
      this.#text +=
        line.trim() === '' && parts.length === 1
          ? suspectNote(mark, `${part} `)
          : suspectReference(mark, part);
    }
    return true;
  }

  #block(element: HtmlElement, place: Place, outer: Place): void {
    this.#flush(outer);
    const level = headingLevel(element);
    if (level !== null) {
      this.#heading = level;
      this.#children(element, place);
      this.#flush(place);
      this.#heading = null;
    } else if (element.name === 'hr') return;
    else if (element.name === 'table') this.#table(element, place);
    else if (element.name === 'li') this.#listItem(element, place);
    else if (isLinkList(element, this.#terms.links) && !this.#holdsNotes(element)) return;
    else if (element.name === 'ul' || element.name === 'ol') {
      this.#lists.push(openList(element));
      this.#children(element, place);
      this.#flush(place);
      this.#lists.pop();
    } else if (element.name === 'pre' && this.#capture === null) {
      readText(textOf(element), this.#sink);
    } else {
      this.#children(element, place);
      this.#flush(place);
    }
  }

  #holdsNotes(element: HtmlElement): boolean {
    const { references, bodies, beginnings } = this.#terms.notes;
    return elementsIn(element).some(
      (inner) => references.has(inner) || bodies.has(inner) || beginnings.has(inner),
    );
  }

  #holdsBodies(element: HtmlElement): boolean {
    const { bodies, beginnings } = this.#terms.notes;
    return elementsIn(element).some((inner) => bodies.has(inner) || beginnings.has(inner));
  }

  #listItem(element: HtmlElement, place: Place): void {
    const list = this.#lists.at(-1);
    const mark = list === undefined ? null : nextMark(list, element);
    if (this.#lists.length === 1 && this.#capture === null) {
      this.#base = this.#sink.placeListed(mark);
    }
    const depth = this.#base + Math.max(0, this.#lists.length - 1);
    this.#item = { mark, depth, ordered: list?.ordered ?? false };
    this.#children(element, place);
    this.#flush(place);
    this.#item = null;
  }

  #table(table: HtmlElement, place: Place): void {
    if (isLinkList(table, this.#terms.links) && !this.#holdsNotes(table)) return;
    const caption = table.children.filter(isElement).find(({ name }) => name === 'caption');
    if (caption !== undefined) this.#element(caption, place);
    const rows = rowsOf(table).filter((row) => !isHidden(row, this.#terms.links));
    if (this.#capture === null && !this.#holdsBodies(table) && isDataTable(table))
      this.#dataTable(rows, place);
    else for (const row of rows) this.#layoutRow(row, rows, place);
  }

  #layoutRow(row: HtmlElement, rows: readonly HtmlElement[], outer: Place): void {
    const note = this.#terms.notes.bodies.get(row);
    if (note !== undefined) {
      this.#sink.note(note, stripMark(this.#captured(row, outer), note));
      return;
    }
    const cells = cellsOf(row).filter((cell) => !isHidden(cell, this.#terms.links));
    const filled = cells.filter((cell) => tidy(textOf(cell)) !== '');
    const [first, second] = filled;
    const all = rows.length > 200 ? cells : rows.flatMap(cellsOf);
    if (first !== undefined && second !== undefined && filled.length === 2) {
      const mark = tidy(textOf(first));
      if (isMarkAlone(mark) && !this.#terms.notes.bodies.has(first)) {
        const text = this.#captured(second, placeIn(second, outer));
        if (this.#capture === null) this.#sink.text(`${mark} ${text}`);
        else this.#capture.push(mark, text);
        return;
      }
    }
    for (const cell of cells) {
      if (!isMenuCell(cell, all, this.#terms.links)) this.#element(cell, outer);
    }
  }

  #dataTable(rows: readonly HtmlElement[], place: Place): void {
    const cells = rows.map((row) =>
      cellsOf(row).map((cell) => ({ cell, value: tidy(this.#captured(cell, place)) })),
    );
    const grid = gridOf(cells);
    const [top] = rows;
    const named = top !== undefined && cellsOf(top).every(isHeadCell) && grid.length > 1;
    const heads = named ? (grid[0] ?? []) : [];
    for (const row of named ? grid.slice(1) : grid) {
      const said = row.flatMap((value, column) => {
        const head = heads[column] ?? '';
        if (value === null || value === '') return [];
        return [head === '' ? value : `${head.replace(/:$/u, '')}: ${value}`];
      });
      this.#sink.paragraph(said.join('; '));
    }
  }

  /** The text of a tag, which goes nowhere else. */
  #captured(element: HtmlElement, place: Place): string {
    const outer = this.#capture;
    const item = this.#item;
    const own: string[] = [];
    this.#capture = own;
    this.#item = null;
    this.#children(element, place);
    this.#flush(place);
    this.#capture = outer;
    this.#item = item;
    return own.join(' ');
  }

  #children(element: HtmlElement, place: Place): void {
    for (const child of element.children) this.#visit(child, place);
  }

  #write(text: string, place: Place): void {
    this.#text += text;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    this.#letters += letters;
    if (place.bold) this.#boldLetters += letters;
  }

  #flush(place: Place): void {
    const text = this.#text;
    const bold = this.#letters > 0 && this.#boldLetters >= this.#letters * 0.95;
    this.#text = '';
    this.#letters = 0;
    this.#boldLetters = 0;
    if (text.trim() === '') return;
    if (this.#heading !== null && this.#capture === null) {
      this.#sink.heading(this.#heading, text.replace(/\s+/gu, ' '));
      return;
    }
    for (const part of text.split(/\n[ \t]*(?:\n[ \t]*)+/u)) {
      const lines = part
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (lines.length > 0) this.#emit(lines, { bold, centred: place.centred });
    }
  }

  #emit(lines: readonly string[], look: Place): void {
    const item = this.#item;
    const [first = '', ...rest] = lines;
    if (this.#capture !== null) {
      this.#capture.push(...lines);
    } else if (item !== null) {
      this.#item = null;
      const own = readItemMark(tidy(first));
      if (own !== null && own.mark !== null) {
        this.#sink.item(own.mark, item.depth, [own.rest, ...rest].join(' '));
      } else if (item.ordered && this.#terms.marksInText && own === null) {
        // A numbering such as "Article 1." is no mark of an item.
        this.#sink.text(lines.join(' '), look);
      } else {
        this.#sink.item(item.mark, item.depth, [own?.rest ?? first, ...rest].join(' '));
      }
    } else if (lines.length === 1) {
      this.#sink.text(first, look);
    } else {
      addLines(this.#sink, lines, {
        column: wrapColumn(lines),
        vocabulary: new Vocabulary(),
        look,
      });
    }
  }
}
