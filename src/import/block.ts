/** What is read from a source file, whatever its format, in the order of reading. */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | NoteBlock;

/** A heading, as the format marks it or as its look tells. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 for the outermost. */
  readonly level: number;
  readonly text: string;
}

/** Running text. Lines that the source wraps are joined; other white space is folded to one space. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** An item of a list. */
export interface ItemBlock {
  readonly kind: 'item';
  /** Its mark as written, without brackets and stops: `a`, `iv`, `3`; null for a bullet. */
  readonly mark: string | null;
  /** The mark as it stands in the source, with its brackets or stops; only where it differs from `a)`. */
  readonly written?: string;
  /** 0 for an item of an outermost list. */
  readonly depth: number;
  readonly text: string;
}

/** The text of a footnote or endnote; `[^mark]` in a block's text refers to it. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly mark: string;
  readonly text: string;
}

/** A source file as it was read from disk or fetched. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** File name or final address; its ending may tell the format. */
  readonly name: string;
  /** The media type that a server named, with its parameters; null where none did. */
  readonly mediaType: string | null;
}
