import type { Message } from 'discord.js';
import { cleanQuestion } from '../../answer/clean-question.ts';
import type { Asker } from '../deliver.ts';
import { askInPlace, deliver } from '../deliver.ts';
import { classify, failureFacts } from '../failures.ts';
import { languageOf } from '../locale.ts';
import type { OutgoingMessage } from '../message.ts';
import type { BotParts } from '../parts.ts';
import { sendingIn, type Sending } from '../permissions.ts';
import { renderAnswer, renderPlain } from '../render.ts';
import { TEXTS } from '../texts.ts';

/**
 * A message: answered where it mentions the bot itself or comes in a direct message, else left
 * alone. Never throws.
 */
export async function onMessage(message: Message, parts: BotParts): Promise<void> {
  if (!isAddressed(message)) return;
  const sending = sendingFor(message);
  if (sending.missing !== null) {
    parts.log.warn({ name: 'mention', missing: sending.missing }, 'may not speak in a channel');
    return;
  }
  try {
    await answer(message, sending, parts);
  } catch (error) {
    const kind = classify(error);
    const facts = { name: 'mention', ...failureFacts(error) };
    parts.log[kind === 'bug' ? 'error' : 'warn'](facts, 'a mention was not answered');
    // Where Discord refused the answer it would refuse this too.
    if (kind === 'bug') await say(message, textsFor(message).failed, sending, parts);
  }
}

/**
 * Written for the bot: `@everyone`, a role of the bot's and a reply to it that does not mention it
 * are for somebody else.
 */
function isAddressed(message: Message): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false;
  if (message.guildId === null) return true;
  return message.mentions.has(message.client.user, {
    ignoreEveryone: true,
    ignoreRoles: true,
    ignoreRepliedUser: true,
  });
}

async function answer(message: Message, sending: Sending, parts: BotParts): Promise<void> {
  // The mention itself is no part of the question: `cleanQuestion` takes it out.
  if (cleanQuestion(message.content).kind === 'empty') {
    await say(message, textsFor(message).emptyMention, sending, parts);
    return;
  }
  showTyping(message, parts);
  const asker: Asker = {
    kind: message.guildId === null ? 'message' : 'mention',
    askerId: message.author.id,
    channelId: message.channelId,
    guildId: message.guildId,
    inGuild: message.inGuild(),
    private: false,
    // The question stands right above.
    echo: null,
  };
  const given = await askInPlace(message.content, asker, undefined, parts);
  const render = sending.embeds ? renderAnswer : renderPlain;
  await deliver(
    given,
    asker,
    parts,
    (outgoing, id) => send(message, outgoing, id, sending),
    render,
  );
}

/** The nonce lets Discord recognize a repetition after a broken connection (discord-api-docs#658). */
async function send(
  message: Message,
  outgoing: OutgoingMessage,
  nonce: string,
  sending: Sending,
): Promise<Message | null> {
  const options = { ...outgoing, nonce, enforceNonce: true };
  if (sending.reply) return message.reply(options);
  return message.channel.isSendable() ? message.channel.send(options) : null;
}

/** One sentence instead of an answer; a failure of that is only noted. */
async function say(
  message: Message,
  content: string,
  sending: Sending,
  { log }: BotParts,
): Promise<void> {
  try {
    await send(message, { content }, message.id, sending);
  } catch (error) {
    log.warn({ name: 'mention', ...failureFacts(error) }, 'a sentence could not be sent');
  }
}

/** A courtesy: nothing waits for it, and nothing depends on it. */
function showTyping({ channel }: Message, { log }: BotParts): void {
  if (!channel.isSendable()) return;
  channel.sendTyping().catch((error: unknown) => {
    log.debug({ name: 'mention', ...failureFacts(error) }, 'typing was not shown');
  });
}

function sendingFor({ channel, client }: Message): Sending {
  if (channel.isDMBased()) return sendingIn(false, null);
  return sendingIn(channel.isThread(), channel.permissionsFor(client.user));
}

function textsFor(message: Message): (typeof TEXTS)['en'] {
  return TEXTS[languageOf(message.guild?.preferredLocale ?? 'en')];
}
