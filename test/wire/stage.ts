import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Discord, DiscordOptions } from '../discord/server.ts';
import { BotProcess, COMMAND_SET, dataFolder, patientDiscord } from './bot.ts';

/** A stand-in with a bot on it, for the tests of one file. */
export interface Stage {
  readonly discord: Discord;
  readonly bot: BotProcess;
  /** Starts the bot anew on the same data, after the first was ended. */
  restart(): Promise<BotProcess>;
}

/**
 * One stand-in and one bot for all tests of a file; each test ends by finding no violation. Tests
 * keep apart by using channels and people of their own.
 */
export function stageForFile(options: DiscordOptions = {}): Stage {
  let discord: Discord | undefined;
  let bot: BotProcess | undefined;
  const data = dataFolder();

  const start = async (on: Discord): Promise<BotProcess> => {
    bot = new BotProcess(on, data.dir);
    return bot.ready();
  };
  beforeAll(async () => {
    discord = await patientDiscord(options);
    discord.registerCommands(COMMAND_SET);
    await start(discord);
  });
  afterEach(() => {
    expect(discord?.violations).toEqual([]);
    expect(discord?.unmetFaults).toEqual([]);
  });
  afterAll(async () => {
    await bot?.stop();
    await discord?.stop();
    data.remove();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('used before the file has begun');
    return value;
  };
  return {
    get discord() {
      return there(discord);
    },
    get bot() {
      return there(bot);
    },
    restart: () => start(there(discord)),
  };
}
