import { readNumber } from '../../../corpus/reference/numbers.ts';
import { Scan } from '../../../corpus/reference/scan.ts';

/** The head of an article at the beginning of a text. */
export interface ArticleHead {
  readonly number: number;
  /** `bis`, `a`: of an article put in between others; empty for most. */
  readonly suffix: string;
  /** Of "Article 5.1", which is a part of Article 5. */
  readonly part: number | null;
  /** The number as labels write it: `5`, `IV`, `5 bis`, `5-A`. */
  readonly shown: string;
  /** The head as the source has it, without what follows: `ARTÍCULO 5º`. */
  readonly written: string;
  /** Place in the text of what follows the head. */
  readonly tailAt: number;
  /** Whether a stop, a dash or nothing at all stands behind the number. */
  readonly isSure: boolean;
}

/** What an article is known by in references: `5`, `5-bis`. */
export function articleKey({ number, suffix }: ArticleHead): string {
  return suffix === '' ? String(number) : `${number}-${suffix}`;
}

const WORD = /^(?:art(?:icle|[ií]culo|igo)|art\.|art(?=\s))\s*(?:(?:n\.?\s?[ºo°]|no\.)\s*)?/iu;
const DIGITS =
  /^([1-9]\d{0,3})(?!\d)(?<ordinal>\s?\.?[º°ª]|\.[oa](?![\p{L}])|(?:er|re|[eè]re|[eè]me|th|st|nd|rd|o|to|do|ro|mo|vo|no)(?![\p{L}]))?/iu;
const PART = /^\.([1-9]\d?)(?![\d\p{L}])/u;
const INSERTED =
  /^\s?[-.]?\s?(bis|ter|qu[aá]ter|quinquies|sexies|septies)(?!\p{L})|^[-–]?([A-Z])(?![\p{L}\p{N}])/iu;
const ONLY = /^(?:[uú]nico|[uú]nica|unique|sole)(?!\p{L})/iu;
const SEPARATOR = /^\s*(?:[.:)\]]\s*)?(?:[-–—]+\s*)?(?:[.:]\s*)?/u;

/** Reads "Article 5", "Art. 5 -", "ARTÍCULO 5º", "Artigo 1.º", "Article premier", "Article IV". */
export function readArticleHead(text: string): ArticleHead | null {
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const read = readHeadNumber(text.slice(word.length));
  if (read === null) return null;
  let at = word.length + read.length;
  let suffix = '';
  let inserted = '';
  let part: number | null = null;
  const sub = read.form === 'digits' && !read.ordinal ? PART.exec(text.slice(at)) : null;
  if (sub !== null) {
    part = Number(sub[1]);
    at += sub[0].length;
  } else {
    const match = INSERTED.exec(text.slice(at));
    const letter = match?.[2];
    // A small letter behind a number is none of an article put in: "5a" may be a letter of it.
    if (match !== null && (letter === undefined || letter === letter.toUpperCase())) {
      suffix = (match[1] ?? letter ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
      inserted = match[1] === undefined ? `-${letter ?? ''}` : ` ${match[1].toLowerCase()}`;
      at += match[0].length;
    }
  }
  const separator = SEPARATOR.exec(text.slice(at))?.[0] ?? '';
  const tailAt = at + separator.length;
  const tail = text.slice(tailAt);
  const bare = separator.trim();
  const isSure = bare !== '' || read.ordinal || tail === '' || tail.startsWith('(');
  if (!isSure && read.form === 'words') return null;
  // "Article 5 of the Charter says"; "artículo 5.- los socios" is a head all the same.
  if (/^\p{Ll}/u.test(tail) && !/[:–—-]/u.test(bare)) return null;
  if (tail !== '' && bare === '' && /^[,;/&%]/u.test(tail)) return null;
  return {
    number: read.value,
    suffix,
    part,
    shown: `${read.shown}${inserted}`,
    written: text.slice(0, at).trim(),
    tailAt,
    isSure,
  };
}

interface HeadNumber {
  readonly value: number;
  readonly shown: string;
  readonly form: 'digits' | 'words' | 'roman';
  readonly ordinal: boolean;
  /** Of what was read. */
  readonly length: number;
}

function readHeadNumber(text: string): HeadNumber | null {
  const digits = DIGITS.exec(text);
  if (digits?.[1] !== undefined) {
    return {
      value: Number(digits[1]),
      shown: digits[1],
      form: 'digits',
      ordinal: digits.groups?.['ordinal'] !== undefined,
      length: digits[0].length,
    };
  }
  const only = ONLY.exec(text);
  if (only !== null) {
    return { value: 1, shown: '1', form: 'words', ordinal: true, length: only[0].length };
  }
  const scan = new Scan(text.slice(0, 60));
  if (scan.gap(0) !== '') return null;
  const number = readNumber(scan, 0);
  const last = number === null ? undefined : scan.tokens[number.next - 1];
  if (number === null || last === undefined || number.value < 1 || number.value > 9999) return null;
  const written = text.slice(0, last.end);
  const roman = number.form === 'roman';
  if (roman && (written !== written.toUpperCase() || /^[\p{L}\p{N}]/u.test(text.slice(last.end)))) {
    return null;
  }
  return {
    value: number.value,
    shown: roman ? written : String(number.value),
    form: number.form,
    ordinal: number.ordinal,
    length: last.end,
  };
}
