import type { Answer } from '../answer/answer.ts';
import { COLOURS, compose, nameOf } from './compose.ts';
import { answerButtons } from './controls.ts';
import { quietLink, tameMentions } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { OutgoingMessage } from './message.ts';
import { shorten } from './shorten.ts';
import { TEXTS } from './texts.ts';

/** Where and to whom an answer is shown. */
export interface Showing {
  readonly answerId: string;
  /** The question, where it would not be seen otherwise. */
  readonly echo: string | null;
  /** Only the asker sees it. */
  readonly private: boolean;
  /** In a server that the bot is on; not in a direct message. */
  readonly inGuild: boolean;
  /** What the shown texts are: "a summary in our own words …; not the official text". */
  readonly standing: string | null;
}

/** An answer or a refusal as a message that fits. */
export function renderAnswer(answer: Answer, showing: Showing): OutgoingMessage {
  const texts = TEXTS[answer.language];
  const embed = compose(
    {
      echo: showing.echo,
      lead: answer.lead,
      note: answer.note,
      citations: answer.citations,
      related: answer.related,
      relatedName: answer.answered ? texts.seeAlso : texts.comesNear,
      footer: footerOf(answer, showing),
      colour: answer.answered ? COLOURS.answer : COLOURS.refusal,
    },
    texts,
  );
  return { embeds: [embed], components: buttonsOf(answer, showing) };
}

/** The same without an embed, for channels where the bot may not embed links. */
export function renderPlain(answer: Answer, showing: Showing): OutgoingMessage {
  const footer = shorten(tameMentions(footerOf(answer, showing)).replaceAll('\n', ' '), 300);
  const tail = [...sourceLines(answer), ...(footer === '' ? [] : [`-# ${footer}`])].join('\n');
  const said = [answer.lead, answer.note ?? ''].filter((text) => text !== '').join('\n\n');
  const head = shorten(tameMentions(said), LIMITS.content - tail.length - 2);
  const content = [head, tail].filter((part) => part !== '').join('\n\n') || '…';
  return { content, components: buttonsOf(answer, showing) };
}

/** The provisions by name and link, as many as have room in half a message. */
function sourceLines(answer: Answer): string[] {
  const lines = answer.answered ? [] : [TEXTS[answer.language].comesNear];
  let room = LIMITS.content / 2;
  for (const citation of answer.answered ? answer.citations : answer.related) {
    const line = `• ${quietLink(nameOf(citation, 200), citation.url)}`;
    room -= line.length + 1;
    if (room < 0) break;
    lines.push(line);
  }
  return lines.length === 1 && !answer.answered ? [] : lines;
}

function buttonsOf(answer: Answer, showing: Showing): NonNullable<OutgoingMessage['components']> {
  const { answerId, private: hidden, inGuild } = showing;
  const offer = {
    sources: answer.citations.length + answer.related.length > 0,
    pin: answer.answered && inGuild && !hidden,
    remove: !hidden,
  };
  return answerButtons(answerId, offer, TEXTS[answer.language]);
}

/** A refusal that shows nothing has nothing to say about its standing. */
function footerOf(answer: Answer, { standing }: Showing): string {
  if (answer.citations.length + answer.related.length === 0) return '';
  return standing ?? TEXTS[answer.language].notOfficial;
}
