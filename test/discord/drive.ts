import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  Partials,
  type TextChannel,
} from 'discord.js';
import { onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Discord, type DiscordOptions, startDiscord } from './server.ts';

// Longer than the waits' patience, so that a wait says what it missed before the test is cut off.
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

/** The intents of the bot under test: none is privileged. */
export const INTENTS =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** A stand-in that stops with the test. */
export async function stage(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.stop());
  return discord;
}

/** A real discord.js client for it, not yet logged in, destroyed with the test. */
export function newClient(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { ...options.rest, api: discord.apiUrl },
  });
  // Trouble is what many tests are about; without a listener it would end the process.
  client.on('error', () => undefined);
  onTestFinished(() => client.destroy());
  return client;
}

/** As {@link newClient}, logged in and ready. */
export async function login(
  discord: Discord,
  options: Partial<ClientOptions> = {},
  prepare: (client: Client) => void = () => undefined,
): Promise<Client<true>> {
  const client = newClient(discord, options);
  prepare(client);
  // Listened for before login: ClientReady may come before login() resolves.
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(discord.token);
  return ready;
}

/** Logs a client in that handles interactions as given. */
export async function bot(
  discord: Discord,
  handlers: {
    slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
    button?: (interaction: ButtonInteraction) => Promise<unknown>;
    context?: (interaction: MessageContextMenuCommandInteraction) => Promise<unknown>;
    other?: (interaction: Interaction) => unknown;
  },
): Promise<void> {
  discord.registerCommands(COMMANDS);
  await login(discord, {}, (client) => {
    client.on('interactionCreate', (interaction) => {
      const work = interaction.isChatInputCommand()
        ? handlers.slash?.(interaction)
        : interaction.isButton()
          ? handlers.button?.(interaction)
          : interaction.isMessageContextMenuCommand()
            ? handlers.context?.(interaction)
            : handlers.other?.(interaction);
      // Refusals are what some tests plant; they are read from the stand-in.
      Promise.resolve(work).catch(() => undefined);
    });
  });
}

/** Logs a client in and finds the channel `general`. */
export async function channelOf(discord: Discord): Promise<TextChannel> {
  const client = await login(discord);
  return client.channels.cache.get(discord.general.id) as TextChannel;
}

/** What a raw request was answered. */
export interface RawAnswer {
  readonly status: number;
  readonly body: { code?: number; errors?: object; [key: string]: unknown };
}

/** Sends a request as the bot would, without a library in between. */
export async function ask(
  discord: Discord,
  method: string,
  path: string,
  body?: unknown,
  token = discord.token,
): Promise<RawAnswer> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined || method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as RawAnswer['body']),
  };
}

/** A gateway frame. */
export interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A gateway connection without a library. */
export class RawGateway {
  readonly frames: Frame[] = [];
  closed: number | undefined;
  readonly #discord: Discord;
  readonly #socket: WebSocket;

  constructor(discord: Discord, query = '?v=10&encoding=json') {
    this.#discord = discord;
    this.#socket = new WebSocket(discord.apiUrl.replace('http', 'ws').replace('/api', '/') + query);
    this.#socket.on('message', (raw: Buffer) => {
      this.frames.push(JSON.parse(raw.toString()) as Frame);
      discord.state.journal.note('(raw) frame');
    });
    this.#socket.on('close', (code) => {
      this.closed = code;
      discord.state.journal.note('(raw) closed');
    });
    this.#socket.on('error', () => undefined);
  }

  /** Waits for HELLO, then sends. */
  async send(op: number, d: unknown): Promise<void> {
    await this.frame('HELLO', ({ op: got }) => got === 10);
    this.#socket.send(JSON.stringify({ op, d }));
  }

  async sendText(text: string): Promise<void> {
    await this.frame('HELLO', ({ op: got }) => got === 10);
    this.#socket.send(text);
  }

  async identify(extra: object = {}): Promise<void> {
    const properties = { os: 'linux', browser: 'raw', device: 'raw' };
    await this.send(2, { token: this.#discord.token, intents: INTENTS, properties, ...extra });
  }

  /** Waits for a frame. */
  async frame(what: string, match: (frame: Frame) => boolean): Promise<Frame> {
    return this.#discord.until(what, () => this.frames.find(match));
  }

  /** Waits for an event. */
  async event(name: string): Promise<Frame> {
    return this.frame(name, ({ t }) => t === name);
  }

  /** Waits for the close and says its code. */
  async code(): Promise<number> {
    return this.#discord.until('the gateway to close', () => this.closed);
  }

  leave(code?: number): void {
    this.#socket.close(code);
  }
}

/** A minimal command set for the tests. */
export const COMMANDS = [
  {
    name: 'ask',
    description: 'Asks a question',
    options: [
      { type: 3, name: 'question', description: 'What', required: true, max_length: 300 },
      { type: 5, name: 'private', description: 'Only for you' },
    ],
  },
  {
    name: 'cite',
    description: 'Shows a provision',
    options: [
      { type: 3, name: 'reference', description: 'Which', required: true, autocomplete: true },
    ],
  },
  {
    name: 'carta',
    description: 'For moderators',
    default_member_permissions: String(1n << 5n),
    contexts: [0],
    options: [
      {
        type: 1,
        name: 'block',
        description: 'Blocks somebody',
        options: [{ type: 6, name: 'user', description: 'Whom', required: true }],
      },
    ],
  },
  { name: 'Answer this', type: 3 },
];
