import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiError } from '../errors.ts';
import type { Desk } from '../interaction-replies.ts';
import type { Channel, Message, PostedFile } from '../model.ts';
import { channelPayload, messagePayload } from '../payloads.ts';
import { permissionsIn, type PermissionName } from '../permissions.ts';

/** developers/events/gateway.mdx#get-gateway-bot */
export interface GatewayInfo {
  readonly url: string;
  readonly shards: number;
  readonly maxConcurrency: number;
}

/** A request on its way to its route. */
export interface Call {
  readonly desk: Desk;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly PostedFile[];
  /** What `GET /gateway/bot` tells. */
  readonly gateway: GatewayInfo;
}

/** What a route answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** One route of Discord's API. */
export interface Route {
  readonly method: string;
  /** As `/channels/:channel/messages`. */
  readonly path: string;
  /** Whether the bot's token is needed; interactions carry their own. */
  readonly auth: boolean;
  /** Why a bot should not use it any more. */
  readonly deprecated?: string;
  readonly serve: (call: Call) => Answer;
}

/** Done, with nothing to say. */
export const NO_CONTENT: Answer = { status: 204 };

/**
 * The channel of a call, with the bot's permissions in it checked.
 * @throws ApiError 10003, 50001 when the bot does not see it, 50013
 */
export function channelFor(call: Call, ...needed: readonly PermissionName[]): Channel {
  const { state } = call.desk;
  const channel = state.channel(call.params['channel'] ?? '');
  if (!may(call, channel, 'ViewChannel')) throw new ApiError('missingAccess');
  for (const name of needed) {
    if (!may(call, channel, name)) throw new ApiError('missingPermissions');
  }
  return channel;
}

/** Whether the bot may do something in a channel. */
export function may(call: Call, channel: Channel, permission: PermissionName): boolean {
  const bit = PermissionFlagsBits[permission];
  return (permissionsIn(channel, call.desk.state.bot) & bit) !== 0n;
}

/** The message a call names. @throws ApiError 10008 */
export function messageFor(call: Call, channel: Channel): Message {
  return call.desk.state.message(channel, call.params['message'] ?? '');
}

/** A message as this bot may read it over REST. */
export function shownMessage(call: Call, message: Message): APIMessage {
  return messagePayload(call.desk.state, message, call.desk.state.readsContent);
}

/** A channel as REST shows it. */
export function shownChannel(channel: Channel): APIChannel {
  return channelPayload(channel);
}
