import { readList, type ReadList } from './article-list.ts';
import type { ArticleMention } from './article-mention.ts';
import { closes, numberPlace } from './article-number.ts';
import { isArticleWord, isLetterWord, isPlural } from './article-words.ts';
import { OF } from './grammar-words.ts';
import { leadingMarks, type LeadingMarks } from './marks.ts';
import { readNumber } from './numbers.ts';
import type { Scan } from './scan.ts';

/** Every article that a text names, in order; ranges and lists are written out. */
export function findArticles(scan: Scan): ArticleMention[] {
  const mentions: ArticleMention[] = [];
  let group = 0;
  for (let at = 0; at < scan.length;) {
    const read = readArticles(scan, at, group);
    if (read === null) {
      at += 1;
      continue;
    }
    mentions.push(...read.mentions);
    group = read.group + 1;
    at = Math.max(read.next, at + 1);
  }
  return mentions;
}

function readArticles(scan: Scan, at: number, group: number): ReadList | null {
  const lead = leadingMarks(scan, at, isArticleWord) ?? leadingParagraph(scan, at);
  const head = lead?.next ?? at;
  if (!isArticleWord(scan.word(head))) return readOrdinal(scan, at, group);
  const place = numberPlace(scan, head);
  if (place === null) return null;
  const list = readList(scan, place, { from: at, group, plural: isPlural(scan.word(head)) });
  const first = list.mentions[0];
  if (first === undefined) return null;
  if (lead === null) return list;
  const named = lead.paths.map((letters) => ({
    ...first,
    letters: [...letters, ...first.letters],
  }));
  return { ...list, mentions: [...named, ...list.mentions.slice(1)] };
}

/** The longest article of the Charter has fewer paragraphs without a letter. */
const MANY_PARAGRAPHS = 5;

/** "the twelfth paragraph of Article 143"; the first ones are part of any article, unnumbered. */
function leadingParagraph(scan: Scan, at: number): LeadingMarks | null {
  const number = readNumber(scan, at);
  if (number === null || !number.ordinal || number.value < MANY_PARAGRAPHS) return null;
  if (!isLetterWord(scan.word(number.next))) return null;
  let next = number.next + 1;
  while (next < number.next + 4 && OF.has(scan.word(next))) next += 1;
  const behind = next > number.next + 1 && /^(the|l|el|o)$/.test(scan.word(next)) ? next + 1 : next;
  return isArticleWord(scan.word(behind))
    ? { paths: [[String(number.value)]], next: behind }
    : null;
}

/** "the 20th article", "quinto artículo de la Carta". */
function readOrdinal(scan: Scan, at: number, group: number): ReadList | null {
  const number = readNumber(scan, at);
  if (number === null || !number.ordinal) return null;
  const head = number.next;
  if (!isArticleWord(scan.word(head)) || isPlural(scan.word(head))) return null;
  if (!/^[\s-]+$/.test(scan.gap(head)) || !closes(scan, head + 1)) return null;
  if (scan.word(head).length < 5 || isOfPart(scan, head + 1)) return null;
  const mention = {
    number: number.value,
    letters: [],
    inserted: false,
    from: at,
    to: head + 1,
    group,
  };
  return { mentions: [mention], next: head + 1, group };
}

/** "the first article of the development chapter": counted from somewhere else. */
function isOfPart(scan: Scan, at: number): boolean {
  for (let place = at; place < at + 6; place += 1) {
    if (/^(chapter|chapters|part|section|capitulo|chapitre|parte|partie)$/.test(scan.word(place)))
      return true;
  }
  return false;
}
