import type { CheckedReference } from '../answer/check-citations.ts';
import { COLOURS, nameOf } from './compose.ts';
import { escapeMarkdown, link, tameMentions } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { OutgoingMessage } from './message.ts';
import { shorten } from './shorten.ts';
import type { Texts } from './texts.ts';

/** What is quoted from the message, and what is said of a provision, at most. */
const MOST = { written: 80, name: 160, says: 300 };

/** Room for the line that tells how many are shown, and for the foot. */
const RESERVED = 300;

/** The references of a message, a paragraph each: written so, is this, provides that. */
export function renderCheck(
  checked: readonly CheckedReference[],
  url: string,
  texts: Texts,
): OutgoingMessage {
  if (checked.length === 0) return { content: texts.nothingToCheck };
  const blocks: string[] = [];
  let room = LIMITS.embedDescription - RESERVED - texts.checked(url, checked.length).length;
  for (const reference of checked) {
    const block = blockOf(reference, texts);
    room -= block.length + 2;
    if (room < 0) break;
    blocks.push(block);
  }
  const cut = blocks.length < checked.length;
  const description = [
    texts.checked(url, checked.length),
    ...blocks,
    ...(cut ? [texts.firstOf(blocks.length, checked.length)] : []),
  ].join('\n\n');
  return {
    embeds: [{ color: COLOURS.answer, description, footer: { text: texts.notOfficial } }],
  };
}

function blockOf(reference: CheckedReference, texts: Texts): string {
  const written = `**${escapeMarkdown(shorten(reference.written, MOST.written))}**`;
  switch (reference.status) {
    case 'exists': {
      const { citation } = reference;
      const says = shorten(tameMentions(citation.text).replace(/\s+/g, ' '), MOST.says);
      return `✅ ${written}: ${link(nameOf(citation, MOST.name), citation.url)}\n${says}`;
    }
    case 'missing':
      return `❌ ${written}: ${texts.noSuchProvision}`;
    case 'unheld':
    case 'foreign': {
      const instrument = escapeMarkdown(shorten(reference.instrument, MOST.written));
      const say = reference.status === 'unheld' ? texts.articlesNotHeld : texts.otherTreaty;
      return `❔ ${written}: ${say(instrument)}`;
    }
  }
}
