import {
  type APIApplicationCommand,
  GatewayIntentBits,
  type Locale,
  MessageType,
} from 'discord-api-types/v10';
import { shownCommands } from './command-use.ts';
import { matchesPattern, type PlannedFailure, type PlannedRateLimit } from './faults.ts';
import type { Gateway } from './gateway.ts';
import { guildPayload } from './guild-payload.ts';
import type { RecordedRequest } from './journal.ts';
import { pinsOf, post } from './messages.ts';
import type { Channel, Guild, Message, Overwrite, Role, User } from './model.ts';
import { channelPayload, rolePayload } from './payloads.ts';
import { bits, type Permissions } from './permissions.ts';
import type { Rest } from './rest.ts';
import { overwriteCommands } from './routes/commands.ts';
import type { State } from './state.ts';
import { parseMessage } from './validate.ts';

/** Whom a channel's overwrite is for. */
export type Grantee = User | Role | { readonly user: User } | 'bot' | 'everyone';

/** What a message looks like, to wait for it. */
export type MessageMatch = string | RegExp | ((message: Message) => boolean);

/** Notices that nobody wrote. */
const NOTICES: readonly MessageType[] = [MessageType.ChannelPinnedMessage];

/** What a test does to Discord, and what it looks at. {@link Discord} adds people and the server. */
export class Controls {
  readonly state: State;
  readonly gateway: Gateway;
  readonly #rest: Rest;

  constructor(state: State, gateway: Gateway, rest: Rest) {
    this.state = state;
    this.gateway = gateway;
    this.#rest = rest;
  }

  get bot(): User {
    return this.state.bot;
  }

  /** What a well-behaved bot never does; a test ends by finding it empty. */
  get violations(): string[] {
    return this.state.journal.violations;
  }

  /** Answers with 401, 403 and unshared 429: at 10,000 in ten minutes Discord bans. */
  get invalidResponses(): number {
    return this.#rest.invalidResponses;
  }

  /** Every request so far, or those a pattern covers: `'POST /channels/:channel/messages'`. */
  requests(pattern = '* *'): RecordedRequest[] {
    return this.state.journal.requests.filter((request) =>
      matchesPattern(pattern, request.method, request.path),
    );
  }

  /** Waits until the nth request of a pattern was answered. */
  async request(pattern: string, nth = 1): Promise<RecordedRequest> {
    return this.until(`request ${nth} of ${pattern}`, () => {
      const found = this.requests(pattern)[nth - 1];
      return found !== undefined && found.answered > 0 ? found : undefined;
    });
  }

  /** Waits for anything: `probe` is asked after each event until it gives something. */
  async until<T>(what: string, probe: () => T | undefined, patience?: number): Promise<T> {
    return this.state.journal.until(what, probe, patience);
  }

  /** Waits until a bot has identified `times` times, each shard and each restart counting. */
  async ready(times = 1): Promise<void> {
    await this.until(
      `READY to be sent (${times})`,
      () => this.gateway.readies >= times || undefined,
    );
  }

  /** Waits until a session was resumed `times` times. */
  async resumed(times = 1): Promise<void> {
    await this.until(`RESUMED (${times})`, () => this.gateway.resumed >= times || undefined);
  }

  /** Waits for the bot's finished reply to a message. */
  async replyTo(message: Message): Promise<Message> {
    return this.until(`a reply to ${message.id}`, () =>
      this.messages(message.channel).find(
        ({ author, reference, loading }) =>
          author === this.bot && reference?.messageId === message.id && !loading,
      ),
    );
  }

  /** Waits for a finished message of the bot. */
  async said(match: MessageMatch, channel?: Channel): Promise<Message> {
    const where = channel ?? this.#home;
    return this.until(`the bot to say ${String(match)} in #${where.name}`, () =>
      this.messages(where).find(
        (message) => message.author === this.bot && !message.loading && fits(message, match),
      ),
    );
  }

  /** What everybody sees in a channel, oldest first; notices ("pinned a message") are left out. */
  messages(channel = this.#home): Message[] {
    return [...channel.messages.values()].filter(
      (message) => !message.ephemeral && !NOTICES.includes(message.type),
    );
  }

  /** A channel as text, private answers marked, for snapshots. */
  transcript(channel = this.#home): string {
    return [...channel.messages.values()]
      .map((message) => {
        const to = message.visibleTo === undefined ? '' : ` (only ${message.visibleTo.name})`;
        const text = message.loading
          ? '…'
          : NOTICES.includes(message.type)
            ? '(pinned)'
            : message.text;
        const buttons = message.buttons.map(({ label }) => ` [${label}]`).join('');
        return `${message.author.name}${to}: ${text}${buttons}`;
      })
      .join('\n');
  }

  /** The pinned messages of a channel, latest pin first. */
  pins(channel = this.#home): Message[] {
    return pinsOf(channel);
  }

  /**
   * Puts a message there without anybody sending it: what was before the test began.
   * @throws ApiError 50035 as a bot's own body would
   */
  plant(
    body: object,
    options: { channel?: Channel; author?: User; pinned?: boolean } = {},
  ): Message {
    const channel = options.channel ?? this.#home;
    const author = options.author ?? this.bot;
    const message = post(this.state, { channel, author, body: parseMessage(body) });
    if (options.pinned === true)
      message.pinnedAt = Math.max(
        this.state.clock.now(),
        (this.pins(channel)[0]?.pinnedAt ?? 0) + 1,
      );
    return message;
  }

  /** Registers commands as the bot would; for one server, or for all. */
  registerCommands(commands: readonly object[], guild?: Guild): APIApplicationCommand[] {
    const plain: unknown = JSON.parse(JSON.stringify(commands));
    return overwriteCommands(this.state, guild?.id ?? '', plain);
  }

  /** Names of the commands people see in a channel; one registered twice is there twice. */
  commandNames(channel = this.#home): string[] {
    return shownCommands(this.state, channel).map(({ name }) => name);
  }

  /** Grants or denies in one channel, and tells the bot. */
  overwrite(
    channel: Channel,
    grantee: Grantee,
    change: { allow?: Permissions; deny?: Permissions },
  ): void {
    const { id, type } = this.#grantee(channel, grantee);
    const [allow, deny] = [bits(change.allow ?? 0n), bits(change.deny ?? 0n)];
    channel.overwrites.set(id, { id, type, allow, deny });
    const data = channelPayload(channel);
    const intent = GatewayIntentBits.Guilds;
    const { guild } = channel;
    this.state.dispatch({ event: 'CHANNEL_UPDATE', intent, guild, data: () => data });
  }

  /** Changes what the bot's own role grants, and tells the bot. */
  setBotPermissions(permissions: Permissions, guild = this.#guild): void {
    const role = this.botRole(guild);
    role.permissions = bits(permissions);
    const data = { guild_id: guild.id, role: rolePayload(role) };
    const intent = GatewayIntentBits.Guilds;
    this.state.dispatch({ event: 'GUILD_ROLE_UPDATE', intent, guild, data: () => data });
  }

  /** The role Discord made for the bot when it was invited. */
  botRole(guild = this.#guild): Role {
    const role = [...guild.roles.values()].find(({ botId }) => botId === this.bot.id);
    if (role === undefined) throw new Error(`the bot has no role in ${guild.name}`);
    return role;
  }

  /** Makes a channel and tells the bot. */
  addChannel(guild: Guild, name: string): Channel {
    const channel = this.state.addChannel(guild, name);
    const intent = GatewayIntentBits.Guilds;
    const data = channelPayload(channel);
    this.state.dispatch({ event: 'CHANNEL_CREATE', intent, guild, channel, data: () => data });
    return channel;
  }

  /** Makes a server with the bot in it and tells the bot. */
  inviteBot(name: string, permissions: Permissions, locale: Locale): Guild {
    const guild = this.state.addGuild(name, permissions, locale);
    const intent = GatewayIntentBits.Guilds;
    const data = guildPayload(this.state, guild);
    this.state.dispatch({ event: 'GUILD_CREATE', intent, guild, data: () => data });
    return guild;
  }

  /** Refuses requests: `fail('PUT /channels/:channel/messages/pins/:message', { status: 403, code: 50013 })`. */
  fail(pattern: string, failure: PlannedFailure): void {
    this.#rest.faults.plan(pattern, { kind: 'failure', failure }, failure.times);
  }

  /** Answers requests with 429. */
  rateLimit(pattern: string, limit: PlannedRateLimit = {}): void {
    this.#rest.faults.plan(pattern, { kind: 'rate limit', limit }, limit.times);
  }

  /** Does what is asked, then breaks the connection instead of answering. */
  dropAfterStoring(pattern: string, times = 1): void {
    this.#rest.faults.plan(pattern, { kind: 'drop' }, times);
  }

  /** Keeps the next request waiting before anything is done. @returns lets it go */
  hold(pattern: string): () => void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#rest.faults.plan(pattern, { kind: 'hold', until });
    return () => {
      release();
    };
  }

  /** Patterns of planned trouble that no request has met. */
  get unmetFaults(): readonly string[] {
    return this.#rest.faults.unmet;
  }

  #grantee(channel: Channel, grantee: Grantee): Pick<Overwrite, 'id' | 'type'> {
    if (grantee === 'bot') return { id: this.bot.id, type: 1 };
    if (grantee === 'everyone') return { id: channel.guild?.id ?? '', type: 0 };
    if ('user' in grantee) return { id: grantee.user.id, type: 1 };
    return { id: grantee.id, type: 'permissions' in grantee ? 0 : 1 };
  }

  get #guild(): Guild {
    const [guild] = this.state.guilds.values();
    if (guild === undefined) throw new Error('there is no server');
    return guild;
  }

  get #home(): Channel {
    const [channel] = this.state.channels.values();
    if (channel === undefined) throw new Error('there is no channel');
    return channel;
  }
}

function fits(message: Message, match: MessageMatch): boolean {
  if (typeof match === 'function') return match(message);
  return typeof match === 'string' ? message.text.includes(match) : match.test(message.text);
}
