import type { Language } from '../../corpus/language.ts';
import { OFFICIAL_WORDS } from './words.ts';

/** A head at the beginning of a text. */
export interface Head {
  readonly kind: 'article' | 'chapter' | 'part' | 'preamble';
  /** Of the article or chapter; 0 for parts and the preamble. */
  readonly number: number;
  /** What stands behind it in the same text; empty where it stands alone. */
  readonly rest: string;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Reads the head that a text begins with; null where it begins with none. */
export function readHead(text: string, language: Language): Head | null {
  const words = OFFICIAL_WORDS[language];
  const article = words.article.exec(text);
  if (article !== null) {
    const { number = '1' } = article.groups ?? {};
    const rest = restOf(text, article[0]);
    return rest === null ? null : { kind: 'article', number: Number(number), rest };
  }
  const chapter = words.chapter.exec(text);
  if (chapter !== null) {
    const { roman, number = '1' } = chapter.groups ?? {};
    const rest = restOf(text, chapter[0]);
    const value = roman === undefined ? Number(number) : romanValue(roman);
    return rest === null ? null : { kind: 'chapter', number: value, rest };
  }
  const part = words.part.exec(text);
  if (part !== null) {
    // "The first part of the text" is none; over a part stands nothing else but a chapter.
    const rest = restOf(text, part[0]);
    if (rest === null) return null;
    const head = rest === '' || isTitle(rest) || readHead(rest, language) !== null;
    return head ? { kind: 'part', number: 0, rest } : null;
  }
  const preamble = words.preamble.exec(text);
  if (preamble !== null) {
    const rest = restOf(text, preamble[0]);
    return rest === null ? null : { kind: 'preamble', number: 0, rest };
  }
  return words.opening.test(text) ? { kind: 'preamble', number: 0, rest: text } : null;
}

/**
 * Finds where a text holds the head of an article or chapter other than at its beginning: behind
 * the end of a sentence or a word in capitals, and with a capital behind it.
 */
export function findHead(
  text: string,
  kind: 'article' | 'chapter',
  number: number,
  language: Language,
  from = 0,
): { readonly at: number; readonly rest: string } | null {
  for (const match of text.slice(from).matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]+/gu)) {
    const at = from + match.index;
    const head = readHead(text.slice(at), language);
    if (head?.kind !== kind || head.number !== number || !mayPrecede(text.slice(0, at))) continue;
    if (head.rest !== '') return { at, rest: head.rest };
    if (text.slice(at).length <= 40) return { at, rest: '' };
  }
  return null;
}

/** Whether a text is over, so that what follows may be a head. */
export function isClosed(text: string): boolean {
  return /(?:[.;:!?…]|^)["”’»)\]*]*$/u.test(text.trimEnd());
}

/** Whether a text is all capitals, as titles are. */
export function isTitle(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function mayPrecede(before: string): boolean {
  const text = before.trimEnd();
  return isClosed(text) || /(?<!\p{L})[\p{Lu}]{3,}\)?$/u.test(text);
}

/**
 * What stands behind a head, without the stop or dash between; null where it goes on as a sentence
 * that only mentions the article does ("Article 9 of the Charter", "Articles 28-29").
 */
function restOf(text: string, head: string): string | null {
  const behind = text.slice(head.length);
  if (/^\s*[-–—]\s*\d/u.test(behind) || /^\s*[,;/(]/u.test(behind)) return null;
  const rest = behind.replace(/^[\s.:)–—*-]+/u, '');
  return rest === '' || /^["“«‘(¿¡[]*[\p{Lu}\d]/u.test(rest) || isListMark(rest) ? rest : null;
}

function isListMark(text: string): boolean {
  return /^\(?a\)\s/u.test(text);
}

function romanValue(roman: string): number {
  const values = [...roman].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
