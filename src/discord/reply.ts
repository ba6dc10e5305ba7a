import {
  MessageFlags,
  type InteractionReplyOptions,
  type Message,
  type RepliableInteraction,
} from 'discord.js';
import { classify, failureFacts } from './failures.ts';
import { languageOf } from './locale.ts';
import type { OutgoingMessage } from './message.ts';
import type { BotParts } from './parts.ts';
import { TEXTS } from './texts.ts';

/**
 * Says something to whoever used a command or a button: a reply where there was none yet, else an
 * edit of the deferred one, else a message after it. The one place that chooses between them, so
 * that nothing is acknowledged twice (discordjs/discord.js#9052).
 * @param hidden whether only that person sees it; after a defer, the defer has decided that
 * @returns the message, or null where Discord does not give it
 */
export async function respond(
  interaction: RepliableInteraction,
  message: OutgoingMessage,
  hidden = false,
): Promise<Message | null> {
  const flags: InteractionReplyOptions = hidden ? { flags: MessageFlags.Ephemeral } : {};
  if (isDeferred(interaction)) return interaction.editReply(message);
  if (interaction.deferred || interaction.replied) {
    return interaction.followUp({ ...message, ...flags });
  }
  const response = await interaction.reply({ ...message, ...flags, withResponse: true });
  return response.resource?.message ?? null;
}

/** Says something to the one person alone, wherever the interaction stands. */
export async function whisper(interaction: RepliableInteraction, text: string): Promise<void> {
  await respond(interaction, { content: text }, true);
}

/**
 * What follows when a handler failed: a line in the log and, unless the interaction is dead, one
 * sentence to the person. Never throws.
 * @param name command, menu or action
 */
export async function fail(
  interaction: RepliableInteraction,
  name: string,
  error: unknown,
  { log, clock }: BotParts,
): Promise<void> {
  const age = clock() - interaction.createdTimestamp;
  const facts = { name, age, ...failureFacts(error) };
  const kind = classify(error);
  if (kind === 'dead') {
    log.warn(facts, 'the interaction was gone before it was answered');
    return;
  }
  log[kind === 'bug' ? 'error' : 'warn'](facts, 'an interaction failed');
  try {
    await whisper(interaction, TEXTS[languageOf(interaction.locale)].failed);
  } catch (second) {
    log.warn({ name, age, ...failureFacts(second) }, 'nor could that be said');
  }
}

/**
 * Whether a reply of our own waits to be filled in. After `deferUpdate` an edit would overwrite the
 * message with the button, so that does not count; only `deferReply` decides on `ephemeral`.
 */
function isDeferred(interaction: RepliableInteraction): boolean {
  return interaction.deferred && !interaction.replied && interaction.ephemeral !== null;
}
