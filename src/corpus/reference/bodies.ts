import { isArticleWord } from './article-words.ts';
import { NEUTRAL, STOP } from './grammar-words.ts';
import type { Scan } from './scan.ts';

const BODIES = new Set(
  (
    'nato otan onu unga unsc eu ue mercosur mercosul unasur unasul alba celac caricom asean wto omc ilo oit ' +
    'unesco icj cij icc cpi opec opep sica aladi osce oua oau commonwealth vaticano vatican'
  ).split(' '),
);
const OF_TWO_WORDS =
  /^(united nations|naciones unidas|nacoes unidas|nations unies|european union|union europea|uniao europeia|union europeenne|african union|arab league)$/;
/** What has articles and is ours, or is nobody. */
const OWN = /^(char?ter|carta|charte|treaty|today|yesterday|everyone|everybody|chapter|part)$/;

/**
 * The place behind an organization or country whose name alone may own an article ("NATO's article
 * 5", "article 2 of the UN", "Mexico's Article 27"); null where none begins at `at`.
 */
export function bodyEnd(scan: Scan, at: number): number | null {
  const word = scan.word(at);
  if (BODIES.has(word) || isPossessor(scan, at)) return at + 1;
  if (OF_TWO_WORDS.test(`${word} ${scan.word(at + 1)}`)) return at + 2;
  if (word !== 'un') return null;
  // "un" is a word of other languages, though none that ends a sentence.
  const last = at + 1 >= scan.length || /^\s*[?!.,;)]/.test(scan.gap(at + 1));
  return last || scan.slice(at, at + 1) === 'UN' || scan.word(at - 1) === 'the' ? at + 1 : null;
}

function isPossessor(scan: Scan, at: number): boolean {
  if (scan.word(at + 1) !== 's' || !/^['’]$/.test(scan.gap(at + 1))) return false;
  if (!isArticleWord(scan.word(at + 2)) || !scan.isCapital(at)) return false;
  const word = scan.word(at);
  return !STOP.has(word) && !NEUTRAL.has(word) && !OWN.test(word);
}
