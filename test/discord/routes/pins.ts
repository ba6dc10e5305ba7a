import { ApiError } from '../errors.ts';
import { Issues } from '../issues.ts';
import { LIMITS } from '../limits.ts';
import { pinsOf, setPinned } from '../messages.ts';
import { MessageType } from 'discord-api-types/v10';
import { throwIssues } from '../validate.ts';
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

const OLD = 'deprecated since 2025: pins live under /channels/:channel/messages/pins';

/** Pins: developers/resources/message.mdx#get-channel-pins and below. */
export const pinRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages/pins', auth: true, serve: page },
  {
    method: 'PUT',
    path: '/channels/:channel/messages/pins/:message',
    auth: true,
    serve: pin(true),
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/pins/:message',
    auth: true,
    serve: pin(false),
  },
  {
    method: 'GET',
    path: '/channels/:channel/pins',
    auth: true,
    deprecated: OLD,
    serve: firstFifty,
  },
  {
    method: 'PUT',
    path: '/channels/:channel/pins/:message',
    auth: true,
    deprecated: OLD,
    serve: pin(true),
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/pins/:message',
    auth: true,
    deprecated: OLD,
    serve: pin(false),
  },
];

function page(call: Call): Answer {
  const channel = channelFor(call);
  const issues = new Issues();
  const limit = issues.whole(
    Number(call.query.get('limit') ?? LIMITS.pinsPage),
    ['limit'],
    1,
    LIMITS.pinsPage,
  );
  const before = Date.parse(call.query.get('before') ?? '+275760-09-13T00:00:00.000Z');
  if (Number.isNaN(before)) issues.add(['before'], 'DATE_TIME_TYPE_PARSE', 'Could not parse.');
  throwIssues(issues);
  if (!may(call, channel, 'ReadMessageHistory'))
    return { status: 200, body: { items: [], has_more: false } };
  const older = pinsOf(channel).filter((message) => (message.pinnedAt ?? 0) < before);
  const items = older.slice(0, limit).map((message) => ({
    pinned_at: new Date(message.pinnedAt ?? 0).toISOString(),
    message: shownMessage(call, message),
  }));
  return { status: 200, body: { items, has_more: older.length > items.length } };
}

function firstFifty(call: Call): Answer {
  const pins = pinsOf(channelFor(call)).slice(0, LIMITS.pinsPage);
  return { status: 200, body: pins.map((message) => shownMessage(call, message)) };
}

/**
 * MANAGE_MESSAGES does not grant this any more (change log of 2025-08-20). An ephemeral message is
 * not found by `messageFor`: that Discord refuses those is assumed, the pages do not say.
 */
function pin(pinned: boolean): (call: Call) => Answer {
  return (call) => {
    const channel = channelFor(call, 'PinMessages');
    const message = messageFor(call, channel);
    if (message.type === MessageType.ChannelPinnedMessage) throw new ApiError('systemMessage');
    setPinned(call.desk.state, message, pinned);
    return NO_CONTENT;
  };
}
