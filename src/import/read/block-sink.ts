import type { Block } from '../block.ts';
import { badSource, type ReadLimits } from './bad-source.ts';
import { headLevel, isCapitals, type Look } from './head-line.ts';
import { ItemDepths } from './item-depths.ts';
import { readItemMark, type ItemMark } from './item-mark.ts';
import { suspectNote } from './note-marks.ts';

/** Collects the blocks of a source, and decides what a paragraph is where only its wording tells. */
export class BlockSink {
  readonly blocks: Block[] = [];
  readonly #limits: ReadLimits;
  readonly #depths = new ItemDepths();
  #characters = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  /** Adds a heading that the format marks as one. */
  heading(level: number, text: string): void {
    this.#depths.reset();
    this.#add({ kind: 'heading', level, text });
  }

  /** Adds an item of a list that the format marks as one. */
  item(mark: string | null, depth: number, text: string, written?: string): void {
    this.#add({ kind: 'item', mark, ...(written === undefined ? {} : { written }), depth, text });
  }

  /**
   * The depth of an item of an outermost list: it may stand within an item whose mark only its
   * paragraph tells.
   */
  placeListed(mark: string | null): number {
    return this.#depths.place({ mark, frame: 'list', rest: '' });
  }

  /** Adds a paragraph that can be nothing else. */
  paragraph(text: string): void {
    this.#depths.interrupt();
    this.#add({ kind: 'paragraph', text });
  }

  /** Adds the text of a note that the format marks as one. */
  note(mark: string, text: string): void {
    this.#add({ kind: 'note', mark, text });
  }

  /**
   * Adds a whole paragraph as what it is: a heading by its look, an item by its mark, or running
   * text.
   */
  text(text: string, look: Look = {}): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const mark = readItemMark(trimmed);
    if (mark !== null && this.#isItem(mark, look)) {
      const depth = this.#depths.place(mark);
      // A star may begin an item or a note; which it is, is settled when all is read.
      const star = mark.frame === '*' ? suspectNote('*', '') : '';
      const written = trimmed.slice(0, trimmed.length - mark.rest.length);
      const plain = mark.mark === null || written.trim() === `${mark.mark})`;
      this.item(mark.mark, depth, star + mark.rest, plain ? undefined : written);
      return;
    }
    const level = headLevel(trimmed, look);
    if (level === null) this.paragraph(trimmed);
    else this.heading(level, trimmed);
  }

  /** Whether an item may begin so here: the mark is the first of a list or goes on with one. */
  fits(mark: ItemMark): boolean {
    return this.#depths.fits(mark);
  }

  #isItem(mark: ItemMark, look: Look): boolean {
    if (mark.mark === null) return true;
    const upper = /^[A-Z]/.test(mark.mark);
    const capitals = isCapitals(mark.rest) && (look.bold ?? look.centred ?? upper);
    if (capitals) return false;
    if (look.bold === true && headLevel(mark.rest, look) !== null) return false;
    // "C. Smith" is a name unless a list has come to C.
    return !(upper && mark.frame === '.') || this.#depths.fits(mark);
  }

  #add(raw: Block): void {
    // White space is folded before anything searches in the text.
    const block = { ...raw, text: raw.text.replace(/\s+/gu, ' ').trim() };
    if (block.text === '') return;
    this.#characters += block.text.length;
    if (this.#characters > this.#limits.characters) {
      throw badSource(
        `holds more than ${this.#limits.characters} characters of text`,
        'split it into parts and import each',
      );
    }
    this.blocks.push(block);
  }
}
