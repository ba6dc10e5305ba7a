import type { Answer, Question } from '../answer/answer.ts';
import { cleanQuestion } from '../answer/clean-question.ts';
import type { Language } from '../corpus/language.ts';
import type { AnswerKind } from '../store/answers.ts';
import { codeOf } from './failures.ts';
import type { OutgoingMessage } from './message.ts';
import type { BotParts } from './parts.ts';
import { renderAnswer, type Showing } from './render.ts';
import { standingOf } from './source-pages.ts';

/** Who asked, where, and how it is to be shown. */
export interface Asker {
  readonly kind: AnswerKind;
  readonly askerId: string;
  readonly channelId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  /** Whether the bot is a member of that server; a user may bring it along without. */
  readonly inGuild: boolean;
  /** Only the asker is to see it. */
  readonly private: boolean;
  readonly echo: string | null;
}

/** Sends a message and gives back what Discord made of it, where that is told. */
export type Send = (message: OutgoingMessage, answerId: string) => Promise<{ id: string } | null>;

/**
 * Answers a question that may lean on what the same person asked before in the same place, and
 * remembers it for the next.
 */
export async function askInPlace(
  raw: string,
  asker: Asker,
  language: Language | undefined,
  parts: BotParts,
): Promise<Answer> {
  // What was asked in private must not colour what everybody sees.
  const place = `${asker.channelId} ${asker.askerId}${asker.private ? ' private' : ''}`;
  const previous = parts.followUps.previous(place);
  const clean = cleanQuestion(raw);
  // What cannot be read is told so by the assistant, and nothing can lean on it.
  const text = clean.kind === 'question' ? clean.text : raw;
  if (clean.kind === 'question') parts.followUps.remember(place, text);
  return ask({ text, previous, ...(language === undefined ? {} : { language }) }, asker, parts);
}

/** Answers a question that stands alone. */
export async function ask(question: Question, asker: Asker, parts: BotParts): Promise<Answer> {
  const since = parts.clock();
  const answer = await parts.assistant.ask(question, parts.signal);
  const { answered, language, foundBy } = answer;
  const facts = { kind: asker.kind, answered, language, foundBy, ms: parts.clock() - since };
  parts.log.info(facts, 'a question was answered');
  return answer;
}

/**
 * Sends an answer. What its buttons need is kept before it is sent: whoever presses at once, or
 * after this process was killed in between, is served.
 */
export async function deliver(
  answer: Answer,
  asker: Asker,
  parts: BotParts,
  send: Send,
  render: (answer: Answer, showing: Showing) => OutgoingMessage = renderAnswer,
): Promise<void> {
  const cited = answer.citations.map(({ ref }) => ref);
  const related = answer.related.map(({ ref }) => ref);
  const { answers } = parts.store;
  const { id } = answers.add({
    kind: asker.kind,
    language: answer.language,
    answered: answer.answered,
    private: asker.private,
    cited,
    related,
    guildId: asker.guildId,
    channelId: asker.channelId,
    askerId: asker.askerId,
  });
  const shown = cited.length > 0 ? cited : related;
  const message = render(answer, {
    answerId: id,
    echo: asker.echo,
    private: asker.private,
    inGuild: asker.inGuild,
    standing: standingOf(parts.assistant.corpus, shown, answer.language),
  });
  try {
    const sent = await send(message, id);
    if (sent !== null) answers.placed(id, sent.id);
  } catch (error) {
    // Only where Discord has said no: after a broken connection the message may stand there.
    if (codeOf(error) !== null) answers.discard(id);
    throw error;
  }
}
