import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { COMMANDS, MENUS } from '../../src/discord/router.ts';
import { vi } from 'vitest';
import { startDiscord, type Discord, type DiscordOptions } from '../discord/server.ts';

// A machine under load starts a process in seconds; nothing here waits for time to pass.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The bot with an assistant that a test can hold back or let fail. */
const STAGED = fileURLToPath(new URL('bot-entry.mjs', import.meta.url));
/** The bot with Carta's own assistant, over a corpus folder. */
export const CARTA = fileURLToPath(new URL('carta-entry.mjs', import.meta.url));

/** Everything that the bot registers. */
export const COMMAND_SET = [...COMMANDS, ...MENUS].map(({ data }) => data);

/** A stand-in whose waits are as patient as the tests. */
export function patientDiscord(options: DiscordOptions = {}): Promise<Discord> {
  return startDiscord({ patience: 30_000, ...options });
}

/** What the bot in the child process tells the test. */
interface Told {
  /** How many questions are held back now. */
  readonly held?: number;
  readonly asked?: string;
  readonly previous?: readonly string[];
}

/** A bot in a process of its own. */
export class BotProcess {
  readonly child: ChildProcess;
  readonly dataDir: string;
  /** What it was asked, with what was asked before. */
  readonly asked: { text: string; previous: readonly string[] }[] = [];
  stderr = '';
  readonly #discord: Discord;
  #held = 0;

  /**
   * @param env on top of what the stand-in needs
   * @param entry the program to start, with its arguments
   */
  constructor(
    discord: Discord,
    dataDir: string,
    env: Readonly<Record<string, string>> = {},
    [entry, ...args]: readonly [string, ...string[]] = [STAGED],
  ) {
    this.#discord = discord;
    this.dataDir = dataDir;
    this.child = fork(entry, args, {
      // Nothing of this process's settings, and no .env of whoever runs the tests.
      cwd: dataDir,
      env: { PATH: process.env['PATH'], ...discord.env, DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      discord.state.journal.note('(bot) log');
    });
    this.child.on('message', (told: Told) => {
      if (told.held !== undefined) this.#held = told.held;
      if (told.asked !== undefined) {
        this.asked.push({ text: told.asked, previous: told.previous ?? [] });
      }
      discord.state.journal.note(`(bot) ${JSON.stringify(told).slice(0, 80)}`);
    });
    this.child.on('exit', () => discord.state.journal.note('(bot) exit'));
  }

  /** The log, a line each. */
  get log(): Record<string, unknown>[] {
    return (
      this.stderr
        .split('\n')
        // The last one may not be there as a whole yet.
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    );
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async ready(): Promise<this> {
    await this.#discord.until('the bot to be ready', () => {
      if (!this.running) throw new Error(`the bot ended: ${this.stderr}`);
      return this.log.find(({ msg }) => msg === 'ready');
    });
    return this;
  }

  /** Waits until so many questions are held back. */
  async holds(count = 1): Promise<void> {
    await this.#discord.until(`${count} held questions`, () => this.#held >= count || undefined);
  }

  /** Lets a promise be rejected in the bot that nobody has handled. */
  reject(): void {
    this.child.send('reject');
  }

  /** Lets every question go that is held back. */
  release(): void {
    this.#held = 0;
    this.child.send('release');
  }

  /** Waits for a line of the log. */
  async logged(
    match: (line: Record<string, unknown>) => boolean,
    times = 1,
  ): Promise<Record<string, unknown>> {
    return this.#discord.until('a line in the log', () => this.log.filter(match)[times - 1]);
  }

  /** Waits for the end of the process and says its exit code. */
  async ended(): Promise<number | null> {
    await this.#discord.until('the bot to end', () => !this.running || undefined);
    return this.child.exitCode;
  }

  /** Ends it, as an operator would or as the kernel does. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}

/** A new data folder, and what takes it away. */
export function dataFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'carta-wire-'));
  return {
    dir,
    remove: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
