import { Client, GatewayIntentBits, Options, Partials, type ClientOptions } from 'discord.js';
import type { Config } from '../config.ts';

/** 4609. None is privileged: Discord sends the text of mentions and direct messages without. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A client that pings nobody and outlives deleted questions. */
export function createClient(config: Pick<Config, 'discordApiUrl' | 'shards'>): Client {
  return new Client({
    intents: INTENTS,
    // A direct message comes from a channel that is in no cache yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // The question may be deleted before the answer is there.
    failIfNotExists: false,
    // Nothing is looked up in old messages.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 20 }),
    ...shardOptions(config.shards),
    ...(config.discordApiUrl === null ? {} : { rest: { api: config.discordApiUrl } }),
  });
}

/** Always given: left out, discord.js would read `SHARDS` by itself, as JSON. */
function shardOptions(shards: Config['shards']): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards };
  const count = shards ?? 1;
  return { shards: Array.from({ length: count }, (_, id) => id), shardCount: count };
}
