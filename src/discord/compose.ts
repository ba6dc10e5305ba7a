import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Citation } from '../answer/answer.ts';
import { link, plainText, tameMentions } from './escape.ts';
import { LIMITS, sizeOf } from './limits.ts';
import { shorten } from './shorten.ts';
import type { Texts } from './texts.ts';

/** What stands in an embed, in the order of the reader. */
export interface Composition {
  /** The question as somebody wrote it, or null where it stands right above anyway. */
  readonly echo: string | null;
  /** What is said first: the answer, as Markdown. May be empty where provisions are shown. */
  readonly lead: string;
  readonly note: string | null;
  /** Shown with their text, the most important first. */
  readonly citations: readonly Citation[];
  /** Shown by name alone. */
  readonly related: readonly Citation[];
  /** What stands above the related ones. */
  readonly relatedName: string;
  readonly footer: string;
  readonly colour: number;
}

/** The Discord blue for an answer, grey for a refusal. */
export const COLOURS = { answer: 0x2f6f9f, refusal: 0x80848e } as const;

/**
 * Parts that could grow without end are held to these, so that at least one provision with its
 * link always has room: the sources are never what gets cut.
 */
const MOST = {
  echo: 200,
  footer: 400,
  lead: 1_500,
  note: 400,
  related: 800,
  name: 200,
  link: 400,
  version: 160,
};

/** A provision is shown with at least so much of its text, or counted as not shown. */
const LEAST_TEXT = 120;

/** More would be a wall of text; the button "Sources" has them all. */
const MOST_CITATIONS = 10;

/** Composes one embed that keeps within Discord's limits, whatever the parts are. */
export function compose(parts: Composition, texts: Texts): APIEmbed {
  const echo = shorten(plainText(parts.echo ?? ''), MOST.echo);
  const footer = shorten(tameMentions(parts.footer), MOST.footer);
  const paragraphs = [shorten(tameMentions(parts.lead), MOST.lead)];
  if (parts.note !== null) paragraphs.push(shorten(tameMentions(parts.note), MOST.note));
  const description = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  const related = relatedField(parts);
  const needed = parts.citations.length + related.length === 0;
  const embed: APIEmbed = {
    color: parts.colour,
    ...(description === '' && !needed ? {} : { description: description || '…' }),
    ...(echo === '' ? {} : { author: { name: echo } }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
  };
  // Reserved for the line that says how many are shown.
  const spent = sizeOf([{ ...embed, fields: related }]) + 200;
  const shown = citationFields(parts.citations, LIMITS.embedsTotal - spent, texts);
  const rest =
    shown.length < parts.citations.length
      ? [{ name: texts.sources, value: texts.shownOf(shown.length, parts.citations.length) }]
      : [];
  return { ...embed, fields: [...shown, ...rest, ...related] };
}

/** As many provisions as have room with some of their text; the first get what room is left. */
function citationFields(
  citations: readonly Citation[],
  room: number,
  texts: Texts,
): APIEmbedField[] {
  const drafts = citations.slice(0, MOST_CITATIONS).map((citation) => {
    const name = nameOf(citation, MOST.name);
    const source = link(texts.officialPage, citation.url);
    const address = citation.url === null || source.length > MOST.link ? '' : source;
    const version = shorten(tameMentions(citation.version ?? ''), MOST.version);
    const below = [address, version].filter((part) => part !== '').join(' · ');
    return {
      name,
      below: below === '' ? '' : `\n${below}`,
      text: tameMentions(citation.text).trim() || '…',
    };
  });
  const least = drafts.map(
    ({ name, below, text }) => name.length + below.length + Math.min(LEAST_TEXT, text.length),
  );
  let count = 0;
  let left = room;
  while (count < drafts.length && (least[count] ?? 0) <= left) {
    left -= least[count] ?? 0;
    count += 1;
  }
  return drafts.slice(0, count).map(({ name, below, text }) => {
    const most = Math.min(LEAST_TEXT + left, LIMITS.fieldValue - below.length);
    const part = shorten(text, most);
    left -= Math.max(0, part.length - LEAST_TEXT);
    return { name, value: `${part}${below}` };
  });
}

function relatedField({ related, relatedName }: Composition): APIEmbedField[] {
  const lines: string[] = [];
  let length = 0;
  for (const citation of related) {
    const { label, title } = shortNames(citation, MOST.name);
    const line = `• ${[link(label, citation.url), title].filter(Boolean).join(' · ')}`;
    if (length + line.length + 1 > MOST.related) break;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.length === 0 ? [] : [{ name: relatedName, value: lines.join('\n') }];
}

/** "OAS Charter, Article 20 · No economic coercion", at most `most` long. */
export function nameOf(citation: Named, most: number): string {
  const { label, title } = shortNames(citation, most);
  return [label, title].filter(Boolean).join(' · ');
}

/** What a provision is called. */
export type Named = Pick<Citation, 'label' | 'title'>;

/** A title cut to less than this says nothing. */
const LEAST_TITLE = 20;

function shortNames(named: Named, most: number): Named {
  const label = shorten(tameMentions(named.label), most) || '…';
  const room = most - label.length - ' · '.length;
  // "OAS Charter, Preamble" says it already.
  const said = named.label.endsWith(named.title);
  const title = said || room < LEAST_TITLE ? '' : shorten(tameMentions(named.title), room);
  return { label, title };
}
