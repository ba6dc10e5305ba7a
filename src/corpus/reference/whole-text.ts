import type { Corpus } from '../corpus.ts';
import { fold } from '../fold.ts';
import { RANGE_STARTS, TO } from './article-words.ts';
import { readList } from './article-list.ts';
import type { ArticleMention } from './article-mention.ts';
import { isAsking } from './bare.ts';
import { OF } from './grammar-words.ts';
import type { NamedInstrument } from './named-instrument.ts';
import type { Scan } from './scan.ts';

/** A reference id as it stands in a citation: `charter:39(b)(i)`, `ag-res-2004#3`, `overview`. */
const ID =
  /^([a-z][a-z0-9-]*(?::[a-z][a-z-]*)?)((?::[a-z0-9]+)?(?:\([a-z0-9]{1,4}\))*(?:#[a-z0-9-]+)?)$/;

/** The reference id that a whole text is, with the document that it belongs to; or null. */
export function wholeId(text: string, corpus: Corpus): { document: string; ref: string } | null {
  const folded = fold(text.trim());
  const id = ID.exec(folded);
  if (id === null) return null;
  // "protocol:managua" is a document, "charter:preamble" a document and a provision.
  const whole = corpus.document(folded);
  if (whole !== null) return { document: whole.id, ref: folded };
  const longer = corpus.document(id[1] ?? '');
  if (longer !== null) return { document: longer.id, ref: folded };
  const shorter = corpus.document(folded.split(/[:#(]/)[0] ?? '');
  return shorter === null ? null : { document: shorter.id, ref: folded };
}

/** Words that ask for a provision by its number alone. */
const LOOK_UP = new RegExp(
  '^(cite|cita|citar|citame|show|see|read|open|quote|give|tell|what|whats|explain|pls|please|plz|' +
    'ver|muestra|muestrame|muestreme|mostrar|dime|dame|pasame|ensename|leeme|leer|porfa|' +
    'mostre|mostra|manda|leia|montre|montrez|affiche|donne|lis|voir)$',
);
/** A definite article that a number stands behind only where it is the number of one thing. */
const DEFINITE = /^(el|o|le)$/;
/** Words that may stand before a number that is an article all the same. */
const NUMBER_OF = /^(cite|cita|citar|no|nr|num|number)$/;

/**
 * Articles of a text that is nothing but numbers: "20", "3(l)", "34 b", "70-73", "XII", "20 of the
 * Charter", "cite 20", "show me 3(l) pls". Numbers in a sentence name nothing.
 */
export function wholeArticles(
  scan: Scan,
  instruments: readonly NamedInstrument[],
): readonly ArticleMention[] {
  let at = 0;
  while (at < scan.length && isAsking(scan.word(at)) && !isRangeStart(scan, at)) at += 1;
  const asked = at;
  if (isRangeStart(scan, at)) at += 1;
  if (!beginsNumber(scan, at, asked)) return [];
  const { mentions, next } = readList(scan, at, { from: at, group: 0, plural: true });
  if (mentions.length === 0) return [];
  let end = next;
  if (OF.has(scan.word(end)) || scan.word(end) === 'in') end += 1;
  while (end > next && /^(the|la|l|our)$/.test(scan.word(end))) end += 1;
  const owner = instruments.find(({ from }) => from === end);
  const to = owner?.to ?? next;
  let rest = to;
  while (rest < scan.length && isAsking(scan.word(rest))) rest += 1;
  const ends = /^[)\]]?[\s.?!)\]"'”]*$/;
  if (rest !== scan.length || !ends.test(scan.gap(scan.length))) return [];
  if (owner?.id === 'charter') return mentions;
  if (asked === 0 && to === scan.length) return mentions;
  if (asked === 1 && to === scan.length && NUMBER_OF.test(scan.word(0))) return mentions;
  // "muéstrame el 54", "me mostra o 20": the article says that it is one thing with that number.
  if (DEFINITE.test(scan.word(at - 1))) return mentions;
  // "what is 5" may be a sum, a time, anything; "what is 3(l)" is a reference.
  const asks = scan.tokens.some(({ text }) => LOOK_UP.test(text));
  return asks && mentions.every((mention) => isMarked(scan, mention)) ? mentions : [];
}

/** "del 70 al 73" */
function isRangeStart(scan: Scan, at: number): boolean {
  return RANGE_STARTS.has(scan.word(at)) && TO.has(scan.word(at + 2));
}

/** Whether the number at `at` may be an article without the word: no sum, no year, no "#20". */
function beginsNumber(scan: Scan, at: number, asked: number): boolean {
  const head = scan.word(at);
  const gap = asked === 0 ? scan.gap(at) : scan.gap(at).trim();
  if (!/^(§§?\s?|[\s("'“[]*)$/.test(gap)) return false;
  // A lone Roman numeral is told from a word by its capitals.
  const roman =
    asked === 0 && /^[ivxlc]{2,}$/.test(head) && scan.slice(at, at + 1) === head.toUpperCase();
  return roman || /^\d{1,3}$/.test(head);
}

/** "3(l)", "54h": a letter that is written to its number. */
function isMarked(scan: Scan, { letters, from }: ArticleMention): boolean {
  return letters.length > 0 && /^(\s?[([]|)$/.test(scan.gap(from + 1));
}

/** "charter 3 l", "UN Charter 51", "the Charter, number 20": a number right behind a treaty's name. */
export function articlesBehindNames(
  scan: Scan,
  instruments: readonly NamedInstrument[],
  group: number,
): readonly ArticleMention[] {
  return instruments.flatMap(({ id, to, from, kind }, index) => {
    if (kind !== 'name') return [];
    const told = id === 'charter' && /^(no|nr|num|number|numero)$/.test(scan.word(to));
    const place = told ? to + 1 : to;
    const gap = told ? /^\.?\s?$/ : /^\s$|^:\s?$|^\s?§\s?$|^\s?#$/;
    if (!/^\d{1,3}$/.test(scan.word(place)) || !gap.test(scan.gap(place))) return [];
    const { mentions, next } = readList(scan, place, { from, group: group + index, plural: true });
    return counts(scan, next) ? [] : mentions;
  });
}

/** Whether the number before `at` counts something: "the Charter 35 countries signed". */
function counts(scan: Scan, at: number): boolean {
  return (
    /^(countries|states|years|year|members|months|days|paises|estados|anos|pays|etats|ans|%)/.test(
      scan.word(at),
    ) || /^\s?%/.test(scan.gap(at))
  );
}
