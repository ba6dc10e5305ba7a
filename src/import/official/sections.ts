import type { Language } from '../../corpus/language.ts';
import { findHead, isClosed, isTitle, readHead, type Head } from './heads.ts';
import { written, type Piece } from './pieces.ts';

/** A head with what stands under it, down to the next. */
export interface Section {
  /** Null for what stands before the first head. */
  readonly head: Pick<Head, 'kind' | 'number'> | null;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts pieces at the heads they begin with. A head behind an unfinished sentence is none, unless
 * the format marks it: "in the cases of | Article 37. It shall".
 */
export function sectionsOf(pieces: readonly Piece[], language: Language): Section[] {
  const sections: { head: Section['head']; pieces: Piece[] }[] = [{ head: null, pieces: [] }];
  for (const [at, piece] of pieces.entries()) {
    const before = sections.at(-1);
    const last = before?.pieces.at(-1);
    const open = last !== undefined && !last.heading && !isClosed(last.text);
    let text = written(piece);
    let head = readHead(text, language);
    const inside = open && !piece.heading && !piece.page && before?.head?.kind === 'article';
    if (head === null || (inside && isMention(head, piece, pieces[at + 1]))) {
      before?.pieces.push(piece);
      continue;
    }
    while (head !== null) {
      const opening: boolean = head.rest === text;
      const below = sections.at(-1);
      // "PREAMBLE" and the preamble's own first words are one head.
      if (!(opening && below?.head?.kind === 'preamble' && below.pieces.length === 0)) {
        sections.push({ head: { kind: head.kind, number: head.number }, pieces: [] });
      }
      text = head.rest;
      head = opening || text === '' ? null : readHead(text, language);
    }
    if (text !== '') {
      sections.at(-1)?.pieces.push({ ...piece, heading: false, mark: null, text });
    }
  }
  return sections;
}

/**
 * Cuts a head out of the middle of the sections that may hold it.
 * @returns the sections with it, or null where it is not found
 */
export function cutOut(
  sections: readonly Section[],
  head: { readonly kind: 'article' | 'chapter'; readonly number: number },
  from: number,
  to: number,
  language: Language,
): Section[] | null {
  for (let at = from; at < to; at += 1) {
    const section = sections[at];
    for (const [place, piece] of (section?.pieces ?? []).entries()) {
      const text = written(piece);
      const found = findHead(text, head.kind, head.number, language);
      if (found === null || section === undefined) continue;
      const before = text.slice(0, found.at).trim();
      const kept = before === '' ? [] : [{ ...piece, mark: null, text: before }];
      const rest =
        found.rest === '' ? [] : [{ ...piece, heading: false, mark: null, text: found.rest }];
      return [
        ...sections.slice(0, at),
        { head: section.head, pieces: [...section.pieces.slice(0, place), ...kept] },
        { head, pieces: [...rest, ...section.pieces.slice(place + 1)] },
        ...sections.slice(at + 1),
      ];
    }
  }
  return null;
}

/** Whether anything is said under a head; a table of contents has heads alone. */
export function saysSomething(section: Section): boolean {
  return section.pieces.some((piece) => /\p{L}{2}/u.test(written(piece)));
}

/** Whether a head behind an unfinished sentence goes on with it. */
function isMention(head: Head, piece: Piece, next: Piece | undefined): boolean {
  if (head.kind === 'part' || head.kind === 'preamble') return false;
  if (head.kind === 'article') return true;
  // A chapter's name over a page, with its title behind it or below.
  const title = head.rest === '' ? next?.text : head.rest;
  return !piece.broken && (title === undefined || !isTitle(title));
}
