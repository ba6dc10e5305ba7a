/** An article (with letters, if any) named in a text, before it is known of which instrument. */
export interface ArticleMention {
  readonly number: number;
  /** Marks in order, outermost first: `b`, `i`; a numbered paragraph is a mark of digits. */
  readonly letters: readonly string[];
  /** "bis", "ter": an article put in between others, which the Charter has none of. */
  readonly inserted: boolean;
  /** First token and the place behind the last. */
  readonly from: number;
  readonly to: number;
  /** Articles named in one breath share this number, and the instrument they belong to. */
  readonly group: number;
}
