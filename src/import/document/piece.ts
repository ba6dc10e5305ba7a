/** A note taken out of a text, with the place that it stands behind. */
export interface PlacedNote {
  /** In UTF-16 units of the text without its notes. */
  readonly at: number;
  readonly text: string;
  readonly cut: boolean;
}

/** Running text without its notes. A line feed stands where a new sentence begins for certain. */
export interface Noted {
  readonly text: string;
  readonly notes: readonly PlacedNote[];
}

export interface HeadingPiece extends Noted {
  readonly kind: 'heading';
  readonly level: number;
  /** Place of its block in the source, from 1. */
  readonly line: number;
}

export interface ParagraphPiece extends Noted {
  readonly kind: 'paragraph';
  readonly line: number;
}

export interface ItemPiece extends Noted {
  readonly kind: 'item';
  readonly mark: string | null;
  readonly depth: number;
  readonly line: number;
}

/** A block whose notes are taken out. */
export type Piece = HeadingPiece | ParagraphPiece | ItemPiece;

/** What stands below a heading. */
export type TextPiece = ParagraphPiece | ItemPiece;

/** The text from a place on, with the notes behind that place; those before it come to its beginning. */
export function from({ text, notes }: Noted, place: number): Noted {
  const start = place + (/^\s*/.exec(text.slice(place))?.[0].length ?? 0);
  return {
    text: text.slice(start),
    notes: notes.map((note) => ({ ...note, at: Math.max(0, note.at - start) })),
  };
}

/** A text cut at places in it; each note goes to the part that it stands behind. */
export function cutAt({ text, notes }: Noted, places: readonly number[]): Noted[] {
  const starts = [0, ...places];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return {
      text: text.slice(start, end).trim(),
      notes: notes
        .filter(({ at }) => (at > start || start === 0) && (at <= end || end === text.length))
        .map((note) => ({ ...note, at: Math.max(0, note.at - start - lead) })),
    };
  });
}
