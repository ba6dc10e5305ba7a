import type { Language } from '../../corpus/language.ts';
import type { Piece } from './pieces.ts';
import { cutOut, saysSomething, sectionsOf, type Section } from './sections.ts';

/** An official text cut at its heads. */
export interface CutText {
  readonly preamble: Section | null;
  /** Parts, chapters and articles in the order of the text, from its first head on. */
  readonly body: readonly Section[];
  /** Numbers of articles that stand twice or more. */
  readonly doubles: readonly number[];
}

/** As many articles as any edition of the Charter has, and a few. */
const MOST_ARTICLES = 170;
const MOST_CHAPTERS = 30;

/** Finds the text among everything that a page has, and its articles and chapters. */
export function cutText(pieces: readonly Piece[], language: Language): CutText {
  const all = withoutRunningHeads(sectionsOf(pieces, language));
  const start = startOf(all);
  const preamble = all[start.preamble] ?? null;
  const listed = withoutLists(all.slice(start.body));
  const body = withMissing(listed, language);
  const counts = new Map<number, number>();
  for (const { head } of body) {
    if (head?.kind === 'article') counts.set(head.number, (counts.get(head.number) ?? 0) + 1);
  }
  return {
    preamble,
    body,
    doubles: [...counts].filter(([, count]) => count > 1).map(([number]) => number),
  };
}

/**
 * Where the text begins: behind tables of contents, which have a preamble without text, and else
 * with the first article that says something.
 */
function startOf(sections: readonly Section[]): { preamble: number; body: number } {
  const preamble = sections.findLastIndex(
    (section) => section.head?.kind === 'preamble' && lengthOf(section) >= 80,
  );
  if (preamble >= 0) return { preamble, body: preamble + 1 };
  const first = sections.findIndex(
    (section) =>
      section.head?.kind === 'article' && section.head.number === 1 && saysSomething(section),
  );
  let body = first < 0 ? 0 : first;
  while (body > 0 && ['part', 'chapter'].includes(sections[body - 1]?.head?.kind ?? '')) body -= 1;
  return { preamble: -1, body };
}

function lengthOf(section: Section): number {
  return section.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** A chapter's name over every page is no new chapter; what stands under it goes on. */
function withoutRunningHeads(sections: readonly Section[]): Section[] {
  const kept: Section[] = [];
  const titles = new Map<number, ReadonlySet<string>>();
  let chapter = 0;
  for (const section of sections) {
    const { head, pieces } = section;
    const texts = pieces.map(({ text }) => text.toLowerCase());
    const last = kept.at(-1);
    if (
      head?.kind === 'chapter' &&
      head.number === chapter &&
      last?.head?.kind === 'article' &&
      saysSomething(last)
    ) {
      const title = titles.get(chapter);
      const rest = pieces.filter((_piece, at) => title?.has(texts[at] ?? '') !== true);
      const [next, ...others] = rest;
      const joined = next === undefined ? [] : [{ ...next, broken: true }, ...others];
      kept.splice(-1, 1, { head: last.head, pieces: [...last.pieces, ...joined] });
      continue;
    }
    if (head?.kind === 'chapter') {
      chapter = head.number;
      titles.set(chapter, new Set(texts));
    }
    kept.push(section);
  }
  return kept;
}

/** Lists of articles, as navigation and indexes have them, are left out: heads without text. */
function withoutLists(sections: readonly Section[]): Section[] {
  const full = new Set(
    sections.flatMap((section) =>
      section.head?.kind === 'article' && saysSomething(section) ? [section.head.number] : [],
    ),
  );
  return sections.filter(
    (section) =>
      section.head?.kind !== 'article' || saysSomething(section) || !full.has(section.head.number),
  );
}

/** Looks for articles and chapters that have no line of their own where they must stand. */
function withMissing(listed: readonly Section[], language: Language): Section[] {
  let sections = [...listed];
  for (let number = 2; number <= MOST_ARTICLES; number += 1) {
    if (placeOf(sections, 'article', number) >= 0) continue;
    const from = placeOf(sections, 'article', number - 1);
    if (from < 0) continue;
    const next = sections.findIndex(
      ({ head }, at) => at > from && head?.kind === 'article' && head.number > number,
    );
    const to = next < 0 ? sections.length : next;
    sections = cutOut(sections, { kind: 'article', number }, from, to, language) ?? sections;
  }
  for (let number = 2; number <= MOST_CHAPTERS; number += 1) {
    if (placeOf(sections, 'chapter', number) >= 0) continue;
    const from = placeOf(sections, 'chapter', number - 1);
    if (from < 0) continue;
    const next = sections.findIndex(
      ({ head }, at) => at > from && head?.kind === 'chapter' && head.number > number,
    );
    const to = next < 0 ? sections.length : next;
    sections = cutOut(sections, { kind: 'chapter', number }, from, to, language) ?? sections;
  }
  return sections;
}

function placeOf(
  sections: readonly Section[],
  kind: 'article' | 'chapter',
  number: number,
): number {
  return sections.findIndex(({ head }) => head?.kind === kind && head.number === number);
}
