import { fold } from '../fold.ts';
import type { Edition } from '../numbering.ts';
import type { ArticleMention } from './article-mention.ts';
import { COUNTED } from './article-words.ts';
import type { Scan } from './scan.ts';

/**
 * A former text of the Charter that is named somewhere in a message, not right beside its article:
 * "in the '67 text art 43 had the right to strike", "le 51 du texte de 85".
 */
export interface LooseEdition {
  readonly edition: Edition;
  readonly from: number;
  readonly to: number;
  /** Named as a text, not as a year in which something happened. */
  readonly strong: boolean;
}

/** Whatever can be old: the Charter, its text, its numbering, the reform that made it. */
const TEXT =
  /^(texts?|txt|texto|texte|versions?|versao|vers|editions?|edtion|ed|edicion|edicao|numbering|numbers|numeracion|numeracao|numerotation|wording|print|redaccion|redacao|redaction|charter|carta|charte|reforms?|reforma|reforme|protocols?|protocolo|protocole|era|epoch|epoca|count|num)$/;
const LINK = /^(the|of|from|in|de|del|da|do|du|des|la|el|le|l|d|o|a|oas|oea|s|en|em|as|er)$/;
const AFTER = /^(post|pos|apos)$/;
const AFTER_A_PLACE = /^(after|following|depois|despues|tras|apres)$/;
const CHARTER = /^(charter|carta|charte)$/;
/** What carries the text of its day. */
const BOOK =
  /^(books?|textbook|manual|handbook|thesis|copy|libro|manual|tesis|ejemplar|livro|tese|exemplar|livre|manuel|these|exemplaire)$/;
const BEFORE = /^(before|b4|pre|prior|antes|avant|ante)$/;
const ORIGINAL =
  /^(original|originale|originally|initial|initiale|inicial|primitiv[oa]|first|og|primera|primeira|premiere)$/;
const SIGNED = /^(signed|firm(o|ada|ado|aron)|sign(ee?|ada|ado)|assin(ada|ado|ou|aram))$/;
const AS =
  /^(as|first|originally|tal|como|tel|telle|que|jeito|foi|se|fue|cuando|quando|when|qnd|q|a)$/;

/** What a year or place stands for: the text that came out of it, and the one before. */
interface Step {
  readonly after: Edition | null;
  readonly before: Edition;
  readonly to: number;
  /** Two figures, which may be any number. */
  readonly short: boolean;
}

function stepAt(scan: Scan, at: number): Step | null {
  const word = scan.word(at);
  const year = /^(?:19)?(48|67|85)$/.exec(word)?.[1];
  const to = at + 1;
  const short = word.length === 2;
  if (year === '48' || word === 'bogota') return { after: 1948, before: 1948, to, short };
  if (year === '67') return { after: 1967, before: 1948, to, short };
  if (year === '85') return { after: 1985, before: 1967, to, short };
  if (word === 'buenos' && scan.word(to) === 'aires') {
    return { after: 1967, before: 1948, to: to + 1, short: false };
  }
  if (/^cart(h)?agen[ae]$/.test(word)) {
    const indias = scan.word(to) === 'de' && scan.word(to + 1) === 'indias';
    return { after: 1985, before: 1967, to: indias ? to + 2 : to, short: false };
  }
  return /^(1992|1993|washington|managua)$/.test(word)
    ? { after: null, before: 1985, to, short: false }
    : null;
}

/** Every former text that a message names, in order. */
export function looseEditions(scan: Scan): LooseEdition[] {
  const found: LooseEdition[] = [];
  for (let at = 0; at < scan.length; at += 1) {
    const one = signedAt(scan, at) ?? originalAt(scan, at) ?? bookAt(scan, at) ?? atStep(scan, at);
    if (one === null) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

function atStep(scan: Scan, at: number): LooseEdition | null {
  const step = stepAt(scan, at);
  if (step === null) return null;
  const { to } = step;
  const before = behindLinks(scan, at);
  const word = scan.word(before);
  if (isBefore(scan, before)) return { edition: step.before, from: before, to, strong: true };
  if (step.after === null) return null;
  const edition = step.after;
  const place = !/^\d/.test(scan.word(at));
  if (AFTER.test(word) || (place && AFTER_A_PLACE.test(word))) {
    return { edition, from: before, to, strong: true };
  }
  // "Charter of the OAS (1948)" and "Charter of Bogotá" name the Charter, whatever its text.
  const name = CHARTER.test(word) && (scan.word(at) === 'bogota' || /\(\s*$/.test(scan.gap(at)));
  if (TEXT.test(word) && !name) return { edition, from: before, to, strong: true };
  const noun = LINK.test(scan.word(to)) ? to + 1 : to;
  if (place && /^art/.test(scan.word(to))) return { edition, from: at, to, strong: true };
  if (TEXT.test(scan.word(noun)) && !name) {
    return { edition, from: at, to: noun + 1, strong: true };
  }
  if (step.short && (/['’]$/.test(scan.gap(at)) || scan.word(to) === 'er'))
    return { edition, from: at, to, strong: true };
  return step.short ? null : { edition, from: at, to, strong: false };
}

/** "my book from 1955", "a 1972 textbook": the text that was in force when it was printed. */
function bookAt(scan: Scan, at: number): LooseEdition | null {
  const year = Number(/^(19[4-9]\d)s?$/.exec(scan.word(at))?.[1] ?? NaN);
  if (!(year >= 1948 && year < 1996)) return null;
  const before = behindLinks(scan, at);
  const behind = scan.word(at + 1) === 's' ? at + 2 : at + 1;
  if (!BOOK.test(scan.word(before)) && !BOOK.test(scan.word(behind))) return null;
  // The protocols entered into force in 1970, 1988 and 1996.
  const edition = year < 1970 ? 1948 : year < 1988 ? 1967 : 1985;
  return { edition, from: at, to: at + 1, strong: false };
}

/** "b4" is a letter and a figure to whoever cuts words. */
function isBefore(scan: Scan, at: number): boolean {
  return BEFORE.test(scan.word(at)) || (scan.word(at) === '4' && scan.word(at - 1) === 'b');
}

/** "the original charter", "carta original" reads elsewhere; here "the original (OAS) text". */
function originalAt(scan: Scan, at: number): LooseEdition | null {
  if (!ORIGINAL.test(scan.word(at))) return null;
  for (let to = at + 1; to <= at + 2; to += 1) {
    if (TEXT.test(scan.word(to))) return { edition: 1948, from: at, to: to + 1, strong: true };
  }
  const before = behindLinks(scan, at);
  return TEXT.test(scan.word(before))
    ? { edition: 1948, from: before, to: at + 1, strong: true }
    : null;
}

/** "as first signed in Bogotá", "tal como se firmó en Bogotá", "do jeito que foi assinada em 48". */
function signedAt(scan: Scan, at: number): LooseEdition | null {
  if (!SIGNED.test(scan.word(at)) || !AS.test(scan.word(at - 1))) return null;
  let to = at + 1;
  while (to < at + 4 && /^(in|at|en|em|a|the|la)$/.test(scan.word(to))) to += 1;
  const step = stepAt(scan, to);
  const end = step === null ? at + 1 : step.to;
  let from = at - 1;
  while (from > at - 5 && AS.test(scan.word(from - 1))) from -= 1;
  return { edition: step?.after ?? 1948, from, to: end, strong: true };
}

/** The place before a token and the small words in front of it. */
function behindLinks(scan: Scan, at: number): number {
  let place = at - 1;
  while (place > at - 4 && LINK.test(scan.word(place))) place -= 1;
  return place;
}

/** Asks what has become of an old number: "now", "new number", "still 80?", "hj", "mtn". */
const BECOME =
  /\b(now|today|todays|nowadays|currently|still|gone|hiding|moved|renumbered|became|become|ended up|end up|out of date|new (article |art )?(number|num|no|nr|one)|hoy|ahora|actualmente|actual|nuevo num\w*|cambiaron|cambio de num\w*|cual pongo|que articulo cito|hoje|hj|agora|atual|atualmente|novo num\w*|numero novo|virou|ta agora|aujourd hui|auj|ajd|maintenant|these days|present|presently|vigente|en vigor|em vigor|en vigueur|modern|consolidad\w*|correspond\w*|equivalent\w*|current (number|num|no)|in use|desormais|nos jours|mtn|actuel\w*|nouveau num\w*|devenu\w*|je cite quoi|ca correspond)\b/;

/** Whether a message asks where an old article has gone. */
export function asksWhatBecame(text: string): boolean {
  return BECOME.test(
    fold(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}

/** So many tokens may stand between an article and the text that it is an article of. */
const REACH = 10;
/** "what does art 140 say about the 1948 charter": what is asked about is no text the article is in. */
const ABOUT = /^(about|regarding|concerning|on|sobre|acerca|concernant|sur|says?|dice|diz|dit)$/;

/** The former text that an article belongs to, of those that a message names; null for today's. */
export function editionNear(
  scan: Scan,
  editions: readonly LooseEdition[],
  { from, to }: { readonly from: number; readonly to: number },
  become: boolean,
): Edition | null {
  const distance = (one: LooseEdition): number =>
    one.from >= to ? one.from - to : Math.max(0, from - one.to);
  if (isTodays(scan, from, to)) return null;
  const nearest = [...editions].sort(
    (a, b) => Number(b.strong) - Number(a.strong) || distance(a) - distance(b),
  )[0];
  if (nearest === undefined) return null;
  // A year in a sentence of its own is a date ("the protocol came in 1985. What does article 28 say?").
  if (become && (nearest.strong || !isApart(scan, nearest, { from, to }))) return nearest.edition;
  if (!nearest.strong || distance(nearest) > REACH) return null;
  for (let at = to; at < nearest.from; at += 1) if (ABOUT.test(scan.word(at))) return null;
  return nearest.edition;
}

const TODAYS =
  /^(today|todays|nowadays|current|present|actual|actuel|actuelle|atual|vigente|vigueur|vigor|hoy|hoje|now)$/;

/** "Article 2 today", "l'article 139 actuel", "the current article 28": no text of the past. */
function isTodays(scan: Scan, from: number, to: number): boolean {
  if (TODAYS.test(scan.word(from - 1))) return true;
  const behind = LINK.test(scan.word(to)) ? to + 1 : to;
  return TODAYS.test(scan.word(behind)) && !/[,;:.?!(]/.test(scan.gap(to) + scan.gap(behind));
}

/** Whether a sentence ends between a year and an article. */
function isApart(
  scan: Scan,
  edition: LooseEdition,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const [first, last] = edition.to <= from ? [edition.to, from] : [to, edition.from];
  for (let at = first; at <= last; at += 1) if (/[;?!]|\.\s/.test(scan.gap(at))) return true;
  return false;
}

const NAMED =
  /^(el|le|la|o|l|lo|the|todays|today|s|actual|atual|actuel|current|number|numero|num|no|n)$/;
const HIGHEST = 200;
/** What else is numbered. */
const OTHER_COUNT = /^(page|pages|pagina|p|vol|volume|chapter|capitulo|chapitre|year|ano)$/;

/**
 * Articles named by their number alone ("le 51 du texte de 85", "todays 106"): only for a message
 * that names a former text, where a number can hardly be anything else.
 */
export function bareNumbers(
  scan: Scan,
  editions: readonly LooseEdition[],
  become: boolean,
): ArticleMention[] {
  const numbers: number[] = [];
  for (let at = 0; at < scan.length; at += 1) {
    const number = Number(/^\d{1,3}$/.exec(scan.word(at))?.[0] ?? NaN);
    if (!(number >= 1 && number <= HIGHEST)) continue;
    if (editions.some(({ from, to }) => from <= at && at < to)) continue;
    if (COUNTED.has(scan.word(at + 1)) || OTHER_COUNT.test(scan.word(at - 1))) continue;
    numbers.push(at);
  }
  // One number in a message about what became of an old article can be nothing else.
  const named = numbers.filter((at) => NAMED.test(scan.word(at - 1)));
  const found = named.length > 0 ? named : become && numbers.length === 1 ? numbers : [];
  return found.map((at, group) => ({
    number: Number(scan.word(at)),
    letters: [],
    inserted: false,
    from: at,
    to: at + 1,
    group,
  }));
}
