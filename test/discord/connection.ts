import type { Socket } from 'node:net';
import type { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Session } from './session.ts';

/** One WebSocket of the gateway. */
export class Connection {
  session: Session | undefined;
  readonly #socket: WebSocket;
  readonly #tcp: Socket;

  constructor(socket: WebSocket, tcp: Socket) {
    this.#socket = socket;
    this.#tcp = tcp;
  }

  /** Sends a control frame. */
  send(op: GatewayOpcodes, data: unknown = null): void {
    this.sendFrame(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  sendFrame(frame: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
  }

  /** Closes in good order, with one of Discord's codes or any other. */
  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Breaks the TCP connection without a goodbye, as a network does. */
  drop(): void {
    this.#tcp.resetAndDestroy();
  }
}
