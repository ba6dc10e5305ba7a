import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CartaError } from './errors.ts';
import { lockHolder, tryLock, type Lock } from './lock.ts';

/** Name of the lock that a running bot holds. */
const BOT = 'bot';

/**
 * Makes the data folder and proves that it can be written.
 * @throws CartaError `data_folder_unusable` with the remedy
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  const proof = path.join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(proof, '');
    await rm(proof);
  } catch (error) {
    throw dataFolderError(folder, error);
  }
}

/**
 * Takes the data folder for a bot's life: a second bot on the same folder would answer everything
 * twice.
 * @throws CartaError `data_folder_taken`, which names the process that has it
 */
export async function takeDataFolder(folder: string): Promise<Lock> {
  await prepareDataFolder(folder);
  const lock = await tryLock(folder, BOT);
  if (lock !== null) return lock;
  const pid = await lockHolder(folder, BOT);
  throw new CartaError(
    'data_folder_taken',
    `${folder} is in use by ${pid === null ? 'another Carta bot' : `the Carta bot of process ${pid}`}; ` +
      'stop that one, or give this one a DATA_DIR of its own',
    { facts: { folder, pid } },
  );
}

/** A fault of the disk, worded with its remedy. */
export function dataFolderError(folder: string, cause: unknown): CartaError {
  const code = codeOf(cause);
  const remedy =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'make room on that disk'
      : 'give this user write access to it, or set DATA_DIR to a folder that can be written';
  return new CartaError(
    'data_folder_unusable',
    `DATA_DIR ${folder} cannot be used (${code ?? String(cause)}); ${remedy}`,
    { facts: { folder, code }, cause },
  );
}

const DISK_FAULTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EIO']);

/** Tells a fault of the disk (no room, no right) from every other. */
export function isDiskFault(error: unknown): boolean {
  return DISK_FAULTS.has(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
