import { destination, pino, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

/** Structured log on standard error: standard output belongs to answers. */
export function createLog(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Whatever is logged by mistake, these never reach the log.
      redact: ['token', '*.token', 'apiKey', '*.apiKey', 'authorization', '*.authorization'],
    },
    // Synchronous, so that the line that explains an exit is written before it.
    destination({ fd: 2, sync: true }),
  );
}
