import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';
import type { Clock } from '../clock.ts';
import { CartaError, isCartaError, messageOf } from '../errors.ts';
import { Answers } from './answers.ts';
import { migrate } from './migrate.ts';
import { Pins } from './pins.ts';

/** Answers and their pins are forgotten after so many days. */
export const KEPT_DAYS = 90;

const DAY_MS = 86_400_000;

/** Another process holds the database for a moment at most; the event loop must not wait longer. */
const LOCK_WAIT_MS = 2_000;

/** What people did: a small database in the data folder. */
export interface Store {
  readonly answers: Answers;
  readonly pins: Pins;
  /** Forgets what is older than {@link KEPT_DAYS}. Returns how many answers went. */
  prune(): number;
  close(): void;
}

/** What a test hands in. */
export interface StoreParts {
  readonly clock?: Clock;
  readonly random?: (bytes: number) => Uint8Array;
  readonly isAlive?: (pid: number) => boolean;
}

/**
 * Opens `carta.db` in the data folder, which is made where it is missing.
 * @throws CartaError `data_folder_unusable` where it cannot be opened, is damaged or is newer
 */
export function openStore(dataDir: string, parts: StoreParts = {}): Store {
  const file = path.join(dataDir, 'carta.db');
  const clock = parts.clock ?? Date.now;
  const database = open(dataDir, file);
  try {
    // FULL: what has been said to be done survives a power cut, at a few milliseconds a write.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    migrate(database);
  } catch (error) {
    database.close();
    throw isCartaError(error) ? error : unusable(file, error);
  }
  const answers = new Answers(database, clock, parts.random ?? randomBytes);
  const pins = new Pins(database, clock, {
    pid: process.pid,
    owner: randomBytes(8).toString('hex'),
    isAlive: parts.isAlive ?? isAlive,
  });
  return {
    answers,
    pins,
    prune: () => answers.prune(clock() - KEPT_DAYS * DAY_MS),
    close: () => {
      database.close();
    },
  };
}

function open(dataDir: string, file: string): Database.Database {
  try {
    mkdirSync(dataDir, { recursive: true });
    return new Database(file, { timeout: LOCK_WAIT_MS });
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, cause: unknown): CartaError {
  const code = cause instanceof Database.SqliteError ? cause.code : '';
  const remedy = /^SQLITE_(NOTADB|CORRUPT)/.test(code)
    ? 'The file is damaged: move it away (old buttons will then say that they have expired).'
    : /dlopen|bindings|NODE_MODULE_VERSION/i.test(messageOf(cause))
      ? 'Run `npm rebuild better-sqlite3`.'
      : 'Make the folder writable, or set DATA_DIR to another one.';
  return new CartaError(
    'data_folder_unusable',
    `The database ${file} cannot be opened (${messageOf(cause)}). ${remedy}`,
    { facts: { file, code }, cause },
  );
}

/** Signal 0 is not sent: it only asks whether it could be. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
