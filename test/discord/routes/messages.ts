import { ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { ApiError } from '../errors.ts';
import { Issues } from '../issues.ts';
import { LIMITS } from '../limits.ts';
import { edit, post, remove } from '../messages.ts';
import type { Channel, Message } from '../model.ts';
import { type MessageBody, parseMessage, throwIssues } from '../validate.ts';
import {
  type Answer,
  type Call,
  channelFor,
  may,
  messageFor,
  NO_CONTENT,
  type Route,
  shownMessage,
} from './route.ts';

/** Messages in channels: developers/resources/message.mdx. */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', auth: true, serve: list },
  { method: 'POST', path: '/channels/:channel/messages', auth: true, serve: create },
  { method: 'GET', path: '/channels/:channel/messages/:message', auth: true, serve: read },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', auth: true, serve: change },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', auth: true, serve: destroy },
  { method: 'POST', path: '/channels/:channel/typing', auth: true, serve: type },
];

function list(call: Call): Answer {
  const channel = channelFor(call);
  const issues = new Issues();
  const limit =
    issues.whole(Number(call.query.get('limit') ?? 50), ['limit'], 1, LIMITS.messagesPage) ?? 50;
  throwIssues(issues);
  // Without the permission Discord answers with nothing rather than refusing.
  if (!may(call, channel, 'ReadMessageHistory')) return { status: 200, body: [] };
  const before = call.query.get('before');
  const after = call.query.get('after');
  const around = call.query.get('around');
  let found = [...channel.messages.values()].filter((message) => !message.ephemeral);
  if (before !== null) found = found.filter(({ id }) => BigInt(id) < BigInt(before));
  if (after !== null) found = found.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
  if (around !== null) {
    const place = found.findIndex(({ id }) => BigInt(id) >= BigInt(around));
    found = found.slice(Math.max(0, place - Math.floor(limit / 2))).slice(0, limit);
  }
  const page = found.slice(-limit).reverse();
  return { status: 200, body: page.map((message) => shownMessage(call, message)) };
}

function create(call: Call): Answer {
  const { desk, files } = call;
  const { state } = desk;
  const channel = channelFor(call);
  const body = parseMessage(call.body, { files: files.length });
  checkMaySend(call, channel, body);
  const known = sameNonce(call, channel, body);
  if (known !== undefined) return { status: 200, body: shownMessage(call, known) };
  if (((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0)
    state.journal.violate('EPHEMERAL on a plain message hides nothing: everybody sees it');
  const target = replyTarget(call, channel, body);
  const message = post(state, {
    channel,
    author: state.bot,
    body,
    files,
    type: target === undefined ? MessageType.Default : MessageType.Reply,
    reference: target === undefined ? undefined : { messageId: target.id, channelId: channel.id },
    repliedTo: target?.author.id,
  });
  return { status: 200, body: shownMessage(call, message) };
}

function checkMaySend(call: Call, channel: Channel, body: MessageBody): void {
  if (channel.recipient?.closedToDms === true) throw new ApiError('cannotReachUser');
  const thread = channel.type === ChannelType.PublicThread;
  const needed = [
    thread ? ('SendMessagesInThreads' as const) : ('SendMessages' as const),
    ...((body.embeds?.length ?? 0) > 0 ? (['EmbedLinks'] as const) : []),
    ...(call.files.length > 0 ? (['AttachFiles'] as const) : []),
  ];
  if (!needed.every((name) => may(call, channel, name))) throw new ApiError('missingPermissions');
}

/** `enforce_nonce`: a message that is already there is given back, not made again. */
function sameNonce(call: Call, channel: Channel, body: MessageBody): Message | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined || body.nonce === null)
    return undefined;
  const { state } = call.desk;
  const since = state.clock.now() - LIMITS.nonceMemory;
  return [...channel.messages.values()].find(
    ({ author, nonce, at }) => author === state.bot && nonce === body.nonce && at > since,
  );
}

function replyTarget(call: Call, channel: Channel, body: MessageBody): Message | undefined {
  const reference = body.message_reference;
  if (reference?.message_id === undefined) return undefined;
  if (!may(call, channel, 'ReadMessageHistory')) throw new ApiError('noHistory');
  const target = channel.messages.get(reference.message_id);
  if (target !== undefined && !target.ephemeral) return target;
  if (reference.fail_if_not_exists === false) return undefined;
  const issues = new Issues();
  issues.add(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  // The question was deleted meanwhile: nothing the bot could have known.
  throw new ApiError('invalidForm', issues.tree(), true);
}

function read(call: Call): Answer {
  const channel = channelFor(call, 'ReadMessageHistory');
  return { status: 200, body: shownMessage(call, messageFor(call, channel)) };
}

function change(call: Call): Answer {
  const { desk, files } = call;
  const message = messageFor(call, channelFor(call));
  if (message.author !== desk.state.bot) throw new ApiError('notYourMessage');
  const body = parseMessage(call.body, { files: files.length, edits: message });
  edit(desk.state, message, body, files);
  return { status: 200, body: shownMessage(call, message) };
}

function destroy(call: Call): Answer {
  const channel = channelFor(call);
  const message = messageFor(call, channel);
  const own = message.author === call.desk.state.bot;
  if (!own && !may(call, channel, 'ManageMessages')) throw new ApiError('missingPermissions');
  remove(call.desk.state, message);
  return NO_CONTENT;
}

function type(call: Call): Answer {
  const channel = channelFor(call);
  checkMaySend(call, channel, {});
  return NO_CONTENT;
}
