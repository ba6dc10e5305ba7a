import type { ArticleHead } from './heads/article-head.ts';
import type { TextPiece } from './piece.ts';

/** A heading that others stand below. */
export interface OpenHeading {
  readonly rank: number;
  /** Level that the format gives it; null where it was no heading there. */
  readonly level: number | null;
  /** Whether it is nothing but "Chapter III", so that the next heading gives its title. */
  bare: boolean;
  text: string;
  /** Whether something with text stands below it, so that it lives on in a path. */
  used: boolean;
}

/** What becomes one provision, with its letters where it is an article. */
export interface Unit {
  readonly kind: 'document' | 'preamble' | 'article' | 'paragraph' | 'section' | 'part';
  /** Of an article. */
  readonly head: ArticleHead | null;
  /** Of a numbered paragraph. */
  readonly number: number | null;
  /** Its heading; of an article, its title. Empty where it has none. */
  heading: string;
  /** The heading as others stand below it. */
  readonly own: OpenHeading | null;
  readonly above: readonly OpenHeading[];
  readonly pieces: TextPiece[];
  readonly line: number;
}
