import { InteractionContextType } from 'discord-api-types/v10';
import type { Interaction } from './interactions.ts';
import { channelPayload, interactionMember, messagePayload, userPayload } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import type { State } from './state.ts';

/** 10 MiB, what a server without boosts allows. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/**
 * INTERACTION_CREATE: developers/interactions/receiving-and-responding.mdx#interaction-object.
 * Messages in it are readable without MESSAGE_CONTENT: the user handed them over.
 * @param data - the part that depends on the kind of interaction
 */
export function interactionPayload(
  state: State,
  interaction: Interaction,
  data: object,
): Record<string, unknown> {
  const { channel, user, source } = interaction;
  const { guild } = channel;
  return {
    id: interaction.id,
    application_id: state.bot.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel: channelPayload(channel, user),
    channel_id: channel.id,
    app_permissions: permissionsIn(channel, state.bot).toString(),
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    // "0" where the app is installed in the server and the interaction comes from a direct message.
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild,
    ...(source === undefined ? {} : { message: messagePayload(state, source, true) }),
    ...(guild === undefined
      ? { user: userPayload(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: interactionMember(channel, state.join(guild, user)),
        }),
  };
}
