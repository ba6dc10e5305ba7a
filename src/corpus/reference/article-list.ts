import type { ArticleMention } from './article-mention.ts';
import { numberPlace } from './article-number.ts';
import { AGAINST, AND, COUNTED, isArticleWord, MONTHS, TO } from './article-words.ts';
import { nextLetter, readMarks } from './marks.ts';
import { readNumber, type ReadNumber } from './numbers.ts';
import type { Scan } from './scan.ts';

/** A range longer than the whole Charter is not written out. */
const LONGEST_RANGE = 150;
const INSERTED = /^(bis|ter|quater|quinquies)$/;

/** Articles read one after another. */
export interface ReadList {
  readonly mentions: readonly ArticleMention[];
  readonly next: number;
  /** The last group that the list used. */
  readonly group: number;
}

/** How a list begins. */
export interface ListStart {
  /** First token of the first mention, the word "article" included. */
  readonly from: number;
  readonly group: number;
  /** "articles 1,106" are two, "article 1,106" is one. */
  readonly plural: boolean;
}

/** Reads "20", "34(b)", "19, 20 and 21" or "70 to 73" that begins at `at`. */
export function readList(scan: Scan, at: number, start: ListStart): ReadList {
  const mentions: ArticleMention[] = [];
  let { from, group, plural } = start;
  let next = at;
  let range = false;
  for (;;) {
    const number = readWhole(scan, next, plural);
    if (number === null) break;
    const marks = readMarks(scan, number.next, number.value);
    const inserted = marks.marks.length === 0 && INSERTED.test(scan.word(marks.next));
    const to = marks.next + (inserted ? 1 : 0);
    const last = mentions.at(-1);
    if (range && last !== undefined && number.value - last.number <= LONGEST_RANGE) {
      for (let n = last.number + 1; n < number.value; n += 1) {
        // Written as the whole range is.
        const written = { from: last.from, to, group };
        mentions.push({ number: n, letters: [], inserted: false, ...written });
      }
    }
    mentions.push({ number: number.value, letters: marks.marks, inserted, from, to, group });
    next = to;
    if (marks.marks.length > 0) next = readLetters(scan, mentions);
    const following = nextItem(scan, next, number, plural);
    if (following === null) break;
    from = following.from;
    next = following.place;
    range = following.range;
    plural ||= following.headed;
    if (following.compared) group += 1;
  }
  return { mentions, next: mentions.at(-1)?.to ?? at, group };
}

/** The number of an article; "1,000" and "1.000" are one number. */
function readWhole(scan: Scan, at: number, plural: boolean): ReadNumber | null {
  const number = readNumber(scan, at);
  if (number === null || number.form !== 'digits') return number;
  const rest = scan.word(number.next);
  const gap = scan.gap(number.next);
  const grouped = gap === '.' || gap === "'" || (gap === ',' && (!plural || rest === '000'));
  if (!grouped || !/^\d{3}$/.test(rest)) return number;
  return { ...number, value: number.value * 1000 + Number(rest), next: number.next + 1 };
}

/** Further letters of the last mention: "3(a), (b) and (c)". Returns the place behind them. */
function readLetters(scan: Scan, mentions: ArticleMention[]): number {
  for (;;) {
    const last = mentions.at(-1);
    if (last === undefined) return 0;
    const letter = nextLetter(scan, last.to, last.letters);
    if (letter === null) return last.to;
    const held = { ...last, from: last.to, to: letter.next };
    const mark = letter.marks.at(-1) ?? '';
    if (letter.range && letter.marks.length === last.letters.length) {
      for (const between of lettersBetween(last.letters.at(-1) ?? '', mark)) {
        mentions.push({ ...held, letters: [...letter.marks.slice(0, -1), between] });
      }
    }
    mentions.push({ ...held, letters: letter.marks });
  }
}

function lettersBetween(first: string, last: string): string[] {
  if (!/^[a-z]$/.test(first) || !/^[a-z]$/.test(last)) return [];
  const from = first.charCodeAt(0) + 1;
  const count = Math.max(0, last.charCodeAt(0) - from);
  return Array.from({ length: count }, (_, index) => String.fromCharCode(from + index));
}

interface NextItem {
  readonly place: number;
  /** Place of the word "article" where it stands again, else of the number. */
  readonly from: number;
  readonly range: boolean;
  /** Set against the article before: "article 20 vs article 2 of the UN Charter". */
  readonly compared: boolean;
  /** The word "article" stands again. */
  readonly headed: boolean;
}

/** The next number of a list or range; null where the list ends. */
function nextItem(scan: Scan, at: number, before: ReadNumber, plural: boolean): NextItem | null {
  let place = at;
  const punctuation = scan.gap(place).replace(/^[)\]"'”’*_]+/, '');
  const word = scan.word(place);
  const dash = /^\s*[-–—]\s*$|^\s*(\.\.|…)\s*$/.test(punctuation);
  if (!dash && /[.?!:…]/.test(punctuation)) return null;
  const joins = AND.has(word) || TO.has(word) || AGAINST.has(word);
  if (joins) place += 1;
  else if (!dash && !/[,;&/]/.test(punctuation) && !isRow(scan, place, before)) return null;
  const plain = AND.has(word);
  if (plain && AND.has(scan.word(place))) place += 1;
  while (
    /^(the|el|la|los|l|le|les|o|os)$/.test(scan.word(place)) &&
    isArticleWord(scan.word(place + 1))
  ) {
    place += 1;
  }
  const headed = isArticleWord(scan.word(place));
  const head = place;
  if (headed) {
    const number = numberPlace(scan, place);
    if (number === null) return null;
    place = number;
  } else if (joins && /^(the|el|al|le)$/.test(scan.word(place)) && TO.has(word)) {
    place += 1;
  }
  if (AGAINST.has(word) && !headed && !plural && !/^(vs?|versus)$/.test(word)) return null;
  const number = readWhole(scan, place, plural);
  if (number === null || !isMember(scan, place, number, before, headed)) return null;
  const range = dash || (TO.has(word) && !plain);
  const slash = !joins && /\//.test(punctuation);
  if ((range || slash) && number.value <= before.value) return null;
  // "article 9, 2/3 of the votes": a fraction.
  if (!headed && !plural && scan.gap(number.next) === '/' && /^\d/.test(scan.word(number.next)))
    return null;
  return {
    place,
    from: headed ? head : place,
    range,
    compared: AGAINST.has(word) && headed,
    headed,
  };
}

/** "arts 19 20 21": numbers in a row, each greater than the one before. */
function isRow(scan: Scan, place: number, before: ReadNumber): boolean {
  const word = scan.word(place);
  if (before.form !== 'digits' || !/^\d{1,3}$/.test(word) || !/^\s+$/.test(scan.gap(place)))
    return false;
  // "article 20 35.5", "article 9 10:30"
  return Number(word) > before.value && !/^[.,:]$/.test(scan.gap(place + 1));
}

/** Whether a number that follows in a list is an article and counts nothing else. */
function isMember(
  scan: Scan,
  place: number,
  number: ReadNumber,
  before: ReadNumber,
  headed: boolean,
): boolean {
  const word = scan.word(number.next);
  if (COUNTED.has(word) && !headed) return false;
  if (MONTHS.has(word) || (/^(de|of)$/.test(word) && MONTHS.has(scan.word(number.next + 1))))
    return false;
  if (/^\s?%/.test(scan.gap(number.next))) return false;
  if (number.form === 'digits') return scan.word(place).length < 4 || headed;
  // A number word or a numeral goes on a list of its own kind only.
  if (headed) return true;
  if (number.form === 'roman') {
    const sure = !/^[ivx]$/.test(scan.word(place)) || scan.isCapital(place);
    return before.form === 'roman' && sure;
  }
  return before.form === 'words' && !/^(one|uno|un|una|um|uma|une)$/.test(scan.word(place));
}
