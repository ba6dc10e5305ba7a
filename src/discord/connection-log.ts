import process from 'node:process';
import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type GatewayReadyDispatchData,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { failureFacts } from './failures.ts';

/** Logs what an operator needs to see who is connected, twice perhaps, and why not. */
export function logConnection(client: Client, log: Logger): void {
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
    // Without a listener, an "error" would end the process.
    .on(Events.Error, (error) => {
      log.error(failureFacts(error), 'discord.js reports an error');
    })
    .on(Events.Warn, (warning) => {
      log.warn({ warning }, 'discord.js warns');
    });
}
