import { AND, COUNTED, isLetterWord, NESTED_WORDS, TO, WORD_LETTERS } from './article-words.ts';
import { endsPhrase } from './grammar-words.ts';
import type { Scan } from './scan.ts';

/** Marks behind the number of an article, outermost first; `next` is the place behind them. */
export interface ReadMarks {
  readonly marks: readonly string[];
  readonly next: number;
}

interface ReadMark {
  readonly marks: readonly string[];
  readonly next: number;
}

/** The Charter nests two deep; a third is read so that it is found missing. */
const DEEPEST = 3;
const ROMAN = /^(i{1,3}|iv|vi{0,3}|ix|x)$/;
const BRACKETED = /^[)\]]?\s*[([]\s*$/;
const QUOTED = /^[\s,:]*["'“”‘’«*_`]{1,2}$/;

/** Reads "(b)", ".b", "-b", " b)", ", letter b", "(b)(i)", " b i", "(7)" behind a number. */
export function readMarks(scan: Scan, at: number, number: number): ReadMarks {
  const marks: string[] = [];
  let next = at;
  while (marks.length < DEEPEST) {
    const mark = readMark(scan, next, marks.length, number);
    if (mark === null) break;
    marks.push(...mark.marks);
    next = mark.next;
  }
  return { marks, next };
}

function readMark(scan: Scan, at: number, depth: number, number: number): ReadMark | null {
  if (at >= scan.length || at === 0) return null;
  return (
    namedMark(scan, at, depth) ??
    bracketedMark(scan, at) ??
    attachedMark(scan, at, depth, number) ??
    looseMark(scan, at, depth)
  );
}

/** "letter b", "inciso b)", "paragraph 7", "punto 2". */
function namedMark(scan: Scan, at: number, depth: number): ReadMark | null {
  const word = scan.word(at);
  if (/^\s*§\s*$/.test(scan.gap(at)) && isMark(word)) return { marks: [word], next: at + 1 };
  if (!isLetterWord(word) && !(depth > 0 && NESTED_WORDS.has(word))) return null;
  if (!/^[)\]]?[\s,;:.([\-–]*$/.test(scan.gap(at))) return null;
  const mark = markAt(scan, at + 1);
  if (!/^[\s.:("'“‘«[]*$/.test(scan.gap(at + 1)) || !isMark(mark)) return null;
  // "para" and "par" are words of their own, and "para a" is "for the".
  const sure =
    /^\d/.test(mark) || /^[)\]]/.test(scan.behind(at + 2)) || scan.behind(at + 1) === '.';
  if (/^(para|par)$/.test(word) && !sure) return null;
  if (/^\d/.test(mark) && COUNTED.has(scan.word(at + 2))) return null;
  return { marks: [mark], next: at + 2 };
}

/** "(b)", "[b]", "(7)", "(ii)", and at the end of a text "(b" without its closing. */
function bracketedMark(scan: Scan, at: number): ReadMark | null {
  const mark = markAt(scan, at);
  if (!isMark(mark) || !BRACKETED.test(scan.gap(at))) return null;
  const rest = scan.gap(at + 1);
  const closed = /^\s?[.]?[)\]]/.test(rest);
  const list = /^(,\s?|\s?[-–]\s?)$/.test(rest) && isMark(markAt(scan, at + 1));
  const ends = at + 1 === scan.length && !/[,.;]/.test(rest);
  return closed || list || ends ? { marks: [mark], next: at + 1 } : null;
}

/** "3l", "3.l", "3-l", "39bii", "2.4"; a smaller number behind a hyphen is part of the article. */
function attachedMark(scan: Scan, at: number, depth: number, number: number): ReadMark | null {
  const mark = markAt(scan, at);
  const gap = scan.gap(at);
  if (/^['’]/.test(scan.behind(at + 1))) return null;
  if (/^\d{1,2}$/.test(mark)) {
    const part = gap === '.' || (gap === '-' && depth === 0 && Number(mark) <= number);
    return part || (gap === '' && depth > 0) ? { marks: [mark], next: at + 1 } : null;
  }
  if (!/^[)\]]?[.\-–/]?$/.test(gap)) return null;
  // "letters a-c" is a range, "39-b-i" is not.
  if (
    depth > 0 &&
    /[-–]$/.test(gap) &&
    !/^[-–]$/.test(scan.gap(at - 1)) &&
    !/^[ivx]{2,}$/.test(mark)
  ) {
    return null;
  }
  if (/^[a-z]$/.test(mark) || (depth > 0 && ROMAN.test(mark)))
    return { marks: [mark], next: at + 1 };
  const run = /^([a-z])(i{1,3}|iv)$/.exec(mark);
  if (depth > 0 || gap !== '' || run?.[1] === undefined || run[2] === undefined) return null;
  return { marks: [run[1], run[2]], next: at + 1 };
}

/** "34 b", "39 b i", "3 'l'": behind a space only what cannot be a word of the sentence. */
function looseMark(scan: Scan, at: number, depth: number): ReadMark | null {
  const mark = markAt(scan, at);
  const gap = scan.gap(at);
  const next = at + 1;
  if (QUOTED.test(gap) && /^[a-z]$/.test(mark) && /^["'“”‘’»*_`]/.test(scan.behind(next))) {
    return { marks: [mark], next };
  }
  if (!/^[)\]]?\s+$|^\s*[,:]\s+$/.test(gap) || /^['’/&]/.test(scan.behind(next))) return null;
  if (depth > 0) {
    if (/^\d$/.test(mark)) return COUNTED.has(scan.word(next)) ? null : { marks: [mark], next };
    if (!ROMAN.test(mark)) return null;
    return mark.length > 1 || ends(scan, next) ? { marks: [mark], next } : null;
  }
  if (!/^[a-z]$/.test(mark)) return null;
  if (scan.behind(next) === ')') return { marks: [mark], next };
  // "(artículo 19) y de la Carta": behind a bracket the word joins what follows.
  if (WORD_LETTERS.has(mark)) {
    return !/^[)\]]/.test(gap) && ends(scan, next) ? { marks: [mark], next } : null;
  }
  return { marks: [mark], next };
}

/** Whether a text goes on as it does behind a reference: it ends, or says of what, or asks. */
function ends(scan: Scan, next: number): boolean {
  if (next >= scan.length) return true;
  if (/^[?!.,;:)\]"”]/.test(scan.behind(next))) return true;
  const word = scan.word(next);
  // "os Artigos 54 a 60 e é": a verb, not the "e" that joins.
  if (word === 'e' && markAt(scan, next) === '') return false;
  if (AND.has(word) || TO.has(word))
    return isMark(markAt(scan, next + 1)) && !/\d/.test(scan.word(next + 1));
  // A nested mark follows: "39 b i".
  if (ROMAN.test(word)) return word.length > 1 || ends(scan, next + 1);
  return endsPhrase(word);
}

/** The word at a place as a mark; empty where it carries an accent: "é" is a word, never letter e. */
function markAt(scan: Scan, at: number): string {
  const token = scan.tokens[at];
  if (token === undefined) return '';
  const written = scan.text.slice(token.start, token.end).normalize('NFKC');
  return token.text.length === 1 && written.toLowerCase() !== token.text ? '' : token.text;
}

function isMark(word: string): boolean {
  return /^[a-z]$|^\d{1,2}$/.test(word) || ROMAN.test(word);
}

/** A mark before its article: "letter l of article 3", "inciso l) del artículo 3", "(b) of art. 34". */
export interface LeadingMarks {
  /** One path for each letter named: `[['a'], ['b']]` for "letters a and b of article 39". */
  readonly paths: readonly (readonly string[])[];
  /** Place of the word "article". */
  readonly next: number;
}

const OF = /^(of|in|under|from|de|del|da|do|du|dans|en|no|the|el|la|l|le|o|d|article)$/;

/** Reads the marks that stand before the word "article" at or behind `at`. */
export function leadingMarks(
  scan: Scan,
  at: number,
  isArticle: (word: string) => boolean,
): LeadingMarks | null {
  const named = isLetterWord(scan.word(at));
  let next = named ? at + 1 : at;
  if (!named && !BRACKETED.test(scan.gap(at)) && scan.behind(at + 1) !== ')') return null;
  const paths: string[][] = [];
  while (paths.length < 12) {
    const mark = markAt(scan, next);
    if (!isMark(mark) || (/^\d/.test(mark) && !named)) break;
    const path = [mark];
    next += 1;
    while (path.length < DEEPEST && isMark(markAt(scan, next)) && BRACKETED.test(scan.gap(next))) {
      path.push(markAt(scan, next));
      next += 1;
    }
    paths.push(path);
    const word = scan.word(next);
    if (AND.has(word) && isMark(markAt(scan, next + 1))) next += 1;
    else if (!(isMark(word) && /^[)\]]?,\s*[([]?$/.test(scan.gap(next)))) break;
  }
  if (paths.length === 0 || /[?!;]/.test(scan.gap(next))) return null;
  let behind = skipOf(scan, next, isArticle);
  // "point ii of letter b of article 39": the outer letter stands behind.
  if (behind > next && isLetterWord(scan.word(behind)) && isMark(markAt(scan, behind + 1))) {
    const outer = markAt(scan, behind + 1);
    for (const path of paths) path.unshift(outer);
    next = behind + 2;
    behind = skipOf(scan, next, isArticle);
  }
  return behind > next && isArticle(scan.word(behind)) ? { paths, next: behind } : null;
}

function skipOf(scan: Scan, at: number, isArticle: (word: string) => boolean): number {
  let place = at;
  while (place < at + 4 && OF.test(scan.word(place)) && !isArticle(scan.word(place))) place += 1;
  return place;
}

/** A further letter of the same article: "(a) and (b)", "a y b", "(a)-(c)"; null where none follows. */
export function nextLetter(
  scan: Scan,
  at: number,
  path: readonly string[],
): { marks: readonly string[]; range: boolean; next: number } | null {
  const word = scan.word(at);
  const joined = AND.has(word) || TO.has(word);
  const place = joined ? at + 1 : at;
  const gap = scan.gap(place);
  const mark = markAt(scan, place);
  const dash = /^[)\]]?\s*[-–]\s*[([]?$/.test(gap);
  if (!joined && !dash && !/^[)\]]?\s*[,;&/]\s*[([]?$/.test(gap)) return null;
  if (!isMark(mark)) return null;
  const bracketed = /[([]\s*$/.test(gap) || /^[)\]]/.test(scan.behind(place + 1));
  const last = path.at(-1) ?? '';
  const nested = path.length > 1 && (/^\d/.test(mark) ? /^\d/.test(last) : ROMAN.test(mark));
  // A bare digit is the next article, and a bare letter must end the phrase: "3 a y b".
  const letter = /^[a-z]$/.test(mark) || (nested && !/\d/.test(mark));
  if (!bracketed && (!letter || !ends(scan, place + 1))) return null;
  return {
    marks: nested ? [...path.slice(0, -1), mark] : [mark],
    range: dash || (TO.has(word) && !AND.has(word)),
    next: place + 1,
  };
}
