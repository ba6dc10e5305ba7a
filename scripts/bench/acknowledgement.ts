import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { COMMANDS, MENUS } from '../../src/discord/router.ts';
import { PROJECT_FOLDER } from '../../src/paths.ts';
import { startDiscord, type Discord } from '../../test/discord/server.ts';
import { median, quantile } from './statistics.ts';

/** From a command reaching the bot to its acknowledgement, in milliseconds, on loopback. */
export interface AcknowledgementTimes {
  readonly alone: { readonly median: number; readonly p95: number };
  /** Twenty commands sent at once. */
  readonly together: { readonly median: number; readonly p95: number };
}

const ASKED = 20;
const QUESTION = 'may a big neighbour squeeze our trade until we give in?';

/** Runs the built bot on the stand-in for Discord. */
export async function timeAcknowledgement(dataDir: string): Promise<AcknowledgementTimes> {
  const discord = await startDiscord();
  const bot = spawn(process.execPath, [path.join(PROJECT_FOLDER, 'dist', 'src', 'main.js')], {
    env: { ...discord.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => bot.once('close', resolve));
  try {
    discord.registerCommands([...COMMANDS, ...MENUS].map(({ data }) => data));
    await discord.ready();
    await ask(discord, 'somebody');
    const alone: number[] = [];
    for (let n = 0; n < ASKED; n += 1) alone.push(await ask(discord, 'somebody'));
    const together = await Promise.all(
      Array.from({ length: ASKED }, (_, n) => ask(discord, `person-${n}`)),
    );
    return { alone: timesOf(alone), together: timesOf(together) };
  } finally {
    bot.kill('SIGTERM');
    await ended;
    await discord.stop();
  }
}

async function ask(discord: Discord, name: string): Promise<number> {
  const start = performance.now();
  const asked = await discord.user(name).slash('ask', { question: QUESTION });
  await asked.acknowledged();
  const ms = performance.now() - start;
  await asked.answer();
  return ms;
}

function timesOf(samples: readonly number[]): AcknowledgementTimes['alone'] {
  return { median: median(samples), p95: quantile(samples, 0.95) };
}
