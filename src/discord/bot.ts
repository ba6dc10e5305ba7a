import process from 'node:process';
import { Events, type Client, type Interaction, type Message } from 'discord.js';
import type { Assistant } from '../answer/assistant.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isCartaError, type CartaError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { FollowUps } from '../store/follow-ups.ts';
import type { Store } from '../store/store.ts';
import { createClient } from './client.ts';
import { logConnection } from './connection-log.ts';
import { onMessage } from './events/message.ts';
import { failureFacts } from './failures.ts';
import type { BotParts } from './parts.ts';
import { closedForGood, loginRefused } from './refused.ts';
import { route } from './router.ts';
import { Tasks } from './tasks.ts';

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

/** Those under way when the bot stops have so long, and once more after they were told to end. */
const GRACE_MS = 5_000;

/** Old answers are forgotten four times a day. */
const PRUNE_EVERY_MS = 6 * 3_600_000;

/**
 * Logs in and serves; resolves when the bot is ready. Assistant and store stay the caller's, to be
 * closed after `stop`.
 * @throws CartaError `discord_refused` for a wrong token or a refused intent; nothing is retried
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, store, log } = options;
  const client = createClient(config);
  const tasks = new Tasks();
  const stopping = new AbortController();
  // Everything listens before the login: ready may have fired by the time that has returned.
  const deafen = listen(client, partsOf(options, stopping.signal), tasks);
  logConnection(client, log);
  const ended = closing(client);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(config.discordToken ?? '');
    await Promise.race([ready, ended.then((error) => Promise.reject(error))]);
  } catch (error) {
    deafen();
    throw isCartaError(error) ? error : loginRefused(error);
  }
  const pruning = setInterval(() => {
    prune(store, log);
  }, PRUNE_EVERY_MS).unref();
  prune(store, log);

  return {
    ended,
    async stop() {
      clearInterval(pruning);
      deafen();
      await tasks.settle(GRACE_MS);
      stopping.abort();
      await tasks.settle(GRACE_MS);
      await client.destroy();
    },
  };
}

function partsOf(options: BotOptions, signal: AbortSignal): BotParts {
  const { assistant, store, log, clock = Date.now } = options;
  return { assistant, store, log, clock, followUps: new FollowUps(clock), signal };
}

/** Takes in interactions and messages. Returns what ends that. */
function listen(client: Client, parts: BotParts, tasks: Tasks): () => void {
  const onInteraction = (interaction: Interaction): void => {
    tasks.add(route(interaction, parts));
  };
  const onCreate = (message: Message): void => {
    tasks.add(onMessage(message, parts));
  };
  // The last net: a rejection that nobody handled would end the process for everybody.
  const onRejection = (error: unknown): void => {
    parts.log.error(failureFacts(error), 'a rejection that nobody handled');
  };
  client.on(Events.InteractionCreate, onInteraction).on(Events.MessageCreate, onCreate);
  process.on('unhandledRejection', onRejection);
  return () => {
    client.off(Events.InteractionCreate, onInteraction).off(Events.MessageCreate, onCreate);
    process.off('unhandledRejection', onRejection);
  };
}

/** discord.js reports so only what it will not mend itself. */
function closing(client: Client): Promise<CartaError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(closedForGood(code));
    });
  });
}

function prune(store: Store, log: Logger): void {
  try {
    const pruned = store.prune();
    if (pruned > 0) log.info({ pruned }, 'old answers were forgotten');
  } catch (error) {
    log.warn(failureFacts(error), 'old answers could not be forgotten');
  }
}
