import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type GatewayReadyDispatchData,
  type Interaction,
  type Message,
} from 'discord.js';
import type { Assistant } from '../answer/assistant.ts';
import { CitationChecker } from '../answer/check-citations.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isCartaError, type CartaError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { FollowUps } from '../store/follow-ups.ts';
import type { Store } from '../store/store.ts';
import { createClient } from './client.ts';
import { onMessage } from './events/message.ts';
import { failureFacts } from './failures.ts';
import type { BotParts } from './parts.ts';
import { closedForGood, loginRefused } from './refused.ts';
import { route } from './router.ts';

/** What a bot is made from. */
export interface BotOptions {
  readonly config: Pick<Config, 'discordToken' | 'discordApiUrl' | 'shards'>;
  readonly assistant: Assistant;
  readonly store: Store;
  readonly log: Logger;
  readonly clock?: Clock;
}

/** A bot that is logged in. */
export interface Bot {
  /**
   * Resolves, and never rejects, when Discord has closed the connection for good, as after the
   * token was reset; a bot that only lost the network comes back by itself.
   */
  readonly ended: Promise<CartaError>;
  /** Takes no more questions, lets those under way finish for a moment, and logs off. */
  stop(): Promise<void>;
}

/** Those under way when the bot stops have so long. */
const GRACE_MS = 5_000;

/** Old answers are forgotten four times a day. */
const PRUNE_EVERY_MS = 6 * 3_600_000;

/**
 * Logs in and serves; resolves when the bot is ready. Assistant and store stay the caller's, to be
 * closed after `stop`.
 * @throws CartaError `discord_refused` for a wrong token or a refused intent; nothing is retried
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, assistant, store, log, clock = Date.now } = options;
  const client = createClient(config);
  const stopping = new AbortController();
  const parts: BotParts = {
    assistant,
    store,
    log,
    clock,
    checker: new CitationChecker(assistant.corpus),
    followUps: new FollowUps(clock),
    signal: stopping.signal,
  };
  const tasks = new Set<Promise<void>>();
  const track = (task: Promise<void>): void => {
    tasks.add(task);
    void task.finally(() => tasks.delete(task));
  };
  const onInteraction = (interaction: Interaction): void => track(route(interaction, parts));
  const onCreate = (message: Message): void => track(onMessage(message, parts));
  const onRejection = (error: unknown): void => {
    log.error(failureFacts(error), 'a rejection that nobody handled');
  };
  client.on(Events.InteractionCreate, onInteraction).on(Events.MessageCreate, onCreate);
  process.on('unhandledRejection', onRejection);
  logConnection(client, log);
  const ended = new Promise<CartaError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(closedForGood(code));
    });
  });
  // Attached before the login: afterwards it may have fired already.
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => {
      resolve();
    });
  });
  try {
    await client.login(config.discordToken ?? '');
    await Promise.race([ready, ended.then((error) => Promise.reject(error))]);
  } catch (error) {
    process.off('unhandledRejection', onRejection);
    throw isCartaError(error) ? error : loginRefused(error);
  }
  const prune = (): void => {
    log.debug({ pruned: store.prune() }, 'old answers were forgotten');
  };
  prune();
  const pruning = setInterval(prune, PRUNE_EVERY_MS).unref();

  return {
    ended,
    async stop() {
      clearInterval(pruning);
      client.off(Events.InteractionCreate, onInteraction).off(Events.MessageCreate, onCreate);
      await Promise.race([Promise.allSettled(tasks), wait(GRACE_MS, null, { ref: false })]);
      stopping.abort();
      await Promise.race([Promise.allSettled(tasks), wait(GRACE_MS, null, { ref: false })]);
      await client.destroy();
      process.off('unhandledRejection', onRejection);
    },
  };
}

/** What an operator needs to see who is connected and why not. */
function logConnection(client: Client, log: Logger): void {
  client.ws.on(GatewayDispatchEvents.Ready, (data: GatewayReadyDispatchData, shard: number) => {
    log.info({ pid: process.pid, shard, session: data.session_id }, 'connected to Discord');
  });
  client
    .on(Events.ClientReady, ({ user, guilds }) => {
      log.info({ pid: process.pid, bot: user.username, servers: guilds.cache.size }, 'ready');
    })
    .on(Events.ShardResume, (shard, replayed) => {
      log.info({ pid: process.pid, shard, replayed }, 'resumed');
    })
    .on(Events.ShardReconnecting, (shard) => {
      log.warn({ shard }, 'connection lost, connecting again');
    })
    .on(Events.ShardDisconnect, ({ code }, shard) => {
      log.error({ shard, code }, 'connection closed for good');
    })
    .on(Events.ShardError, (error, shard) => {
      log.warn({ shard, ...failureFacts(error) }, 'connection failed');
    })
    .on(Events.Error, (error) => {
      log.error(failureFacts(error), 'discord.js reports an error');
    })
    .on(Events.Warn, (warning) => {
      log.warn({ warning }, 'discord.js warns');
    });
}
