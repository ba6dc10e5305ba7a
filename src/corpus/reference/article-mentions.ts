import {
  AGAINST,
  AND,
  countsTime,
  COUNTED,
  isArticleWord,
  isLetterWord,
  isPlural,
  MONTHS,
  RANGE_STARTS,
  TO,
} from './article-words.ts';
import { endsPhrase, OF } from './grammar-words.ts';
import { leadingMarks, nextLetter, readMarks, type LeadingMarks } from './marks.ts';
import { readNumber, type ReadNumber } from './numbers.ts';
import type { Scan } from './scan.ts';

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

/** A range longer than the whole Charter is not written out. */
const LONGEST_RANGE = 150;
const INSERTED = /^(bis|ter|quater|quinquies)$/;
/** Words that are numbers in one language and something else in another. */
const DOUBTFUL =
  /^(one|uno|un|una|um|uma|une|i|v|x|a|once|dos|cent|mil|six|first|second|segundo|premier)$/;

/** What an article does, so that the number before was its own: "Article I states that". */
const THIRD_PERSON =
  /^(states|provides|contains|requires|allows|deals|establishes|declares|proclaims|covers|sets|defines|establece|dispone|contiene|dispoe|contem|prevoit|section|seccion|secao)$/;

/** Every article that a text names, in order; ranges and lists are written out. */
export function findArticles(scan: Scan): ArticleMention[] {
  const mentions: ArticleMention[] = [];
  let group = 0;
  for (let at = 0; at < scan.length;) {
    const read = readArticles(scan, at, group);
    if (read === null) {
      at += 1;
      continue;
    }
    mentions.push(...read.mentions);
    group = read.group + 1;
    at = Math.max(read.next, at + 1);
  }
  return mentions;
}

interface ReadList {
  readonly mentions: readonly ArticleMention[];
  readonly next: number;
  /** The last group that the list used. */
  readonly group: number;
}

function readArticles(scan: Scan, at: number, group: number): ReadList | null {
  const lead = leadingMarks(scan, at, isArticleWord) ?? leadingParagraph(scan, at);
  const head = lead?.next ?? at;
  if (!isArticleWord(scan.word(head))) return readOrdinal(scan, at, group);
  const place = numberPlace(scan, head);
  if (place === null) return null;
  const list = readList(scan, place, { from: at, group, plural: isPlural(scan.word(head)) });
  const first = list.mentions[0];
  if (first === undefined) return null;
  if (lead === null) return list;
  const named = lead.paths.map((letters) => ({
    ...first,
    letters: [...letters, ...first.letters],
  }));
  return { ...list, mentions: [...named, ...list.mentions.slice(1)] };
}

/** The longest article of the Charter has fewer paragraphs without a letter. */
const MANY_PARAGRAPHS = 5;

/** "the twelfth paragraph of Article 143"; the first ones are part of any article, unnumbered. */
function leadingParagraph(scan: Scan, at: number): LeadingMarks | null {
  const number = readNumber(scan, at);
  if (number === null || !number.ordinal || number.value < MANY_PARAGRAPHS) return null;
  if (!isLetterWord(scan.word(number.next))) return null;
  let next = number.next + 1;
  while (next < number.next + 4 && OF.has(scan.word(next))) next += 1;
  const behind = next > number.next + 1 && /^(the|l|el|o)$/.test(scan.word(next)) ? next + 1 : next;
  return isArticleWord(scan.word(behind))
    ? { paths: [[String(number.value)]], next: behind }
    : null;
}

/** "the 20th article", "quinto artículo de la Carta". */
function readOrdinal(scan: Scan, at: number, group: number): ReadList | null {
  const number = readNumber(scan, at);
  if (number === null || !number.ordinal) return null;
  const head = number.next;
  if (!isArticleWord(scan.word(head)) || isPlural(scan.word(head))) return null;
  if (!/^[\s-]+$/.test(scan.gap(head)) || !closes(scan, head + 1)) return null;
  if (scan.word(head).length < 5 || isOfPart(scan, head + 1)) return null;
  const mention = {
    number: number.value,
    letters: [],
    inserted: false,
    from: at,
    to: head + 1,
    group,
  };
  return { mentions: [mention], next: head + 1, group };
}

/** "the first article of the development chapter": counted from somewhere else. */
function isOfPart(scan: Scan, at: number): boolean {
  for (let place = at; place < at + 6; place += 1) {
    if (/^(chapter|chapters|part|section|capitulo|chapitre|parte|partie)$/.test(scan.word(place)))
      return true;
  }
  return false;
}

/** Where the number of the article word at `head` begins; null where none follows. */
function numberPlace(scan: Scan, head: number): number | null {
  let place = head + 1;
  const short = scan.word(head).length <= 4;
  if (!gapAllows(scan.gap(place), short)) return null;
  while (
    place < head + 3 &&
    /^(n|no|nos|nº|nr|nro|num|number|numbers|numero|numeros|º)$/.test(scan.word(place))
  ) {
    place += 1;
    if (!gapAllows(scan.gap(place), true)) return null;
  }
  if (RANGE_STARTS.has(scan.word(place))) {
    // "artículos del 70 al 73"; "un artículo de 20 páginas" names none.
    const first = readNumber(scan, place + 1);
    return first !== null && TO.has(scan.word(first.next)) ? place + 1 : null;
  }
  const number = readNumber(scan, place);
  if (number === null || countsTime(scan.word(number.next), scan.word(number.next + 1)))
    return null;
  if (/^\s?%/.test(scan.gap(number.next))) return null;
  return isSure(scan, scan.word(head), place, number) ? place : null;
}

/** "art. 20", "Article: 20", "article-20", "article (20)"; not "article -5", not "article. 20 States". */
function gapAllows(gap: string, short: boolean): boolean {
  return (
    /^[-–_]$/.test(gap) ||
    ((short ? /^[\s.:#("'“‘«*_°[`§]*$/ : /^\.?[:#("'“‘«*_°[`§\s]*$/).test(gap) &&
      (short || !/^\.\s/.test(gap)))
  );
}

/** Whether a number word is one here: "artigo dos direitos", "article once adopted" are none. */
function isSure(scan: Scan, head: string, place: number, number: ReadNumber): boolean {
  if (number.form === 'digits') return true;
  const word = scan.word(place);
  if (number.form === 'roman' && word.length > 1) return true;
  if (number.ordinal && /^(article|articles)$/.test(head) && /^(first|second|third)$/.test(word))
    return false;
  if (!DOUBTFUL.test(word) || number.next > place + 1) return true;
  if (word === 'once' || word === 'dos')
    return head.startsWith('articulo') || (head.length < 5 && closes(scan, number.next));
  // "the first article I read": the capital I is a word too.
  if (number.form === 'roman' && word !== 'i' && scan.isCapital(place)) return true;
  return closes(scan, number.next);
}

/** Whether the text goes on as it does behind a whole reference. */
function closes(scan: Scan, next: number): boolean {
  return (
    next >= scan.length ||
    /^[?!.,;:)\]"”(]/.test(scan.gap(next).trim()) ||
    endsPhrase(scan.word(next)) ||
    THIRD_PERSON.test(scan.word(next)) ||
    AND.has(scan.word(next))
  );
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
  return (
    Number(word) > before.value &&
    !/^[\s]?[%/:.,]\d/.test(scan.text.slice(scan.tokens[place]?.end ?? 0))
  );
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
  if (number.form === 'roman')
    return before.form === 'roman' && !/^[ivx]$/.test(scan.word(place))
      ? true
      : before.form === 'roman' && scan.isCapital(place);
  return before.form === 'words' && !/^(one|uno|un|una|um|uma|une)$/.test(scan.word(place));
}
