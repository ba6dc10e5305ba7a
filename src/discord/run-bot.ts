import type { Assistant } from '../answer/assistant.ts';
import type { Config } from '../config.ts';
import { takeDataFolder } from '../data-folder.ts';
import type { Logger } from '../log.ts';
import { openStore } from '../store/store.ts';
import { startBot } from './bot.ts';

/** What a bot's life needs. */
export interface RunBotOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Opens the assistant, building its index where needed. */
  readonly open: () => Promise<Assistant>;
  /** Emits SIGINT and SIGTERM: the process. */
  readonly signals: Pick<NodeJS.EventEmitter, 'once' | 'off'>;
}

/**
 * The bot from taking the data folder to giving it back: resolves after a signal.
 * @throws CartaError `data_folder_taken`, `discord_refused`, or what opening the assistant throws;
 * everything taken is given back first
 */
export async function runBot({ config, log, open, signals }: RunBotOptions): Promise<void> {
  // Taken before anything is opened: two bots on one folder would answer everything twice.
  const lock = await takeDataFolder(config.dataDir);
  try {
    const assistant = await open();
    const store = openStore(config.dataDir);
    try {
      const bot = await startBot({ config, assistant, store, log });
      const stopped = stopSignal(signals);
      const end = await Promise.race([stopped.signal, bot.ended]);
      stopped.cancel();
      await bot.stop();
      if (typeof end !== 'string') throw end;
      log.info({ signal: end }, 'stopped');
    } finally {
      store.close();
      await assistant.close();
    }
  } finally {
    lock.release();
  }
}

/** The first SIGINT or SIGTERM; a second one ends the process as it would have done anyway. */
function stopSignal(signals: RunBotOptions['signals']): {
  signal: Promise<string>;
  cancel: () => void;
} {
  let cancel = (): void => undefined;
  const signal = new Promise<string>((resolve) => {
    const onInt = (): void => resolve('SIGINT');
    const onTerm = (): void => resolve('SIGTERM');
    signals.once('SIGINT', onInt);
    signals.once('SIGTERM', onTerm);
    cancel = () => {
      signals.off('SIGINT', onInt);
      signals.off('SIGTERM', onTerm);
    };
  });
  return { signal, cancel };
}
