import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIRole,
  type APIUser,
  ApplicationFlags,
  type ChannelFlags,
  ChannelType,
  type GatewayMessageCreateDispatchData,
  MessageType,
} from 'discord-api-types/v10';
import { snowflakeTime } from './clock.ts';
import type { Channel, Member, Message, MessageOrigin, Role, User } from './model.ts';
import { permissionsIn } from './permissions.ts';
import type { State } from './state.ts';

/** Bit fields and codes are plain numbers in here; Discord's types want their enums. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- inferred where it is used
export const numeric = <T extends number>(value: number): T => value as T;

const iso = (at: number): string => new Date(at).toISOString();

/** developers/resources/user.mdx#user-object */
export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.name,
    discriminator: '0',
    global_name: user.bot ? null : user.name,
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** developers/topics/permissions.mdx#role-object */
export function rolePayload(role: Role): APIRole {
  return {
    id: role.id,
    name: role.name,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- superseded by `colors`, still sent
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: role.permissions.toString(),
    managed: role.botId !== undefined,
    mentionable: false,
    flags: numeric(0),
    ...(role.botId === undefined ? {} : { tags: { bot_id: role.botId } }),
  };
}

/** developers/resources/guild.mdx#guild-member-object */
export function memberPayload(member: Member): APIGuildMember {
  return { ...bareMember(member), user: userPayload(member.user) };
}

/** A member as events carry it, without the user. */
function bareMember(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    avatar: null,
    banner: null,
    nick: null,
    roles: [...member.roles],
    joined_at: iso(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: numeric(0),
  };
}

/**
 * developers/resources/channel.mdx#channel-object
 * @param viewer - whose `permissions` to compute, as interactions carry them
 */
export function channelPayload(channel: Channel, viewer?: User): APIChannel {
  const { id, name, guild } = channel;
  const last = [...channel.messages.keys()].at(-1) ?? null;
  const permissions =
    viewer === undefined ? {} : { permissions: permissionsIn(channel, viewer).toString() };
  if (guild === undefined) {
    const recipients = channel.recipient === undefined ? [] : [userPayload(channel.recipient)];
    const dm = { id, type: ChannelType.DM as const, last_message_id: last, recipients, name: null };
    return { ...dm, flags: numeric<ChannelFlags>(0), ...permissions };
  }
  const shared = {
    id,
    name,
    guild_id: guild.id,
    last_message_id: last,
    flags: numeric<ChannelFlags>(0),
    ...permissions,
  };
  if (channel.type === ChannelType.PublicThread)
    return {
      ...shared,
      type: ChannelType.PublicThread,
      parent_id: channel.parent?.id ?? '',
      owner_id: channel.opener?.id ?? '',
      rate_limit_per_user: 0,
      applied_tags: [],
      message_count: channel.messages.size,
      total_message_sent: channel.messages.size,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: numeric(channel.archiveAfter),
        archive_timestamp: iso(snowflakeTime(id)),
        locked: false,
      },
    };
  return {
    ...shared,
    type: ChannelType.GuildText,
    parent_id: null,
    position: 0,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    permission_overwrites: [...channel.overwrites.values()].map((overwrite) => ({
      id: overwrite.id,
      type: numeric(overwrite.type),
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
  };
}

/**
 * Whether the bot gets a message without its text when it lacks MESSAGE_CONTENT:
 * developers/events/gateway.mdx#message-content-intent.
 */
export function isWithheld(message: Message, bot: User): boolean {
  if (message.author === bot || message.channel.guild === undefined) return false;
  return !message.pings.users.includes(bot.id);
}

/**
 * developers/resources/message.mdx#message-object
 * @param reads - whether the reader may read what others wrote (MESSAGE_CONTENT, or handed over with an interaction)
 */
export function messagePayload(
  state: State,
  message: Message,
  reads: boolean,
  depth = 0,
): APIMessage {
  const shown = reads || !isWithheld(message, state.bot);
  const { origin } = message;
  return {
    id: message.id,
    channel_id: message.channel.id,
    type: message.type,
    author: userPayload(message.author),
    content: shown ? message.content : '',
    embeds: shown ? message.embeds : [],
    attachments: shown ? message.attachments : [],
    components: shown ? message.components : [],
    timestamp: iso(message.at),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: message.pings.everyone,
    mentions: mentioned(state, message).map(userPayload),
    mention_roles: [...message.pings.roles],
    pinned: message.pinned,
    flags: numeric(message.flags),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.thread === undefined ? {} : { thread: channelPayload(message.thread) }),
    // Answers to interactions come through the application's webhook.
    ...(origin === undefined
      ? {}
      : {
          webhook_id: state.bot.id,
          application_id: state.bot.id,
          interaction_metadata: originPayload(origin, message.channel),
        }),
    ...referencePayload(state, message, reads, depth),
  };
}

/** MESSAGE_CREATE and MESSAGE_UPDATE: developers/events/gateway-events.mdx#message-create. */
export function messageEvent(
  state: State,
  message: Message,
  reads: boolean,
): GatewayMessageCreateDispatchData {
  const { channel, author } = message;
  const base = messagePayload(state, message, reads);
  const member = channel.guild?.members.get(author.id);
  return {
    ...base,
    channel_type: channel.type,
    ...(channel.guild === undefined ? {} : { guild_id: channel.guild.id }),
    ...(member === undefined ? {} : { member: eventMember(member) }),
    mentions: mentioned(state, message).map((user) => {
      const mentionedMember = channel.guild?.members.get(user.id);
      return {
        ...userPayload(user),
        ...(mentionedMember === undefined ? {} : { member: eventMember(mentionedMember) }),
      };
    }),
  };
}

function eventMember(member: Member) {
  return { ...bareMember(member), joined_at: iso(member.joinedAt) };
}

function mentioned(state: State, message: Message): User[] {
  return message.pings.users.flatMap((id) => state.users.get(id) ?? []);
}

function referencePayload(
  state: State,
  message: Message,
  reads: boolean,
  depth: number,
): Partial<APIMessage> {
  const { reference, channel } = message;
  if (reference === undefined) return {};
  const target = state.channels.get(reference.channelId)?.messages.get(reference.messageId);
  const pointer = {
    message_reference: {
      type: 0,
      message_id: reference.messageId,
      channel_id: reference.channelId,
      ...(channel.guild === undefined ? {} : { guild_id: channel.guild.id }),
    },
  };
  // Discord resolves one level only, and not for the notice that something was pinned.
  if (depth > 0 || message.type === MessageType.ChannelPinnedMessage) return pointer;
  return {
    ...pointer,
    referenced_message:
      target === undefined ? null : messagePayload(state, target, reads, depth + 1),
  };
}

function originPayload(origin: MessageOrigin, { guild }: Channel): APIMessageInteractionMetadata {
  // One shape for the three kinds: the fields of the others are absent.
  return {
    id: origin.interactionId,
    type: numeric(origin.interactionType),
    user: userPayload(origin.user),
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    ...(origin.targetId === undefined ? {} : { target_message_id: origin.targetId }),
    ...(origin.pressedId === undefined ? {} : { interacted_message_id: origin.pressedId }),
    ...(origin.originalId === undefined ? {} : { original_response_message_id: origin.originalId }),
  } as APIMessageInteractionMetadata;
}

/** A member as interactions carry it, with what it may do in the channel. */
export function interactionMember(channel: Channel, member: Member) {
  return { ...memberPayload(member), permissions: permissionsIn(channel, member.user).toString() };
}

/** Flags of the application in READY: the limited bit is what an unverified app gets. */
export function applicationFlags(readsContent: boolean): number {
  return readsContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
}
