import { readDivisionHead } from './division-head.ts';

const NUMBERED =
  /^(?:§\s*)?(?<number>\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=\s*[.):–—-])|[IVXLC]{1,7}(?=\s*[.)–—-])|[A-Z](?=[.)]))\s*[.):–—-]*\s+(?<title>\S.*)$/u;
const SECTION =
  /^(?:section|secci[oó]n|sec[cç]?[cç][aã]o|se[cç][aã]o)\s+(?<number>[\w.]+?)\s*[.:)–—-]*(?:\s+(?<title>.*))?$/iu;

/** A heading taken apart. */
export interface SectionHead {
  /** `3`, `2.1`, `IV`; null where a heading has none. */
  readonly number: string | null;
  /** `Chapter 3`, where that is what the heading calls itself. */
  readonly division: string | null;
  readonly title: string;
}

/** Reads "3. Quorum", "2.1 Fees", "Section 4: Dues", "Chapter 3. Organs", "Quorum". */
export function readSectionHead(text: string): SectionHead {
  const section = SECTION.exec(text)?.groups;
  const division = readDivisionHead(text);
  if (section?.['number'] !== undefined && division !== null) {
    return { number: section['number'], division: null, title: section['title'] || text };
  }
  if (division !== null) {
    return { number: null, division: division.written, title: division.title || text };
  }
  const numbered = NUMBERED.exec(text)?.groups;
  if (numbered?.['number'] !== undefined && numbered['title'] !== undefined) {
    return { number: numbered['number'], division: null, title: numbered['title'] };
  }
  return { number: null, division: null, title: text };
}
