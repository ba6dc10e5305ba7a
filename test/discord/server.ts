/**
 * A local stand-in for Discord: gateway and REST on one loopback port, with people to act in it.
 *
 * The bot under test runs as it would in earnest, as a child process with the stand-in's address:
 *
 * ```ts
 * const discord = await startDiscord();
 * const bot = spawn(process.execPath, ['dist/src/main.js'], {
 *   env: { ...process.env, ...discord.env }, // DISCORD_TOKEN, DISCORD_API_URL=http://127.0.0.1:PORT/api
 * });
 * await discord.ready();
 * const ana = discord.user('ana', { permissions: ['PinMessages'] });
 * const asked = await ana.slash('ask', { question: 'What is article 20?' });
 * const answer = await asked.answer();
 * const pressed = await ana.press(answer, (id) => id.startsWith('v1:pin:'));
 * await pressed.answer();
 * expect(asked.steps.slice(0, 2)).toEqual(['dispatched', 'acknowledged']);
 * expect(discord.violations).toEqual([]);
 * await discord.stop();
 * ```
 *
 * discord.js takes the address as `new Client({ rest: { api: DISCORD_API_URL } })` and the
 * gateway's from `GET /gateway/bot`. Commands are there once the bot, or `discord.registerCommands`,
 * has registered them.
 *
 * @module
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits, Locale } from 'discord-api-types/v10';
import { Actor, type Stage } from './actors.ts';
import { shiftableClock, type ShiftableClock } from './clock.ts';
import { Controls } from './controls.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { Journal } from './journal.ts';
import type { Channel, Guild, User } from './model.ts';
import type { Permissions } from './permissions.ts';
import { Rest } from './rest.ts';
import { State } from './state.ts';

/**
 * What the invitation in the field notes gives: VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS,
 * ATTACH_FILES, READ_MESSAGE_HISTORY, CREATE_PUBLIC_THREADS, SEND_MESSAGES_IN_THREADS, PIN_MESSAGES.
 */
export const INVITE_PERMISSIONS = 2_252_109_051_448_320n;

/** How the stand-in is set up; everything has a default. */
export interface DiscordOptions {
  /** Real time that can be moved on, when absent. */
  readonly clock?: ShiftableClock;
  /** Privileged intents the application was granted; none when absent. */
  readonly grantedIntents?: number;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval?: number;
  /** Recommended shards and how many may identify at once, as `GET /gateway/bot` says. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  readonly botName?: string;
  readonly botPermissions?: Permissions;
  readonly guildLocale?: Locale;
  /** Milliseconds a wait lasts at most; 10,000 when absent. */
  readonly patience?: number;
}

/** A person to make. */
export interface UserOptions {
  /** What a role of theirs grants, on top of @everyone's. */
  readonly permissions?: Permissions;
  readonly guild?: Guild;
  readonly locale?: Locale;
  readonly bot?: boolean;
  /** Refuses direct messages from the bot (50007). */
  readonly closedToDms?: boolean;
}

/** A running stand-in. */
export class Discord extends Controls {
  readonly clock: ShiftableClock;
  readonly token: string;
  /** The REST base for `new REST({ api })`, as `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  /** The server where things happen when nothing else is said, and its channel `general`. */
  readonly guild: Guild;
  readonly general: Channel;
  readonly #server: Server;
  readonly #stage: Stage;
  readonly #people = new Map<string, Actor>();

  /** @internal use {@link startDiscord} */
  constructor(options: DiscordOptions, server: Server) {
    const clock = options.clock ?? shiftableClock();
    const granted = options.grantedIntents ?? 0;
    const botId = '1190000000000000001';
    const state = new State({
      clock,
      journal: new Journal(clock, options.patience ?? 10_000),
      botName: options.botName ?? 'carta',
      botId,
      readsContent: (granted & GatewayIntentBits.MessageContent) !== 0,
    });
    // Shaped like a real one, whose first part is the bot's id: some programs read it there.
    const token = [Buffer.from(botId).toString('base64url'), 'Gstand', 'in'.repeat(14)].join('.');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const url = `ws://${host}`;
    const gateway = new Gateway({ state, token, grantedIntents: granted, url });
    gateway.heartbeatInterval = options.heartbeatInterval ?? gateway.heartbeatInterval;
    const desk = { state, interactions: new Interactions(state) };
    const { shards = 1, maxConcurrency = 1 } = options;
    const rest = new Rest({ desk, token, gateway: { url, shards, maxConcurrency } });
    super(state, gateway, rest);
    this.clock = clock;
    this.token = token;
    this.#server = server;
    this.apiUrl = `http://${host}/api`;
    this.guild = this.addGuild('Secretariat', options);
    this.general = state.addChannel(this.guild, 'general');
    this.#stage = { ...desk, home: this.general, botIsThere: () => this.ready() };
    gateway.attach(server);
    server.on('request', (request, response) => {
      void rest.handle(request, response);
    });
  }

  /** What a child process needs to find the stand-in. */
  get env(): { DISCORD_TOKEN: string; DISCORD_API_URL: string } {
    return { DISCORD_TOKEN: this.token, DISCORD_API_URL: this.apiUrl };
  }

  /** A person by name, made on first mention. */
  user(name: string, options: UserOptions = {}): Actor {
    const known = this.#people.get(name);
    if (known !== undefined) {
      if (Object.keys(options).length > 0)
        throw new Error(`${name} is there already, as made first`);
      return known;
    }
    const { permissions, guild = this.guild, ...traits } = options;
    const user: User = this.state.addUser(name, traits);
    const member = this.state.join(guild, user);
    if (permissions !== undefined)
      member.roles.add(this.state.addRole(guild, name, permissions).id);
    const actor = new Actor(this.#stage, user);
    this.#people.set(name, actor);
    return actor;
  }

  /** A channel by name, made on first mention. */
  channel(name: string, guild = this.guild): Channel {
    const known = [...this.state.channels.values()].find(
      (channel) => channel.guild === guild && channel.name === name && channel.parent === undefined,
    );
    return known ?? this.addChannel(guild, name);
  }

  /** A further server with the bot in it; its first channel is `channel('general', guild)`. */
  addGuild(
    name: string,
    options: Pick<DiscordOptions, 'botPermissions' | 'guildLocale'> = {},
  ): Guild {
    const { botPermissions = INVITE_PERMISSIONS, guildLocale = Locale.EnglishUS } = options;
    return this.inviteBot(name, botPermissions, guildLocale);
  }

  /** Ends every wait, every connection and the server. */
  async stop(): Promise<void> {
    this.state.journal.stop();
    this.gateway.stop();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }
}

/** Starts a stand-in on a free loopback port. */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return new Discord(options, server);
}
