import type { Block } from '../block.ts';
import { Ibid, type NoteText } from './notes/ibid.ts';
import { linkNoteList } from './notes/note-list.ts';
import { continuesNote, endsInNote } from './notes/read-note.ts';
import { takeNotes, type NoteReading } from './notes/take-notes.ts';
import type { Noted, Piece, PlacedNote } from './piece.ts';
import { plain } from './plain.ts';

/** A heading longer than this is running text that only looks like one. */
const LONGEST_HEADING = 200;
/** A paragraph shorter than this may be a line of its own and is never joined to the next. */
const WHOLE_LINE = 60;
/** No sentence ends so: "founded in". */
const OPEN_END =
  /\s(?:the|of|in|and|de|del|la|los|las|el|en|y|do|da|dos|das|em|du|des|le|les|et)$/u;
/** What pages and columns broke is not longer than this. */
const LONGEST_JOINED = 6_000;

/** Blocks cleaned, with their notes taken out of the text. */
export function piecesOf(blocks: readonly Block[], warn: (warning: string) => void): Piece[] {
  const cleaned = linkNoteList(join(clean(blocks)));
  const footnotes = new Footnotes(cleaned);
  const ibid = new Ibid();
  const reading: NoteReading = {
    footnote: (mark) => footnotes.use(mark),
    resolve: (note) => ibid.resolve(note),
    warn,
  };
  // All references are taken first, so that it is known which notes nothing refers to.
  const read = cleaned.map((block) =>
    block.kind === 'note' ? null : takeNotes(block.text, reading),
  );
  const gatherer = new Gatherer();
  for (const [index, block] of cleaned.entries()) {
    const line = index + 1;
    const noted = read[index] ?? null;
    if (block.kind === 'note') {
      if (footnotes.isTaken(block)) continue;
      warn(`nothing refers to note ${block.mark}; its text stands where the source has it`);
      gatherer.add({ kind: 'paragraph', text: block.text, notes: [], line });
    } else if (noted !== null) {
      gatherer.add(pieceOf(block, noted, line));
    }
  }
  return gatherer.pieces();
}

function pieceOf(block: Exclude<Block, { kind: 'note' }>, noted: Noted, line: number): Piece {
  if (block.kind === 'heading' && block.text.length <= LONGEST_HEADING) {
    const text = noted.text.replaceAll('\n', ' ');
    return { kind: 'heading', level: block.level, ...noted, text, line };
  }
  if (block.kind === 'item') {
    return { kind: 'item', mark: block.mark, depth: block.depth, ...noted, line };
  }
  return { kind: 'paragraph', ...noted, line };
}

function clean(blocks: readonly Block[]): Block[] {
  return blocks
    .map((block) => ({ ...block, text: plain(block.text) }))
    .filter(({ text }) => text !== '');
}

/** Paragraphs that a page or a column broke in two: inside a note, or before a small letter. */
function join(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const broken =
      block.kind === 'paragraph' &&
      last !== undefined &&
      last.text.length < LONGEST_JOINED &&
      (last.kind === 'paragraph' || last.kind === 'item') &&
      (breaksSentence(last.text, block.text) ||
        (endsInNote(last.text) && continuesNote(block.text)));
    if (broken) joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}` };
    else joined.push(block);
  }
  return joined;
}

function breaksSentence(before: string, behind: string): boolean {
  if (OPEN_END.test(before.slice(-8)) && /^[\p{L}\p{N}]/u.test(behind)) return true;
  return (
    before.length > WHOLE_LINE &&
    /[\p{L}\p{N},]$/u.test(before.slice(-2)) &&
    /^\p{Ll}\p{L}*[\s,]/u.test(behind) &&
    !endsInNote(before)
  );
}

/** The notes of a document by their marks. */
class Footnotes {
  readonly #notes = new Map<string, { block: Block; note: NoteText }>();
  readonly #used = new Set<Block>();

  constructor(blocks: readonly Block[]) {
    const ibid = new Ibid();
    for (const block of blocks) {
      if (block.kind !== 'note' || this.#notes.has(block.mark)) continue;
      this.#notes.set(block.mark, { block, note: ibid.resolve({ text: block.text, cut: false }) });
    }
  }

  use(mark: string): NoteText | null {
    const found = this.#notes.get(mark);
    if (found === undefined) return null;
    this.#used.add(found.block);
    return found.note;
  }

  /** Whether a block is a note that something refers to. */
  isTaken(block: Block): boolean {
    return this.#used.has(block);
  }
}

/** Puts notes that stand alone behind the text before them. */
class Gatherer {
  readonly #pieces: Piece[] = [];
  #waiting: PlacedNote[] = [];

  add(piece: Piece): void {
    const last = this.#pieces.at(-1);
    if (piece.text !== '') {
      const notes = [...this.#waiting, ...piece.notes];
      this.#waiting = [];
      this.#pieces.push({ ...piece, notes });
    } else if (last === undefined || last.kind === 'heading') {
      this.#waiting.push(...piece.notes.map((note) => ({ ...note, at: 0 })));
    } else {
      const notes = piece.notes.map((note) => ({ ...note, at: last.text.length }));
      this.#pieces[this.#pieces.length - 1] = { ...last, notes: [...last.notes, ...notes] };
    }
  }

  pieces(): Piece[] {
    // Notes below a heading without any text are all the text that there is.
    for (const { text } of this.#waiting) {
      this.#pieces.push({ kind: 'paragraph', text, notes: [], line: 1 });
    }
    this.#waiting = [];
    return this.#pieces;
  }
}
