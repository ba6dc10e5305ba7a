import type { Corpus } from '../corpus.ts';
import { fold } from '../fold.ts';
import { RANGE_STARTS, TO } from './article-words.ts';
import { readList } from './article-list.ts';
import type { ArticleMention } from './article-mention.ts';
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

/**
 * Articles of a text that is nothing but numbers: "20", "3(l)", "34 b", "70-73", "XII", "20 of the
 * Charter", "cite 3(l)". Numbers in a sentence name nothing.
 */
export function wholeArticles(
  scan: Scan,
  instruments: readonly NamedInstrument[],
): readonly ArticleMention[] {
  let at = 0;
  while (
    /^(cite|cita|citar|show|ver|see|no|nr|num|number|what|whats|s|is|about|and|y|e|et)$/.test(
      scan.word(at),
    ) &&
    at < 3
  )
    at += 1;
  const asked = at;
  // "del 70 al 73"
  if (RANGE_STARTS.has(scan.word(at)) && TO.has(scan.word(at + 2))) at += 1;
  const gap = scan.gap(at);
  const head = scan.word(at);
  const digits = /^\d{1,3}$/.test(head);
  // A lone Roman numeral is told from a word by its capitals.
  const roman =
    asked === 0 && /^[ivxlc]{2,}$/.test(head) && scan.slice(at, at + 1) === head.toUpperCase();
  if (!(digits || roman) || !/^(§§?\s?|[\s("'“[]*)$/.test(asked === 0 ? gap : gap.trim()))
    return [];
  const { mentions, next } = readList(scan, at, { from: at, group: 0, plural: true });
  if (mentions.length === 0) return [];
  let end = next;
  if (OF.has(scan.word(end)) || scan.word(end) === 'in') end += 1;
  while (end > next && /^(the|la|l|our)$/.test(scan.word(end))) end += 1;
  const owner = instruments.find(({ from }) => from === end);
  const to = owner === undefined ? next : owner.to;
  if (to !== scan.length || !/^[)\]]?[\s.?!)\]"'”]*$/.test(scan.gap(scan.length))) return [];
  // "what is 5": a sum, a time, anything; "what is 3(l)" is a reference.
  const marked = mentions.every(({ letters }) => letters.length > 0);
  const plain = /^(cite|cita|citar|no|nr|num|number)?$/.test(scan.word(0)) || asked === 0;
  return marked || plain || owner?.id === 'charter' ? mentions : [];
}

/** "charter 3 l", "UN Charter 51", "charter: 20": a number right behind the name of a treaty. */
export function articlesBehindNames(
  scan: Scan,
  instruments: readonly NamedInstrument[],
  group: number,
): readonly ArticleMention[] {
  return instruments.flatMap(({ to, from, kind }, index) => {
    if (
      kind !== 'name' ||
      !/^\d{1,3}$/.test(scan.word(to)) ||
      !/^\s$|^:\s?$|^\s?§\s?$|^\s?#$/.test(scan.gap(to))
    )
      return [];
    const { mentions, next } = readList(scan, to, { from, group: group + index, plural: true });
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
