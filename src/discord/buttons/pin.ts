import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import { KEPT_DAYS } from '../../store/store.ts';
import { codeOf, failureFacts } from '../failures.ts';
import type { Control, Press } from '../handlers.ts';
import { LIMITS } from '../limits.ts';
import { languageOf } from '../locale.ts';
import type { BotParts } from '../parts.ts';
import { missingToPin } from '../permissions.ts';
import { countPins } from '../pins.ts';
import { respond } from '../reply.ts';
import { TEXTS, type Texts } from '../texts.ts';

/** "Pin": once, however often and by however many it is pressed; says what stands in the way. */
export const pin: Control = {
  action: 'pin',

  async execute(interaction, { answerId }, parts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = TEXTS[languageOf(interaction.locale)];
    const content = await outcome(interaction, answerId, texts, parts);
    await respond(interaction, { content });
  },
};

async function outcome(
  interaction: Press,
  answerId: string,
  texts: Texts,
  parts: BotParts,
): Promise<string> {
  const { answers, pins } = parts.store;
  const answer = answers.get(answerId);
  if (answer === null || answer.removedAt !== null) return texts.expired(KEPT_DAYS);
  if (!interaction.inGuild() || answer.private || !answer.answered) return texts.notPinnable;
  const missing = missingToPin(interaction.memberPermissions, interaction.appPermissions);
  if (missing !== null) {
    const say = missing.whose === 'member' ? texts.memberLacks : texts.appLacks;
    return say(missing.permission);
  }
  switch (pins.claim(answerId, !interaction.message.pinned)) {
    case 'pinned':
      return texts.alreadyPinned;
    case 'taken':
      return texts.beingPinned;
    case 'claimed':
      return putPin(interaction, answerId, texts, parts);
  }
}

async function putPin(
  interaction: Press,
  answerId: string,
  texts: Texts,
  { store, log }: BotParts,
): Promise<string> {
  const { rest } = interaction.client;
  const route = Routes.channelMessagesPin(interaction.channelId, interaction.message.id);
  try {
    await rest.put(route, { reason: `Asked for by ${interaction.user.id}` });
  } catch (error) {
    store.pins.release(answerId);
    log.warn({ name: 'pin', ...failureFacts(error) }, 'an answer could not be pinned');
    const code = codeOf(error);
    if (code === RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel) {
      return texts.channelFull(await countPins(rest, interaction.channelId, log), LIMITS.pins);
    }
    return refusalText(code, texts);
  }
  store.pins.complete(answerId);
  return texts.pinned;
}

function refusalText(code: number | null, texts: Texts): string {
  if (code === RESTJSONErrorCodes.MissingPermissions) return texts.appLacks('PinMessages');
  if (code === RESTJSONErrorCodes.MissingAccess) return texts.appLacks('ViewChannel');
  if (code === RESTJSONErrorCodes.UnknownMessage) return texts.pinGone;
  return texts.failed;
}
