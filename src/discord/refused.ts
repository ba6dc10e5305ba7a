import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
} from 'discord.js';
import { CartaError, messageOf } from '../errors.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** What @discordjs/ws says of a closed connection, which carries no code. */
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [/authentication failed/i, GatewayCloseCodes.AuthenticationFailed],
  [/disallowed intents/i, GatewayCloseCodes.DisallowedIntents],
  [/invalid shard/i, GatewayCloseCodes.InvalidShard],
  [/sharding is required/i, GatewayCloseCodes.ShardingRequired],
];

/** Why the bot cannot log in, and what to do about it. Never holds the token. */
export function loginRefused(error: unknown): CartaError {
  const wrongToken =
    error instanceof DiscordAPIError
      ? error.status === 401
      : error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (wrongToken) return closedForGood(GatewayCloseCodes.AuthenticationFailed);
  const spoken = SPOKEN.find(([pattern]) => pattern.test(messageOf(error)));
  if (spoken !== undefined) return closedForGood(spoken[1]);
  return new CartaError(
    'discord_refused',
    `Discord cannot be reached (${messageOf(error)}). Check the network and, where it is set, ` +
      'DISCORD_API_URL; https://discordstatus.com tells whether Discord is down.',
    { cause: error },
  );
}

const WRONG_TOKEN =
  `Discord refused DISCORD_TOKEN. Copy the token anew from ${PORTAL} (your application, page ` +
  '"Bot", "Reset Token") into .env and start again.';

const REFUSED_INTENTS =
  'Discord refused the intents (4014). Carta asks for Guilds, GuildMessages and DirectMessages ' +
  '(4609), none of them privileged, so nothing has to be switched on under "Privileged Gateway ' +
  `Intents" (${PORTAL}, your application, page "Bot"). Check there that the application is not ` +
  'restricted, and that DISCORD_TOKEN is that application’s; if this copy of Carta was changed to ' +
  'ask for more, switch that intent on there or take it out.';

const WRONG_SHARDS = 'Discord refused the number of shards. Set SHARDS=auto and start again.';

/** developers/topics/opcodes-and-status-codes.mdx#gateway-gateway-close-event-codes */
const TEXTS: ReadonlyMap<number, string> = new Map<number, string>([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [GatewayCloseCodes.DisallowedIntents, REFUSED_INTENTS],
  [GatewayCloseCodes.InvalidShard, WRONG_SHARDS],
  [GatewayCloseCodes.ShardingRequired, WRONG_SHARDS],
]);

/** Why Discord closed a connection that it will not open again, and what to do about it. */
export function closedForGood(code: number): CartaError {
  const text = `Discord closed the connection for good (${code}). Update Carta and start again.`;
  return new CartaError('discord_refused', TEXTS.get(code) ?? text, { facts: { code } });
}
