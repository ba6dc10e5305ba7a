import {
  type APIAttachment,
  ChannelType,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { ApiError } from './errors.ts';
import { LIMITS } from './limits.ts';
import {
  type Channel,
  Message,
  type MessageOrigin,
  type PostedFile,
  type Reference,
  type User,
} from './model.ts';
import { channelPayload, messageEvent } from './payloads.ts';
import { computePings, describePings, type MentionDefault } from './pings.ts';
import { messageIntent, type State } from './state.ts';
import type { MessageBody } from './validate.ts';

/** What to post, and how. */
export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files?: readonly PostedFile[];
  readonly type?: MessageType;
  readonly flags?: number;
  readonly reference?: Reference | undefined;
  readonly origin?: MessageOrigin | undefined;
  readonly visibleTo?: User | undefined;
  readonly mentionDefault?: MentionDefault;
  /** Whose message this replies to, as far as that pings. */
  readonly repliedTo?: string | undefined;
}

/** Flags a bot may set when it posts: developers/resources/message.mdx#create-message. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Puts a message into its channel and tells the bot, unless only one person sees it. */
export function post(state: State, draft: Draft): Message {
  const { channel, author, body } = draft;
  const at = state.clock.now();
  const pings = computePings(body, draft.mentionDefault ?? 'message', draft.repliedTo);
  if (author === state.bot) forbidPings(state, channel, describePings(pings));
  const message = new Message({
    id: state.newId(at),
    channel,
    author,
    type: draft.type ?? MessageType.Default,
    at,
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: draft.flags ?? (body.flags ?? 0) & SETTABLE,
    pings,
    reference: draft.reference,
    origin: draft.origin,
    nonce: body.nonce ?? undefined,
    visibleTo: draft.visibleTo,
  });
  attach(state, message, draft.files ?? [], body);
  if (isEmpty(message) && !message.loading) throw new ApiError('emptyMessage');
  channel.messages.set(message.id, message);
  tell(state, 'MESSAGE_CREATE', message);
  return message;
}

/**
 * Changes a message. What the body does not name stays; null empties it.
 * Counts what it would ping even though Discord stays silent on edits: the first edit of a deferred
 * answer does notify, and no page draws the line.
 */
export function edit(
  state: State,
  message: Message,
  body: MessageBody,
  files: readonly PostedFile[] = [],
): void {
  const next = {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : (body.components ?? []),
  };
  const pings = computePings(
    { ...next, allowed_mentions: body.allowed_mentions },
    message.origin === undefined ? 'message' : 'interaction',
  );
  const kept = body.attachments?.map(({ id }) => String(id));
  const attachments = message.attachments.filter(({ id }) => kept?.includes(id) ?? true);
  if (isEmpty({ ...next, attachments }) && files.length === 0) throw new ApiError('emptyMessage');
  forbidPings(state, message.channel, describePings(pings));
  Object.assign(message, next, { attachments, pings });
  const changeable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const asked = (body.flags ?? message.flags) & changeable;
  const forGood = message.flags & MessageFlags.IsComponentsV2;
  message.flags = (message.flags & ~changeable & ~MessageFlags.Loading) | asked | forGood;
  attach(state, message, files, body);
  message.editedAt = state.clock.now();
  tell(state, 'MESSAGE_UPDATE', message);
}

/** Takes a message away for good. */
export function remove(state: State, message: Message): void {
  const { channel, id } = message;
  channel.messages.delete(id);
  message.deleted = true;
  message.pinnedAt = undefined;
  state.journal.note(`message ${id} deleted`);
  if (message.ephemeral) return;
  const guild = channel.guild === undefined ? {} : { guild_id: channel.guild.id };
  state.dispatch({
    event: 'MESSAGE_DELETE',
    intent: messageIntent(channel),
    guild: channel.guild,
    channel,
    data: () => ({ id, channel_id: channel.id, ...guild }),
  });
}

/** The pinned messages of a channel, latest pin first. */
export function pinsOf(channel: Channel): Message[] {
  return [...channel.messages.values()]
    .filter((message) => message.pinned)
    .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
}

/** Pins or unpins: developers/resources/message.mdx#pin-message. */
export function setPinned(state: State, message: Message, pinned: boolean): void {
  const { channel } = message;
  if (message.pinned === pinned) return;
  const pins = pinsOf(channel);
  if (pinned && pins.length >= LIMITS.pins) throw new ApiError('maximumPins');
  // Times of pins are paged over, so no two may be the same.
  const next = Math.max(state.clock.now(), (pins[0]?.pinnedAt ?? 0) + 1);
  message.pinnedAt = pinned ? next : undefined;
  const guild = channel.guild === undefined ? {} : { guild_id: channel.guild.id };
  const last = pinsOf(channel)[0]?.pinnedAt;
  state.journal.note(`message ${message.id} ${pinned ? 'pinned' : 'unpinned'}`);
  state.dispatch({
    event: 'CHANNEL_PINS_UPDATE',
    intent:
      channel.guild === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds,
    guild: channel.guild,
    channel,
    data: () => ({
      ...guild,
      channel_id: channel.id,
      last_pin_timestamp: last === undefined ? null : new Date(last).toISOString(),
    }),
  });
  if (!pinned) return;
  const notice = {
    channel,
    author: state.bot,
    body: { content: '' },
    type: MessageType.ChannelPinnedMessage,
    reference: { messageId: message.id, channelId: channel.id },
  };
  post(state, notice);
}

/** Opens a thread on a message: developers/resources/channel.mdx#start-thread-from-message. */
export function openThread(
  state: State,
  message: Message,
  name: string,
  hideAfter: number,
): Channel {
  if (message.channel.type !== ChannelType.GuildText) throw new ApiError('wrongChannelType');
  if (message.thread !== undefined) throw new ApiError('threadExists');
  // A thread on a message has the message's id.
  const thread = state.addThread(message.id, name, message.channel, state.bot, hideAfter);
  message.thread = thread;
  message.flags |= MessageFlags.HasThread;
  state.journal.note(`thread ${thread.id} opened`);
  state.dispatch({
    event: 'THREAD_CREATE',
    intent: GatewayIntentBits.Guilds,
    guild: thread.guild,
    channel: thread,
    data: () => ({ ...channelPayload(thread), newly_created: true }),
  });
  tell(state, 'MESSAGE_UPDATE', message);
  return thread;
}

function tell(state: State, event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void {
  const { channel } = message;
  const what = event === 'MESSAGE_CREATE' ? 'posted' : 'edited';
  state.journal.note(`message ${message.id} ${what} by ${message.author.name}`);
  if (message.ephemeral) return;
  state.dispatch({
    event,
    intent: messageIntent(channel),
    guild: channel.guild,
    channel,
    data: (reads) => messageEvent(state, message, reads),
  });
}

function forbidPings(state: State, channel: Channel, whom: string): void {
  if (whom !== '') state.journal.violate(`a message in #${channel.name} would ping ${whom}`);
}

function isEmpty(
  message: Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'> & {
    type?: MessageType;
  },
): boolean {
  if (message.type === MessageType.ChannelPinnedMessage) return false;
  return (
    message.content.trim() === '' &&
    message.embeds.length + message.components.length + message.attachments.length === 0
  );
}

function attach(
  state: State,
  message: Message,
  files: readonly PostedFile[],
  body: MessageBody,
): void {
  files.forEach((file, place) => {
    const id = state.newId();
    const note = body.attachments?.find((attachment) => String(attachment.id) === String(place));
    const attachment: APIAttachment = {
      id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.contentType,
      url: `https://cdn.discordapp.com/attachments/${message.channel.id}/${id}/${file.name}`,
      proxy_url: `https://media.discordapp.net/attachments/${message.channel.id}/${id}/${file.name}`,
      ...(note !== undefined && 'description' in note && typeof note.description === 'string'
        ? { description: note.description }
        : {}),
    };
    message.attachments.push(attachment);
    message.files.set(file.name, file);
  });
}
