import type { Assistant } from '../answer/assistant.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { FollowUps } from '../store/follow-ups.ts';
import type { Store } from '../store/store.ts';

/** What a handler works with. */
export interface BotParts {
  readonly assistant: Assistant;
  readonly store: Store;
  readonly followUps: FollowUps;
  readonly log: Logger;
  readonly clock: Clock;
  /** Aborted when the bot stops. */
  readonly signal: AbortSignal;
}
