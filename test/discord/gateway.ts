import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { Connection } from './connection.ts';
import { guildPayload } from './guild-payload.ts';
import { judgeIdentify, onShard, survives } from './identify.ts';
import { isRecord } from './issues.ts';
import { LIMITS } from './limits.ts';
import type { Channel, Guild } from './model.ts';
import { applicationFlags, userPayload } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { frameCounter, Session } from './session.ts';
import type { Dispatch, State } from './state.ts';

/** What the gateway stands on. */
export interface GatewayOptions {
  readonly state: State;
  readonly token: string;
  /** Privileged intents the application was granted. */
  readonly grantedIntents: number;
  /** Where clients connect; they resume at `/resume` under it. */
  readonly url: string;
}

/** An IDENTIFY or a RESUME as it came. */
export interface Handshake {
  /** Place among everything that happened. */
  readonly order: number;
  /** Path it came to: `/resume` after READY told so. */
  readonly path: string;
  readonly data: Record<string, unknown>;
}

/** Discord's gateway: developers/events/gateway.mdx. */
export class Gateway {
  /** Milliseconds between heartbeats, told in HELLO; takes effect with the next connection. */
  heartbeatInterval = 41_250;
  /** Leaves heartbeats unanswered: the client must take the connection for dead. */
  withholdAcks = false;
  /** Answers the next RESUME with op 9. */
  refuseNextResume = false;
  readonly identifies: Handshake[] = [];
  readonly resumes: Handshake[] = [];
  readonly sessions = new Map<string, Session>();
  /** How many READYs and RESUMEDs were sent. */
  readies = 0;
  resumed = 0;
  heartbeats = 0;
  /** Closes the next IDENTIFY with this code. */
  refuseNextIdentify: number | undefined;
  readonly #connections = new Set<Connection>();
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
    options.state.onDispatch((dispatch) => {
      this.#dispatch(dispatch);
    });
  }

  /** Takes the WebSocket upgrades of an HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new Connection(webSocket, request.socket);
        webSocket.on('close', (code) => {
          this.#closed(connection, code);
        });
        // A dropped connection also errors; 'close' follows and says what matters.
        webSocket.on('error', () => undefined);
        const onFrame = this.#greet(connection, request);
        webSocket.on('message', (raw) => {
          onFrame(raw as Buffer);
        });
      });
    });
  }

  /** Asks every client to reconnect and resume (op 7). */
  reconnect(): void {
    this.#each((connection) => {
      connection.send(GatewayOpcodes.Reconnect);
    });
  }

  /** Tells every client that its session is over (op 9). */
  invalidate(resumable = false): void {
    this.#each((connection) => {
      if (!resumable) this.#forget(connection);
      connection.send(GatewayOpcodes.InvalidSession, resumable);
    });
  }

  /** Closes every connection; 4004, 4007, 4009 and above end the session too. */
  close(code: number, reason = ''): void {
    this.#each((connection) => {
      if (!survives(code)) this.#forget(connection);
      connection.close(code, reason);
    });
  }

  /** Breaks every TCP connection. */
  drop(): void {
    this.#each((connection) => {
      connection.drop();
    });
  }

  /** A guild goes away: in an outage, or because the bot was removed. */
  removeGuild(guild: Guild, unavailable = false): void {
    const data = unavailable ? { id: guild.id, unavailable } : { id: guild.id };
    const intent = GatewayIntentBits.Guilds;
    this.#options.state.dispatch({ event: 'GUILD_DELETE', intent, guild, data: () => data });
  }

  stop(): void {
    for (const connection of this.#connections) connection.drop();
    this.#sockets.close();
  }

  get #journal() {
    return this.#options.state.journal;
  }

  #each(act: (connection: Connection) => void): void {
    for (const connection of [...this.#connections]) act(connection);
  }

  #closed(connection: Connection, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    // A client that leaves with 1000 or 1001 ends its session: gateway.mdx#initiating-a-disconnect.
    if (code === 1000 || code === 1001) this.#forget(connection);
    if (session?.connection === connection) session.connection = undefined;
    this.#journal.note(`gateway closed (${code})`);
  }

  #forget({ session }: Connection): void {
    if (session !== undefined) this.sessions.delete(session.id);
  }

  #greet(connection: Connection, request: IncomingMessage): (raw: Buffer) => void {
    this.#connections.add(connection);
    const url = new URL(request.url ?? '/', 'ws://stand-in');
    const version = url.searchParams.get('v');
    const encoding = url.searchParams.get('encoding') ?? 'json';
    this.#journal.note(`gateway opened ${url.pathname}${url.search}`);
    if (version !== '10' || encoding !== 'json' || url.searchParams.has('compress')) {
      this.#journal.violate(`gateway asked for ${url.search}: only v=10&encoding=json is here`);
      connection.close(GatewayCloseCodes.InvalidAPIVersion);
      return () => undefined;
    }
    connection.send(GatewayOpcodes.Hello, { heartbeat_interval: this.heartbeatInterval });
    const count = frameCounter(this.#options.state.clock);
    return (raw) => {
      if (raw.length > LIMITS.gatewayFrame || count() > LIMITS.gatewayFramesPerMinute) {
        const tooLong = raw.length > LIMITS.gatewayFrame;
        this.#journal.violate(
          `gateway: ${tooLong ? `${raw.length} bytes in a frame` : 'too many frames'}`,
        );
        connection.close(tooLong ? GatewayCloseCodes.DecodeError : GatewayCloseCodes.RateLimited);
        return;
      }
      this.#frame(connection, url.pathname, raw.toString());
    };
  }

  #frame(connection: Connection, path: string, raw: string): void {
    const frame = parse(raw);
    if (frame === undefined) {
      connection.close(GatewayCloseCodes.DecodeError);
      return;
    }
    const data = isRecord(frame['d']) ? frame['d'] : {};
    const { session } = connection;
    switch (frame['op']) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats += 1;
        if (!this.withholdAcks) connection.send(GatewayOpcodes.HeartbeatAck);
        this.#journal.note('gateway heartbeat');
        return;
      case GatewayOpcodes.Identify:
        if (session === undefined) this.#identify(connection, path, data);
        else connection.close(GatewayCloseCodes.AlreadyAuthenticated);
        return;
      case GatewayOpcodes.Resume:
        this.#resume(connection, path, data);
        return;
      case GatewayOpcodes.PresenceUpdate:
        if (session === undefined) connection.close(GatewayCloseCodes.NotAuthenticated);
        return;
      default:
        this.#journal.violate(`gateway: opcode ${String(frame['op'])} is not served here`);
        connection.close(
          session === undefined
            ? GatewayCloseCodes.NotAuthenticated
            : GatewayCloseCodes.UnknownOpcode,
        );
    }
  }

  #identify(connection: Connection, path: string, data: Record<string, unknown>): void {
    const { state, token, grantedIntents } = this.#options;
    const order = this.#journal.note('gateway IDENTIFY');
    this.identifies.push({ order, path, data });
    const planned = this.refuseNextIdentify;
    this.refuseNextIdentify = undefined;
    const judged = planned ?? judgeIdentify(data, token, grantedIntents);
    if (typeof judged === 'number') {
      connection.close(judged);
      return;
    }
    const { intents, shard } = judged;
    const session = new Session(crypto.randomUUID(), intents, shard, connection);
    connection.session = session;
    this.sessions.set(session.id, session);
    const guilds = [...state.guilds.values()].filter((guild) => onShard(guild, shard));
    session.send('READY', {
      v: 10,
      user: { ...userPayload(state.bot), verified: true },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${this.#options.url}/resume`,
      shard,
      application: { id: state.bot.id, flags: applicationFlags(state.readsContent) },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0)
      for (const guild of guilds) session.send('GUILD_CREATE', guildPayload(state, guild));
    this.readies += 1;
    this.#journal.note(`gateway READY (shard ${shard.join(' of ')})`);
  }

  #resume(connection: Connection, path: string, data: Record<string, unknown>): void {
    const order = this.#journal.note('gateway RESUME');
    this.resumes.push({ order, path, data });
    if (data['token'] !== this.#options.token) {
      connection.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    const session = this.sessions.get(String(data['session_id']));
    const sequence = Number(data['seq']);
    if (session === undefined || this.refuseNextResume) {
      this.refuseNextResume = false;
      connection.send(GatewayOpcodes.InvalidSession, false);
      return;
    }
    if (sequence > session.sequence) {
      this.sessions.delete(session.id);
      connection.close(GatewayCloseCodes.InvalidSeq);
      return;
    }
    session.connection = connection;
    connection.session = session;
    const replayed = session.replay(sequence);
    session.send('RESUMED', {});
    this.resumed += 1;
    this.#journal.note(`gateway RESUMED, ${replayed} events replayed`);
  }

  #dispatch(dispatch: Dispatch): void {
    const { bot } = this.#options.state;
    const { event, intent, guild, channel } = dispatch;
    const sees = channel === undefined || permissionsIn(channel, bot) !== 0n;
    if (!sees) return;
    for (const session of this.sessions.values()) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      if (!onShard(guild, session.shard)) continue;
      const reads = (session.intents & GatewayIntentBits.MessageContent) !== 0;
      session.send(event, dispatch.data(reads));
    }
    this.#journal.note(`gateway ⇒ ${event}${where(channel)}`);
  }
}

function parse(raw: string): Record<string, unknown> | undefined {
  try {
    const frame: unknown = JSON.parse(raw);
    return isRecord(frame) ? frame : undefined;
  } catch {
    // Not JSON: Discord answers with 4002, the caller sees to it.
    return undefined;
  }
}

function where(channel: Channel | undefined): string {
  return channel === undefined ? '' : ` in #${channel.name}`;
}
