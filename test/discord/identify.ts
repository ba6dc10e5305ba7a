import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { Guild } from './model.ts';

/** Which part of the guilds a session serves. */
export type Shard = readonly [id: number, count: number];

/** Intents an application must be granted: developers/events/gateway.mdx#privileged-intents. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

const KNOWN = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);

/**
 * Judges an IDENTIFY: developers/events/gateway-events.mdx#identify.
 * @returns what the session gets, or the code to close with
 */
export function judgeIdentify(
  data: Readonly<Record<string, unknown>>,
  token: string,
  granted: number,
): { readonly intents: number; readonly shard: Shard } | GatewayCloseCodes {
  if (data['token'] !== token) return GatewayCloseCodes.AuthenticationFailed;
  const shard = readShard(data['shard']);
  if (shard === undefined) return GatewayCloseCodes.InvalidShard;
  const intents = Number(data['intents']);
  if (Number.isNaN(intents) || (intents & ~KNOWN) !== 0) return GatewayCloseCodes.InvalidIntents;
  if ((intents & PRIVILEGED & ~granted) !== 0) return GatewayCloseCodes.DisallowedIntents;
  return { intents, shard };
}

/** Whether a shard gets the events of a guild; direct messages come to shard 0: gateway.mdx#sharding. */
export function onShard(guild: Guild | undefined, [id, count]: Shard): boolean {
  return (guild === undefined ? 0 : Number((BigInt(guild.id) >> 22n) % BigInt(count))) === id;
}

/** Whether a session outlives a close with this code: topics/opcodes-and-status-codes.mdx. */
export function survives(code: number): boolean {
  return ![1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014].includes(code);
}

function readShard(value: unknown): Shard | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count] = (value as unknown[]).map(Number);
  if (id === undefined || count === undefined) return undefined;
  return id >= 0 && id < count ? [id, count] : undefined;
}
