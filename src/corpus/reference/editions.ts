import type { Edition } from '../numbering.ts';
import { MONTHS } from './article-words.ts';
import { isCharter } from './instrument-nouns.ts';
import { OF } from './grammar-words.ts';
import type { Scan } from './scan.ts';

/** A former text of the Charter named in a text: "1948 Charter", "Buenos Aires numbering". */
export interface NamedEdition {
  /** Null for today's text: "the current numbering", "as amended in 1993". */
  readonly edition: Edition | null;
  readonly from: number;
  readonly to: number;
}

/** Whatever can be old: the Charter, its text, its numbering. */
const TEXT =
  /^(text|texto|texte|version|versao|edition|edicion|edicao|numbering|numeracion|numeracao|numerotation|wording|print|redaccion|redacao|redaction)$/;
const OLD =
  /^(original|originale|originally|old|older|former|antigu[oa]|antig[oa]|viej[oa]|ancien|ancienne|initial|initiale|inicial|primitiv[oa])$/;
const CURRENT =
  /^(current|present|today|todays|actual|vigente|atual|actuelle|new|nueva|nuevo|nova|novo)$/;
const AMENDED =
  /^(amended|reformed|revised|modified|reformad[oa]|enmendad[oa]|modificad[oa]|revisad[oa]|emendad[oa]|amendee?|modifiee?|reformee?)$/;
const BEFORE = /^(before|pre|prior|antes|avant|anterior|previous)$/;
const LINK =
  /^(the|to|of|by|in|through|as|telle?|que|el|la|los|le|les|l|del?|da|do|du|por|pelo|pela|en|em|par|con|protocol|protocolo|protocole|reforms?|reformas?|reforme|amendments?|enmiendas?|emendas?|oas|oea)$/;

const SINCE = /^(since|until|till|after|by|from|desde|hasta|despues|depois|ate|depuis|apres)$/;

/** What a year or a place says: the edition that came out of it, and the one before. */
interface Step {
  readonly after: Edition | null;
  readonly before: Edition;
  readonly to: number;
}

/** Reads an edition that begins at `at`; null where there is none. */
export function editionAt(scan: Scan, at: number): NamedEdition | null {
  const text = TEXT.test(scan.word(at)) ? editionBehind(scan, at, charterTail(scan, at + 1)) : null;
  return (
    text ??
    yearOrPlaceFirst(scan, at) ??
    oldFirst(scan, at) ??
    amended(scan, at) ??
    before(scan, at)
  );
}

/** "1948 text", "1948 OAS Charter", "Buenos Aires numbering". */
function yearOrPlaceFirst(scan: Scan, at: number): NamedEdition | null {
  const step = stepAt(scan, at);
  if (step === null) return null;
  const year = /^\d/.test(scan.word(at));
  const end = textEnd(scan, step.to, year);
  return end === null ? null : { edition: step.after, from: at, to: end };
}

/** "original Charter", "old numbering", "current text", "the original" at the end of a phrase. */
function oldFirst(scan: Scan, at: number): NamedEdition | null {
  const word = scan.word(at);
  const old = OLD.test(word);
  if (!old && !CURRENT.test(word)) return null;
  const end = textEnd(scan, at + 1, true);
  const edition = old ? 1948 : null;
  if (end !== null) {
    // "current Charter" is no edition worth a name, "original Charter" is.
    return old || !isCharter(scan.word(end - 1)) ? { edition, from: at, to: end } : null;
  }
  const alone = old && /^(the|el|la|lo|o|l|le)$/.test(scan.word(at - 1)) && isEnd(scan, at + 1);
  return alone ? { edition, from: at, to: at + 1 } : null;
}

/**
 * "Charter of 1948", "numeración de 1967", "carta original", "Charter as amended in 1985": the
 * edition said behind the noun at `at`, whose own phrase ends at `behind`.
 */
export function editionBehind(scan: Scan, at: number, behind: number): NamedEdition | null {
  const word = scan.word(at);
  let place = behind;
  if (isOld(scan, place - 1, at)) return { edition: 1948, from: at, to: place };
  if (OLD.test(scan.word(place)) && /^\s$/.test(scan.gap(place)) && word !== 'charter') {
    return { edition: 1948, from: at, to: charterTail(scan, place + 1) };
  }
  // "Carta reformada por ...": the participle was read as an adjective of the charter.
  const changed = amended(scan, place) ?? (place > at + 1 ? amended(scan, place - 1) : null);
  if (changed !== null && /^,?\s*[([]?$/.test(scan.gap(place))) return { ...changed, from: at };
  if (/^(as)$/.test(scan.word(place)) && scan.word(place + 1) === 'of') place += 1;
  if (!OF.has(scan.word(place)) && !/^(from|as)$/.test(scan.word(place))) return null;
  place += 1;
  if (isCharter(word) && !/^\d/.test(scan.word(place))) return null;
  while (LINK.test(scan.word(place))) place += 1;
  const step = stepAt(scan, place);
  if (step === null) return null;
  const later = amended(scan, step.to);
  return later === null ? { edition: step.after, from: at, to: step.to } : { ...later, from: at };
}

/** Whether the phrase of a noun ended in "original", which leaves a charter ours. */
function isOld(scan: Scan, at: number, noun: number): boolean {
  return at > noun && OLD.test(scan.word(at));
}

/** "as amended in 1985", "reformada por el Protocolo de Cartagena", "telle que modifiée en 1967". */
function amended(scan: Scan, at: number): NamedEdition | null {
  let place = at;
  while (place < at + 2 && /^(as|telle?|que|tal|como)$/.test(scan.word(place))) place += 1;
  if (!AMENDED.test(scan.word(place))) return null;
  place += 1;
  const first = place;
  while (place < first + 6 && LINK.test(scan.word(place))) place += 1;
  const step = place > first ? stepAt(scan, place) : null;
  return step === null ? null : { edition: step.after, from: at, to: step.to };
}

/** "before Managua", "antes del Protocolo de Cartagena", "pre-1985". */
function before(scan: Scan, at: number): NamedEdition | null {
  if (!BEFORE.test(scan.word(at))) return null;
  let place = at + 1;
  while (place < at + 7 && LINK.test(scan.word(place))) place += 1;
  const step = stepAt(scan, place);
  if (step === null) return null;
  const end = /^(protocol|reforms?|amendments?|text|numbering)$/.test(scan.word(step.to))
    ? step.to + 1
    : step.to;
  return { edition: step.before, from: at, to: end };
}

/** A year or a place of the Charter's history. */
function stepAt(scan: Scan, at: number): Step | null {
  const word = scan.word(at);
  if (word === '1948') return { after: 1948, before: 1948, to: at + 1 };
  if (word === 'bogota') return { after: 1948, before: 1948, to: at + 1 };
  if (word === '1967') return { after: 1967, before: 1948, to: at + 1 };
  if (word === 'buenos' && scan.word(at + 1) === 'aires')
    return { after: 1967, before: 1948, to: at + 2 };
  if (word === '1985') return { after: 1985, before: 1967, to: at + 1 };
  if (word === 'cartagena') {
    const indias = scan.word(at + 1) === 'de' && scan.word(at + 2) === 'indias';
    return { after: 1985, before: 1967, to: at + (indias ? 3 : 1) };
  }
  return /^(1992|1993|washington|managua)$/.test(word)
    ? { after: null, before: 1985, to: at + 1 }
    : null;
}

/** The place behind "text", "OAS Charter", "charter's numbering"; a place name goes with no "charter". */
function textEnd(scan: Scan, at: number, charter: boolean): number | null {
  let place = at;
  while (
    place < at + 2 &&
    /^(oas|oea|s|charter)$/.test(scan.word(place)) &&
    !/[.,;?!]/.test(scan.gap(place))
  ) {
    if (
      scan.word(place) === 'charter' &&
      !TEXT.test(scan.word(place + 1)) &&
      scan.word(place + 1) !== 's'
    )
      break;
    place += 1;
  }
  if (/[.,;?!]/.test(scan.gap(place))) return null;
  const word = scan.word(place);
  if (!TEXT.test(word) && !(charter && isCharter(word))) return null;
  return charterTail(scan, place + 1);
}

/** "... of the OAS", "... of the Charter", "de la OEA" behind a text or charter. */
function charterTail(scan: Scan, at: number): number {
  let place = at;
  if (!OF.has(scan.word(place))) return /^(oas|oea)$/.test(scan.word(place)) ? place + 1 : at;
  place += 1;
  while (/^(the|la|l|oas|oea)$/.test(scan.word(place)) && !/^(oas|oea)$/.test(scan.word(place - 1)))
    place += 1;
  if (isCharter(scan.word(place))) return charterTail(scan, place + 1);
  return /^(oas|oea)$/.test(scan.word(place - 1)) ? place : at;
}

/**
 * The edition said right before or behind an article itself: "1948 art 15", "old article 15",
 * "art. 18 (1967)", "artículo 15 de 1948", "artículo 15 original".
 * @returns undefined where none is said
 */
export function editionBeside(scan: Scan, from: number, to: number): Edition | undefined {
  const before = scan.word(from - 1);
  if (/^\s+$/.test(scan.gap(from)) || (before === 'ex' && scan.gap(from) === '-')) {
    if (OLD.test(before) || before === 'ex') return 1948;
    // "since 1948 article 19 has stood", "in April 1948 article 19 was signed": a date.
    const date = SINCE.test(scan.word(from - 2)) || MONTHS.has(scan.word(from - 2));
    const year = date ? undefined : yearOf(before);
    if (year !== undefined) return year;
  }
  const behind = scan.word(to);
  const open = /^\s*[)\]]?\s*[([]\s*$/.test(scan.gap(to));
  if (open && /^\s*[)\]]/.test(scan.gap(to + 1))) return OLD.test(behind) ? 1948 : yearOf(behind);
  if (/^(of|from|in|as|de|del|en|em|do)$/.test(behind) && /^[)\]]?\s+$/.test(scan.gap(to))) {
    return /^\s+$/.test(scan.gap(to + 1)) &&
      !isCharter(scan.word(to + 2)) &&
      !TEXT.test(scan.word(to + 2))
      ? yearOf(scan.word(to + 1))
      : undefined;
  }
  const last = isEnd(scan, to + 1);
  return OLD.test(behind) && last && /^[)\]]?,?\s+$/.test(scan.gap(to)) ? 1948 : undefined;
}

function isEnd(scan: Scan, at: number): boolean {
  return at >= scan.length || /^\s*[?!.,;:)]/.test(scan.gap(at));
}

function yearOf(word: string): Edition | undefined {
  if (word === '1948') return 1948;
  if (word === '1967') return 1967;
  return word === '1985' ? 1985 : undefined;
}
