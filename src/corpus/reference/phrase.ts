import { DETERMINERS, IN, NEUTRAL, OF, STOP } from './grammar-words.ts';
import { isArticleWord, MONTHS } from './article-words.ts';
import { isCharter, isTreatyNoun } from './instrument-nouns.ts';
import { endsSentence, type Scan } from './scan.ts';

/** The words of a noun phrase before its noun: "the *Mexican* constitution", "*NATO's* charter". */
export interface Premodifiers {
  /** First of them, or the noun itself where there are none. */
  readonly from: number;
  /** Those that tell which instrument it is; neutral ones ("current", "OAS") are left out. */
  readonly telling: readonly string[];
  readonly words: readonly string[];
  /** Whether one of the telling words is a proper name, and not any word before the noun. */
  readonly proper: boolean;
}

const MOST_BEFORE = 5;
const MOST_AFTER = 3;
/** Endings of adjectives that stand before a noun in English. */
const ENGLISH_ADJECTIVE =
  /(ian|ican|pean|ean|ndean|uan|yan|rman|ish|ese)$|^(olympic|antarctic|arctic|atlantic|nordic|islamic|baltic|hispanic|hellenic|icelandic|federal|arab|czech)$/;
/** Endings of adjectives that stand behind a noun in Spanish, Portuguese and French. */
const ROMANCE_ADJECTIVE =
  /(an[ao]s?|in[ao]s?|ic[ao]s?|eir[ao]s?|esa?|oisl?e?|aise?|ense|ien(ne)?s?|ain(e)?s?|een(ne)?s?|ique|al(e|es)?|ais|aux|eus?|ea|eia|in(e)?|ol[ae]?|teca|ilena|ileno|uena|ueno)$/;
/** Nouns of instruments that are English alone, and have no adjective behind them. */
const ENGLISH_NOUN =
  /^(charter|treaty|treaties|covenant|pact|agreement|statute|act|code|compact)s?$/;
/** Qualifiers that are short or look like other words. */
const KNOWN = new Set(
  'un uno us uk eu au nato onu otan eua united nations nazioni human rights rome paris geneva vienna budapest escazu kyoto rio social magna un civil criminal penal labour labor tax trade commercial'.split(
    ' ',
  ),
);
/** The same for nouns that are English alone: "do" and "a" are other words there. */
const ENGLISH_POST = new Set('of on for against concerning relating regarding'.split(' '));
const ENGLISH_BETWEEN = new Set(['the', 'of']);
/** What may lead from a noun to the words that say of whom or on what it is. */
const POST = new Set(
  'of on for against concerning relating regarding de del da do du des dos das d sobre contra relativa relativo relative aux au para pour sur contre'.split(
    ' ',
  ),
);
const BETWEEN = new Set(
  'the to of de la el los las le les l d du des da do das dos a o os as al aux in on'.split(' '),
);

/**
 * Reads the words before a noun, back to a word that ends the phrase.
 * @param floor the place behind the instrument named before
 * @param neutral further words that do not tell which instrument it is
 */
export function premodifiers(
  scan: Scan,
  noun: number,
  floor: number,
  neutral: RegExp = /^$/,
): Premodifiers {
  let from = noun;
  while (
    from > floor &&
    noun - from < MOST_BEFORE &&
    /^['’]?[\s\-–'’"“]*$/.test(scan.gap(from)) &&
    isModifier(scan, from - 1)
  ) {
    from -= 1;
  }
  // A possessive s without what it stands behind is none of them.
  while (from < noun && scan.word(from) === 's') from += 1;
  if (!isAnchored(scan, from)) while (from < noun && !isProper(scan, from, noun)) from += 1;
  const words: string[] = [];
  const telling: string[] = [];
  let proper = false;
  for (let at = from; at < noun; at += 1) {
    const word = scan.word(at);
    words.push(word);
    if (word === 's' || NEUTRAL.has(word) || neutral.test(word)) continue;
    telling.push(word);
    proper ||= isProper(scan, at, noun);
  }
  return { from, words, telling, proper };
}

function isModifier(scan: Scan, at: number): boolean {
  const word = scan.word(at);
  if (word === 's') return /^['’]$/.test(scan.gap(at));
  if (/^\p{N}/u.test(word) || isArticleWord(word)) return false;
  // "UN" and "US" are words of other languages, unless they are written as names.
  if (word === 'un' || word === 'us') return isBody(scan, at);
  return !STOP.has(word);
}

/** "UN" and "US" as names: in capitals, or in English behind "the". */
function isBody(scan: Scan, at: number): boolean {
  const written = scan.slice(at, at + 1);
  if (written === written.toUpperCase() || scan.word(at - 1) === 'the') return true;
  const next = scan.word(at + 1);
  return scan.word(at) === 'us'
    ? next === 'constitution'
    : /^(charter|treaty|convention)s?$/.test(next);
}

/** Whether a determiner, a preposition or an article stands before, so that a noun phrase begins. */
function isAnchored(scan: Scan, from: number): boolean {
  const before = scan.word(from - 1);
  return DETERMINERS.has(before) || OF.has(before) || IN.has(before) || /^\d/.test(before);
}

/** Whether a word is (part of) a proper name: then it belongs to the noun without a determiner. */
function isProper(scan: Scan, at: number, noun: number): boolean {
  const word = scan.word(at);
  if (KNOWN.has(word) || NEUTRAL.has(word)) return true;
  if (/^['’]/.test(scan.gap(at + 1)) && scan.word(at + 1) === 's') return true;
  if (scan.isCapital(at) && (at > 0 || scan.isCapital(noun))) return true;
  return word.length > 4 && ENGLISH_ADJECTIVE.test(word);
}

/** Where the words behind a noun end: "on Human Rights", "de México", "americana". */
export function phraseEnd(scan: Scan, behind: number): number {
  let to = behind;
  const english = ENGLISH_NOUN.test(scan.word(behind - 1));
  for (let steps = 0; steps < 4; steps += 1) {
    const next =
      (english ? null : adjective(scan, to)) ??
      complement(scan, to, english) ??
      coordinate(scan, to);
    if (next === null) break;
    to = next;
  }
  return to;
}

/** A Romance adjective right behind the noun: "constitución mexicana". */
function adjective(scan: Scan, at: number): number | null {
  const word = scan.word(at);
  if (!isOpen(scan, at) || word.length < 4 || STOP.has(word)) return null;
  // These nouns are English and French: only what cannot be English is an adjective behind them.
  const shared = /^(convention|constitution|declaration|accord|statut)s?$/.test(scan.word(at - 1));
  const ending = shared ? /(aine|enne|aise|oise|ique|ane)s?$/ : ROMANCE_ADJECTIVE;
  return ending.test(word) ? at + 1 : null;
}

/** "on Human Rights", "de los Estados Unidos Mexicanos", "of the International Criminal Court". */
function complement(scan: Scan, at: number, english: boolean): number | null {
  const [post, between] = english ? [ENGLISH_POST, ENGLISH_BETWEEN] : [POST, BETWEEN];
  if (!post.has(scan.word(at)) || !isOpen(scan, at)) return null;
  let content = at + 1;
  while (content < at + 5 && between.has(scan.word(content)) && isOpen(scan, content)) content += 1;
  if (!isContent(scan, content)) return null;
  const proper = scan.isCapital(content);
  let to = content + 1;
  while (to < content + MOST_AFTER && isContent(scan, to) && (!proper || scan.isCapital(to)))
    to += 1;
  return to;
}

/** "... and Freedoms" in a name written with capitals. */
function coordinate(scan: Scan, at: number): number | null {
  if (!/^(and|y|e|et)$/.test(scan.word(at)) || !isOpen(scan, at)) return null;
  if (!scan.isCapital(at - 1) || !scan.isCapital(at + 1) || !isContent(scan, at + 1)) return null;
  const noun = scan.word(at + 1);
  // "the UN Charter and Article 5", "the UN Charter and OAS Charter"
  if (NEUTRAL.has(noun) || KNOWN.has(noun)) return null;
  return at + 2;
}

function isContent(scan: Scan, at: number): boolean {
  const word = scan.word(at);
  if (!/^\p{L}/u.test(word) || !isOpen(scan, at)) return false;
  if (STOP.has(word) || MONTHS.has(word) || isArticleWord(word)) return false;
  // Another instrument begins: "the code of the Protocol of Managua"; but "the Law of the Sea".
  return !isCharter(word) && (!isTreatyNoun(word) || /^laws?$/.test(word));
}

/** Whether the text runs on from the token before without punctuation. */
function isOpen(scan: Scan, at: number): boolean {
  return at < scan.length && /^[\s\-–'’.]*$/.test(scan.gap(at)) && !endsSentence(scan.gap(at));
}
