import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Shard } from './identify.ts';

/** A gateway session: outlives its connection, and keeps what was sent, for RESUME. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  connection: Connection | undefined;
  readonly #sent: { readonly s: number; readonly frame: string }[] = [];

  constructor(id: string, intents: number, shard: Shard, connection: Connection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.connection = connection;
  }

  /** Number of the latest event. */
  get sequence(): number {
    return this.#sent.length;
  }

  /** Sends an event, or keeps it until the session is resumed. */
  send(event: string, data: unknown): void {
    const s = this.sequence + 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, s, t: event, d: data });
    this.#sent.push({ s, frame });
    this.connection?.sendFrame(frame);
  }

  /** Sends again what came after `sequence`. @returns how many events */
  replay(sequence: number): number {
    const missed = this.#sent.filter(({ s }) => s > sequence);
    for (const { frame } of missed) this.connection?.sendFrame(frame);
    return missed.length;
  }
}

/** Counts frames in the last minute: developers/events/gateway.mdx#rate-limiting. */
export function frameCounter(clock: Clock): () => number {
  let times: number[] = [];
  return () => {
    const now = clock.now();
    times = [...times.filter((at) => now - at < 60_000), now];
    return times.length;
  };
}
