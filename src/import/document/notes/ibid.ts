const IBID =
  /^(?:ibid(?:em)?|ib[ií]d(?:em)?|[ií]dem|id|ib)(?![\p{L}])\.?(?:\s*[,;:]?\s*(?<where>\S.*?))?$/iu;

/** What a note says, and whether it was cut. */
export interface NoteText {
  readonly text: string;
  readonly cut: boolean;
}

/** Gives "Ibid." the source that it stands for: the last one that was named. */
export class Ibid {
  #last: NoteText | null = null;

  /** "Ibid." becomes the note before; "Ibid., art. 3" keeps its place and names the source. */
  resolve(note: NoteText): NoteText {
    const match = IBID.exec(note.text.trim());
    if (match === null) {
      // The number of a note names no source.
      if (!/^[\d\s.]*$/.test(note.text)) this.#last = note;
      return note;
    }
    if (this.#last === null) return note;
    const { text, cut } = this.#last;
    const where = match.groups?.['where']?.replace(/\.$/, '');
    if (where === undefined || where === '') return this.#last;
    const source = text.replace(/\.$/, '');
    return {
      text: `${note.text.trim().replace(/\.$/, '')} [${source}${cut ? '…' : ''}]`,
      cut: false,
    };
  }
}
