/**
 * While a source is read, references to notes and beginnings of notes are only suspected: "m²" has
 * a small figure too. They stand in the text between characters of the private area until all is
 * read, with what to write where the suspicion proves wrong.
 */
const REFERENCE = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/gu;
const BEGINNING = /\uE003([^\uE004]*)\uE004([^\uE005]*)\uE005/gu;

/** A suspected reference, to be put into a block's text. */
export function suspectReference(mark: string, literal: string): string {
  return `\uE000${mark}\uE001${literal}\uE002`;
}

/** The suspected beginning of a note's own text. */
export function suspectNote(mark: string, literal: string): string {
  return `\uE003${mark}\uE004${literal}\uE005`;
}

/** Takes our own signs out of what a source says. */
export function withoutSigns(text: string): string {
  return text.replace(/[\uE000-\uE005]/gu, '');
}

/** A text without suspected references and beginnings, for deciding what kind of text it is. */
export function withoutMarks(text: string): string {
  return text.replace(REFERENCE, '').replace(BEGINNING, '');
}

/** A text with what the source wrote in place of every suspicion. */
export function asWritten(text: string): string {
  return text.replace(REFERENCE, '$2').replace(BEGINNING, '$2');
}

/** The suspected references of a text, in order. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
}

/** Replaces every suspected reference. */
export function replaceReferences(
  text: string,
  replace: (mark: string, literal: string, before: string) => string,
): string {
  return text.replace(
    REFERENCE,
    (_all, mark: string, literal: string, offset: number, whole: string) =>
      replace(mark, literal, whole.slice(0, offset)),
  );
}

/** A text cut at the suspected beginnings of notes; the first piece belongs to no note. */
export function splitAtNotes(
  text: string,
): { mark: string | null; literal: string; text: string }[] {
  const pieces: { mark: string | null; literal: string; text: string }[] = [];
  let mark: string | null = null;
  let literal = '';
  let from = 0;
  for (const match of text.matchAll(BEGINNING)) {
    pieces.push({ mark, literal, text: text.slice(from, match.index) });
    mark = match[1] ?? '';
    literal = match[2] ?? '';
    from = match.index + match[0].length;
  }
  pieces.push({ mark, literal, text: text.slice(from) });
  return pieces;
}

/**
 * The mark of a note as it stands in running text: a number, a letter or signs, in brackets or not.
 * Null for anything else, such as the "er" of "1er".
 */
export function readNoteMark(text: string, letters = false): string | null {
  const match = /^[[(]?\s*(\d{1,4}|[*†‡§]{1,4}|[a-z]|[ivxlc]{1,6})\s*[\])]?\.?$/iu.exec(
    text.trim(),
  );
  const mark = match?.[1];
  if (mark === undefined || (!letters && /^[a-z]/i.test(mark))) return null;
  return mark;
}

/** Names for the marks of a whole document, where numbering may begin anew on every page. */
export class UniqueMarks {
  readonly #used = new Map<string, number>();

  /** The mark itself the first time, later with a count: `1`, `1-2`, `1-3`. */
  name(mark: string): string {
    const count = (this.#used.get(mark) ?? 0) + 1;
    this.#used.set(mark, count);
    return count === 1 ? mark : this.name(`${mark}-${count}`);
  }
}
