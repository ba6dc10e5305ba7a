import { Routes, type REST, type RESTGetAPIChannelMessagesPinsResult } from 'discord.js';
import type { Logger } from '../log.ts';
import { failureFacts } from './failures.ts';
import { LIMITS } from './limits.ts';

/** Twice as many as a full channel has, so that a server which never says "no more" ends too. */
const MOST_PAGES = (2 * LIMITS.pins) / LIMITS.pinsPage;

/** How many pins a channel holds, counted page by page; null where Discord does not tell. */
export async function countPins(
  rest: REST,
  channelId: string,
  log: Logger,
): Promise<number | null> {
  let count = 0;
  let before: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({ limit: String(LIMITS.pinsPage) });
      if (before !== undefined) query.set('before', before);
      const route = Routes.channelMessagesPins(channelId);
      const got = (await rest.get(route, { query })) as RESTGetAPIChannelMessagesPinsResult;
      count += got.items.length;
      before = got.items.at(-1)?.pinned_at;
      if (!got.has_more || before === undefined) break;
    }
  } catch (error) {
    log.warn({ name: 'pin', ...failureFacts(error) }, 'the pins could not be counted');
    return null;
  }
  // Without the permission to read the history the list is empty, though the channel is full.
  return count === 0 ? null : count;
}
