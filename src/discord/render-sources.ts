import type { Language } from '../corpus/language.ts';
import { COLOURS, nameOf } from './compose.ts';
import { languageButtons, pageButtons, sourceSelect, type Choice, type Place } from './controls.ts';
import { isAddress, plainText, tameMentions } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { OutgoingMessage, Row } from './message.ts';
import { shorten } from './shorten.ts';
import type { SourcePage } from './source-pages.ts';
import type { Texts } from './texts.ts';

/** Discord gives no number; longer addresses are refused. */
const LONGEST_URL = 2_048;

/** A foot longer than this is no foot. */
const LONGEST_FOOTER = 600;

/** What is turned in: the pages in one language, and where they stand in the others. */
export interface Turning {
  readonly answerId: string;
  readonly language: Language;
  readonly pages: readonly SourcePage[];
  /** Which page, from 0; one that is not there gives the nearest. */
  readonly wanted: number;
  /** The other languages in which a provision can be read, with the page it begins on there. */
  readonly elsewhere: (ref: string) => readonly { language: Language; page: number }[];
}

/** One page of the sources with the way to the others. */
export function renderSources(turning: Turning, texts: Texts): OutgoingMessage {
  const { answerId, language, pages, wanted, elsewhere } = turning;
  const index = Math.max(0, Math.min(wanted, pages.length - 1));
  const page = pages[index];
  // Emptied expressly: this may replace a page that is shown already.
  if (page === undefined) return { content: texts.sourcesGone, embeds: [], components: [] };
  const place = { answerId, language, page: index, pages: pages.length };
  const { rows, range } = select(pages, place, texts);
  const foot = [
    pages.length > 1 ? texts.page(index + 1, pages.length) : '',
    range,
    tameMentions(page.standing) || (page.official ? '' : texts.notOfficial),
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    embeds: [
      {
        color: COLOURS.answer,
        title: nameOf(page, LIMITS.embedTitle),
        description: tameMentions(page.text).trim() || '…',
        ...(foot === '' ? {} : { footer: { text: shorten(foot, LONGEST_FOOTER) } }),
        ...(isAddress(page.url) && page.url.length <= LONGEST_URL ? { url: page.url } : {}),
      },
    ],
    components: [
      ...rows,
      ...pageButtons(place, texts),
      ...languageButtons(answerId, elsewhere(page.ref)),
    ],
  };
}

/**
 * A select to go to a provision: no row where there is one. With more than Discord takes it holds
 * those around the current one, and `range` says which.
 */
function select(
  pages: readonly SourcePage[],
  place: Place,
  texts: Texts,
): { rows: Row[]; range: string } {
  const firsts = pages.flatMap((page, at) => (page.ref === pages[at - 1]?.ref ? [] : [at]));
  if (firsts.length < 2) return { rows: [], range: '' };
  const current = firsts.findLastIndex((first) => first <= place.page);
  const middle = current - Math.floor(LIMITS.selectOptions / 2);
  const from = Math.max(0, Math.min(middle, firsts.length - LIMITS.selectOptions));
  const window = firsts.slice(from, from + LIMITS.selectOptions);
  const choices = window.flatMap((first): Choice[] => {
    const page = pages[first];
    if (page === undefined) return [];
    return [
      {
        label: shorten(plainText(page.label), LIMITS.optionText) || '…',
        description: shorten(plainText(page.title), LIMITS.optionText),
        page: first,
        current: first === firsts[current],
      },
    ];
  });
  const all = window.length === firsts.length;
  return {
    rows: [sourceSelect(place, texts.chooseSource, choices)],
    range: all ? '' : texts.rangeOf(from + 1, from + window.length, firsts.length),
  };
}
