import { editDistance, type Token } from '../fold.ts';
import { readNumber } from './numbers.ts';

/** An article (with letters, if any) named in a text, before it is known of which instrument. */
export interface ArticleMention {
  readonly number: number;
  /** Marks in order, outermost first: `b`, `i`. */
  readonly letters: readonly string[];
  /** First token and the place behind the last. */
  readonly from: number;
  readonly to: number;
}

const ARTICLE_WORDS = new Set(
  'art arts article articles articulo articulos artigo artigos arto artt'.split(' '),
);
/** Words that look like "article" with a typing error but are others. */
const NOT_ARTICLE = new Set('artist artists artistic articular particle'.split(' '));
const LETTER_WORDS = new Set(
  'letter letters lit litt literal letra inciso incisos inc alinea alineas item paragraph subparagraph para subpara point punto ponto'.split(
    ' ',
  ),
);
const AND = new Set(['and', 'y', 'e', 'et', 'or', 'o', 'ou', 'vs', 'versus', 'with', 'con', 'com']);
const TO = new Set(['to', 'through', 'thru', 'until', 'till', 'a', 'al', 'ao', 'ate', 'hasta', 'au']);
const OF = new Set(['of', 'in', 'under', 'de', 'del', 'da', 'do', 'du', 'dans', 'en', 'the', 'el', 'la', 'l', 'le', 'o']);
/** Single letters that are words of their own, so that "article 3 a State" names no letter. */
const WORD_LETTERS = new Set(['a', 'e', 'i', 'o', 'u', 'y']);
/** "Article 20 and 3 States": a number before one of these counts things, not articles. */
const COUNTED = new Set(
  (
    'countries country states state members member years year months month days day votes vote people jurists ' +
    'paises pais estados estado miembros anos ano meses mes dias dia votos membros pays etats ans mois jours ' +
    'organs councils pillars thirds tercios tercos tiers percent questions languages'
  ).split(' '),
);
/** A range is told apart from a date or a sum by its length. */
const LONGEST_RANGE = 40;

/** Every article that a text names, in order; ranges and lists are written out. */
export function findArticles(text: string, tokens: readonly Token[]): ArticleMention[] {
  const mentions: ArticleMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const letter = leadingLetter(tokens, at);
    const head = letter?.next ?? at;
    if (!isArticleWord(tokens[head]?.text ?? '') || !numberFollows(tokens, head + 1)) {
      at += 1;
      continue;
    }
    const read = readList(text, tokens, skipNumberSign(tokens, head + 1), at);
    if (letter !== null && read.mentions[0] !== undefined) {
      read.mentions[0] = { ...read.mentions[0], letters: letter.marks };
    }
    mentions.push(...read.mentions);
    at = Math.max(read.next, at + 1);
  }
  return mentions;
}

/** Reads "20", "34(b)", "19, 20 and 21" or "70 to 73" that begins at `at`. */
export function readList(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number = at,
): { mentions: ArticleMention[]; next: number } {
  const mentions: ArticleMention[] = [];
  let next = at;
  let start = from;
  for (;;) {
    const item = readItem(text, tokens, next, start);
    if (item === null) break;
    const last = mentions.at(-1);
    const between = last === undefined ? '' : gap(text, tokens, last.to, next);
    if (last !== undefined && isRange(between) && spans(last.number, item.number)) {
      for (let n = last.number + 1; n < item.number; n += 1) {
        mentions.push({ number: n, letters: [], from: start, to: item.to });
      }
    }
    mentions.push(item);
    next = item.to;
    const following = nextItem(text, tokens, next);
    if (following === null) break;
    start = next;
    next = following;
  }
  return { mentions, next: mentions.at(-1)?.to ?? at };
}

/** Tells "article" in four languages, abbreviated or with a typing error ("artilce", "articel"). */
export function isArticleWord(word: string): boolean {
  if (ARTICLE_WORDS.has(word)) return true;
  if (word.length < 5 || !word.startsWith('a') || NOT_ARTICLE.has(word)) return false;
  return ['article', 'articles', 'articulo', 'artigo'].some(
    (right) => editDistance(word, right, 2) <= (word.length < 7 ? 1 : 2),
  );
}

function numberFollows(tokens: readonly Token[], at: number): boolean {
  return readNumber(tokens, skipNumberSign(tokens, at)) !== null;
}

/** "art. no. 5", "artículo n.º 5", "article number 5". */
function skipNumberSign(tokens: readonly Token[], at: number): number {
  return /^(no|n|nr|num|number|numero)$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
}

function readItem(
  text: string,
  tokens: readonly Token[],
  at: number,
  from: number,
): ArticleMention | null {
  const number = readNumber(tokens, at);
  if (number === null) return null;
  const letters: string[] = [];
  let next = number.next;
  for (let mark = readMark(text, tokens, next, letters.length); mark !== null; ) {
    letters.push(mark.mark);
    next = mark.next;
    mark = readMark(text, tokens, next, letters.length);
  }
  return { number: number.value, letters, from, to: next };
}

/** A letter behind a number: "(b)", ".b", " b)", ", letter b"; nested ones may be digits or "ii". */
function readMark(
  text: string,
  tokens: readonly Token[],
  at: number,
  depth: number,
): { mark: string; next: number } | null {
  if (depth > 2) return null;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return null;
  const named = LETTER_WORDS.has(token.text);
  const mark = named ? tokens[at + 1] : token;
  if (mark === undefined) return null;
  const first = depth === 0 && /^[a-z]$/.test(mark.text);
  const nested = depth > 0 && /^([a-z]|i{1,3}|iv|vi{0,3}|\d)$/.test(mark.text);
  if (!first && !nested) return null;
  const between = text.slice(before.end, token.start);
  const behind = text[mark.end] ?? '';
  const next = at + (named ? 2 : 1);
  if (named) return { mark: mark.text, next };
  if (/^\s*[([]$/.test(between) || behind === ')') return { mark: mark.text, next };
  if (/^[.\-–/]?$/.test(between)) return { mark: mark.text, next };
  // Behind a space only what cannot be a word of the sentence.
  if (depth > 0 || !/^[\s,:]+$/.test(between)) return null;
  const closes = behind === '' || /[?!.,;:]/.test(behind) || OF.has(tokens[next]?.text ?? '');
  return closes || !WORD_LETTERS.has(mark.text) ? { mark: mark.text, next } : null;
}

/** "letter f of article 9", "inciso 3 f) del artículo" and the like stand before the article. */
function leadingLetter(
  tokens: readonly Token[],
  at: number,
): { marks: string[]; next: number } | null {
  if (!LETTER_WORDS.has(tokens[at]?.text ?? '')) return null;
  const mark = tokens[at + 1];
  if (mark === undefined || !/^[a-z]$/.test(mark.text)) return null;
  let next = at + 2;
  while (next < at + 6 && OF.has(tokens[next]?.text ?? '')) next += 1;
  return isArticleWord(tokens[next]?.text ?? '') && next > at + 2
    ? { marks: [mark.text], next }
    : null;
}

/** The place of the next number of a list or range, or null where the list ends. */
function nextItem(text: string, tokens: readonly Token[], at: number): number | null {
  let next = at;
  const between = gap(text, tokens, at, at);
  const joined = /[,&/+–-]/.test(between);
  const word = tokens[next]?.text ?? '';
  if (AND.has(word) || TO.has(word)) next += 1;
  else if (!joined) return null;
  if (isArticleWord(tokens[next]?.text ?? '')) next += 1;
  const number = readNumber(tokens, next);
  if (number === null || !/^\d|^[ivx]{2,}/.test(tokens[next]?.text ?? '')) return null;
  if (COUNTED.has(tokens[number.next]?.text ?? '')) return null;
  return number.value > 0 && number.value < 1000 ? next : null;
}

/** What stands between the token before `from` and the token at `to`. */
function gap(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from - 1]?.end ?? 0, tokens[to]?.start ?? text.length).toLowerCase();
}

function isRange(between: string): boolean {
  const bare = between.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}–-]/gu, '');
  return /^[–-]$/.test(bare) || TO.has(bare);
}

function spans(from: number, to: number): boolean {
  return to > from && to - from <= LONGEST_RANGE;
}
