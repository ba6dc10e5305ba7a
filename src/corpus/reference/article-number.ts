import { AND, countsTime, RANGE_STARTS, TO } from './article-words.ts';
import { endsPhrase } from './grammar-words.ts';
import { readNumber, type ReadNumber } from './numbers.ts';
import type { Scan } from './scan.ts';

/** Words that are numbers in one language and something else in another. */
const DOUBTFUL =
  /^(one|uno|un|una|um|uma|une|i|v|x|a|once|dos|cent|mil|six|first|second|segundo|premier)$/;

/** What an article does, so that the number before was its own: "Article I states that". */
const THIRD_PERSON =
  /^(states|provides|contains|requires|allows|deals|establishes|declares|proclaims|covers|sets|defines|establece|dispone|contiene|dispoe|contem|prevoit|section|seccion|secao)$/;

/** Where the number of the article word at `head` begins; null where none follows. */
export function numberPlace(scan: Scan, head: number): number | null {
  let place = head + 1;
  const short = scan.word(head).length <= 4;
  if (!gapAllows(scan.gap(place), short)) return null;
  while (
    place < head + 3 &&
    /^(n|no|nos|nº|nr|nro|num|number|numbers|numero|numeros|º)$/.test(scan.word(place))
  ) {
    place += 1;
    if (!gapAllows(scan.gap(place), true)) return null;
  }
  if (RANGE_STARTS.has(scan.word(place))) {
    // "artículos del 70 al 73"; "un artículo de 20 páginas" names none.
    const first = readNumber(scan, place + 1);
    if (first !== null && TO.has(scan.word(first.next))) return place + 1;
  }
  const number = readNumber(scan, place);
  if (number === null || countsTime(scan.word(number.next), scan.word(number.next + 1)))
    return null;
  if (/^\s?%/.test(scan.gap(number.next))) return null;
  return isSure(scan, scan.word(head), place, number) ? place : null;
}

/** "art. 20", "Article: 20", "article-20", "article (20)"; not "article -5", not "article. 20 States". */
function gapAllows(gap: string, short: boolean): boolean {
  return (
    /^[-–_]$/.test(gap) ||
    ((short ? /^[\s.:#("'“‘«*_°[`§]*$/ : /^\.?[:#("'“‘«*_°[`§\s]*$/).test(gap) &&
      (short || !/^\.\s/.test(gap)))
  );
}

/** Whether a number word is one here: "artigo dos direitos", "article once adopted" are none. */
function isSure(scan: Scan, head: string, place: number, number: ReadNumber): boolean {
  if (number.form === 'digits') return true;
  const word = scan.word(place);
  if (number.form === 'roman' && word.length > 1) return true;
  if (number.ordinal && /^(article|articles)$/.test(head) && /^(first|second|third)$/.test(word))
    return false;
  if (!DOUBTFUL.test(word) || number.next > place + 1) return true;
  if (word === 'once' || word === 'dos')
    return head.startsWith('articulo') || (head.length < 5 && closes(scan, number.next));
  // "the first article I read": the capital I is a word too.
  if (number.form === 'roman' && word !== 'i' && scan.isCapital(place)) return true;
  return closes(scan, number.next);
}

/** Whether the text goes on as it does behind a whole reference. */
export function closes(scan: Scan, next: number): boolean {
  return (
    next >= scan.length ||
    /^[?!.,;:)\]"”(]/.test(scan.gap(next).trim()) ||
    endsPhrase(scan.word(next)) ||
    THIRD_PERSON.test(scan.word(next)) ||
    AND.has(scan.word(next))
  );
}
