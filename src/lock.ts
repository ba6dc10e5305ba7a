import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { CartaError } from './errors.ts';

/** A lock that is held until it is released or the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/** How to wait for a lock. */
export interface WaitOptions {
  /** Called once, with the holder's process id where it is known, when there is need to wait. */
  readonly waiting?: (pid: number | null) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds between two tries. */
  readonly pollMs?: number;
}

/**
 * Takes the lock `name` of a folder, or gives null when another process (or this one) holds it.
 * The lock is SQLite's exclusive one on an empty file, which the kernel frees with the process:
 * no stale lock is left by a crash. The file stays; removing it would let two in.
 *
 * POSIX drops a process's locks when it closes any handle of the file, so nothing else in this
 * process may open it: the holder's id stands in a file of its own.
 * @throws CartaError `data_folder_unusable` where the disk has no such locks
 */
export async function tryLock(folder: string, name: string): Promise<Lock | null> {
  const held = takeExclusively(path.join(folder, `${name}.lock`));
  if (held === null) return null;
  const pidFile = pidFileOf(folder, name);
  try {
    await writeFile(pidFile, `${process.pid}\n`);
  } catch {
    // The id serves a message alone; the lock holds without it.
  }
  return {
    release() {
      rmSync(pidFile, { force: true });
      held.close();
    },
  };
}

/** Takes a lock as soon as whoever holds it lets go; never holds the event loop. */
export async function waitForLock(
  folder: string,
  name: string,
  { waiting, signal, pollMs = 100 }: WaitOptions = {},
): Promise<Lock> {
  let lock = await tryLock(folder, name);
  if (lock === null) waiting?.(await lockHolder(folder, name));
  while (lock === null) {
    await pause(pollMs, undefined, signal === undefined ? {} : { signal });
    lock = await tryLock(folder, name);
  }
  return lock;
}

/** Process id of whoever took the lock last; means something only while the lock is held. */
export async function lockHolder(folder: string, name: string): Promise<number | null> {
  try {
    const pid = Number.parseInt(await readFile(pidFileOf(folder, name), 'utf8'), 10);
    return Number.isInteger(pid) ? pid : null;
  } catch {
    // Not written yet, or just released.
    return null;
  }
}

function takeExclusively(file: string): Database.Database | null {
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { timeout: 0 });
    // Nothing is ever written, so a journal file would only be litter.
    database.pragma('journal_mode = MEMORY');
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw new CartaError(
      'data_folder_unusable',
      `${file} cannot be locked; DATA_DIR must be a folder on a disk that supports file locks`,
      { facts: { file }, cause: error },
    );
  }
}

function pidFileOf(folder: string, name: string): string {
  return path.join(folder, `${name}.pid`);
}
