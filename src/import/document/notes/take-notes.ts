import type { Noted, PlacedNote } from '../piece.ts';
import { glue } from './glue.ts';
import type { NoteText } from './ibid.ts';
import { readNote } from './read-note.ts';

const REFERENCE = /\[\^([^\]\s]{1,60})\]/uy;

/** So much of a text may change when something is put behind it. In UTF-16 units. */
const KEPT = 200;

/** "[^a-z]" is a reference only where there is such a note. */
const NUMBERED = /^(?:\d{1,4}(?:-\d{1,4})?|[*†‡§]{1,4})$/;

/** What the notes of a document are read with. */
export interface NoteReading {
  /** The text of a footnote; null where the document does not have it. */
  readonly footnote: (mark: string) => NoteText | null;
  /** Gives a note in brackets what it stands for. */
  readonly resolve: (note: NoteText) => NoteText;
  readonly warn: (warning: string) => void;
}

/** Takes notes in double brackets and references to footnotes out of a text. */
export function takeNotes(source: string, reading: NoteReading): Noted {
  const taker = new Taker(reading);
  let open = 0;
  let from = 0;
  let at = 0;
  const take = (end: number): void => {
    from = end;
    at = end;
  };
  while (at < source.length) {
    REFERENCE.lastIndex = at;
    const mark = source[at] === '[' ? REFERENCE.exec(source)?.[1] : undefined;
    if (mark !== undefined && (NUMBERED.test(mark) || reading.footnote(mark) !== null)) {
      taker.text(source.slice(from, at));
      taker.reference(mark);
      take(REFERENCE.lastIndex);
    } else if (source.startsWith('((', at)) {
      const note = readNote(source, at);
      if (note === null) {
        open += 2;
        at += 2;
        continue;
      }
      taker.text(source.slice(from, at));
      taker.note(note);
      take(note.end);
    } else if (source.startsWith('))', at) && open === 0) {
      taker.text(source.slice(from, at));
      taker.stray(source.slice(Math.max(0, at - 30), at));
      take(at + 2);
    } else {
      if (source[at] === '(') open += 1;
      if (source[at] === ')') open = Math.max(0, open - 1);
      at += 1;
    }
  }
  taker.text(source.slice(from));
  return taker.noted();
}

class Taker {
  readonly #reading: NoteReading;
  readonly #notes: PlacedNote[] = [];
  /** What is settled, and its length; only the end of a text meets what is put behind it. */
  readonly #settled: string[] = [];
  #length = 0;
  #text = '';
  /** Whether something was taken out behind `#text`. */
  #taken = false;
  #afterCut = false;

  constructor(reading: NoteReading) {
    this.#reading = reading;
  }

  text(text: string): void {
    if (text.trim() === '' && this.#taken) {
      this.#text += text;
      return;
    }
    if (text === '') return;
    if (this.#afterCut && this.#breaks(text)) {
      this.#text = `${this.#text.trimEnd()}\n${text.trimStart()}`;
    } else {
      this.#text = this.#taken ? glue(this.#text, text) : this.#text + text;
    }
    this.#taken = false;
    this.#afterCut = false;
    this.#settle();
  }

  note({ text, cut }: NoteText): void {
    const inner: string[] = [];
    const content = text
      .replace(/\s?\[\^([^\]\s]{1,60})\]/gu, (_all, mark: string) => {
        inner.push(mark);
        return '';
      })
      .trim();
    // "((3))" may be the number of a note whose text stands elsewhere.
    const listed = /^\d{1,3}$/.test(content) ? this.#reading.footnote(content) : null;
    if (content !== '') this.#add(listed ?? this.#reading.resolve({ text: content, cut }));
    for (const mark of inner) this.reference(mark);
    this.#taken = true;
    this.#afterCut = cut;
  }

  reference(mark: string): void {
    this.#taken = true;
    const note = this.#reading.footnote(mark);
    if (note === null) {
      this.#reading.warn(`note ${mark} is referred to, but the document does not have its text`);
    } else {
      this.#add(note);
    }
  }

  stray(before: string): void {
    this.#taken = true;
    this.#reading.warn(`a "))" that closes no note was left out behind "${before.trim()}"`);
  }

  noted(): Noted {
    const whole = this.#settled.join('') + this.#text;
    const text = whole.trim();
    const lead = whole.length - whole.trimStart().length;
    const notes = this.#notes.map((note) => ({
      ...note,
      at: Math.min(Math.max(0, note.at - lead), text.length),
    }));
    return { text, notes };
  }

  #add({ text, cut }: NoteText): void {
    this.#notes.push({ at: this.#length + this.#text.trimEnd().length, text, cut });
  }

  #settle(): void {
    const end = this.#text.length - KEPT;
    if (end < KEPT) return;
    this.#settled.push(this.#text.slice(0, end));
    this.#length += end;
    this.#text = this.#text.slice(end);
  }

  /** Behind a note that was cut a capital begins a sentence, where no full stop stands before it. */
  #breaks(text: string): boolean {
    const before = this.#text.trimEnd();
    return (
      /^\s*["“«(¿¡]?[\p{Lu}]/u.test(text) && before !== '' && !/[.!?:;,…]["”»)]?$/u.test(before)
    );
  }
}
