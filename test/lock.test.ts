import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { prepareDataFolder, takeDataFolder } from '../src/data-folder.ts';
import { CartaError } from '../src/errors.ts';
import { lockHolder, tryLock, waitForLock } from '../src/lock.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carta-lock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Another process that holds the lock; gives what it said. */
async function holder(name: string): Promise<{ child: Child; said: string }> {
  const file = fileURLToPath(new URL('./children/hold-lock.mjs', import.meta.url));
  const child = spawn(process.execPath, [file, folder, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: chunk.toString('utf8').trim() };
}

async function kill(child: Child): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a lock', () => {
  test('lets in one at a time, in one process and among processes', async () => {
    const lock = await tryLock(folder, 'a');
    expect(lock).not.toBeNull();
    expect(await tryLock(folder, 'a')).toBeNull();
    expect((await holder('a')).said).toBe('refused');
    // A refusal does not shake the lock off, as closing a file would with plain POSIX locks.
    expect((await holder('a')).said).toBe('refused');
    lock?.release();
    expect((await holder('a')).said).toBe('held');
    expect(await tryLock(folder, 'a')).toBeNull();
  });

  test('has nothing to do with a lock of another name', async () => {
    const lock = await tryLock(folder, 'a');
    const other = await tryLock(folder, 'b');
    expect(other).not.toBeNull();
    lock?.release();
    other?.release();
  });

  test('names its holder', async () => {
    const { child } = await holder('a');
    expect(await lockHolder(folder, 'a')).toBe(child.pid);
    await kill(child);
    const lock = await tryLock(folder, 'a');
    expect(await lockHolder(folder, 'a')).toBe(process.pid);
    lock?.release();
    expect(await lockHolder(folder, 'a')).toBeNull();
  });

  test('is free again when its process is killed', async () => {
    const { child } = await holder('a');
    expect(await tryLock(folder, 'a')).toBeNull();
    await kill(child);
    const lock = await tryLock(folder, 'a');
    expect(lock).not.toBeNull();
    lock?.release();
  });

  test('is waited for until its process is gone', async () => {
    const { child } = await holder('a');
    const lock = await waitForLock(folder, 'a', {
      pollMs: 5,
      waiting: (pid) => {
        expect(pid).toBe(child.pid);
        child.kill('SIGKILL');
      },
    });
    lock.release();
  });

  test('is waited for no longer than wanted', async () => {
    const lock = await tryLock(folder, 'a');
    const stop = new AbortController();
    const waiting = waitForLock(folder, 'a', {
      signal: stop.signal,
      waiting: () => stop.abort(),
    });
    await expect(waiting).rejects.toThrow(/abort/i);
    lock?.release();
  });

  test('leaves no journal', async () => {
    const lock = await tryLock(folder, 'a');
    expect((await readdir(folder)).sort()).toEqual(['a.lock', 'a.pid']);
    lock?.release();
    expect(await readdir(folder)).toEqual(['a.lock']);
  });

  test('that cannot be taken at all says what the folder must be', async () => {
    await expect(tryLock(path.join(folder, 'nowhere'), 'a')).rejects.toThrow(
      /DATA_DIR must be a folder on a disk that supports file locks/,
    );
  });
});

describe('the data folder', () => {
  test('is made where it is not there', async () => {
    await prepareDataFolder(path.join(folder, 'deep', 'data'));
    expect(await readdir(path.join(folder, 'deep', 'data'))).toEqual([]);
  });

  test('that cannot be made is told with its remedy', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const fault = await prepareDataFolder(path.join(folder, 'file', 'data')).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(CartaError);
    expect(fault).toMatchObject({ code: 'data_folder_unusable', facts: { code: 'ENOTDIR' } });
    expect(String(fault)).toMatch(/set DATA_DIR to a folder that can be written/);
  });

  test('is taken by one bot; the second hears which process has it', async () => {
    const { child } = await holder('bot');
    await expect(takeDataFolder(folder)).rejects.toMatchObject({
      code: 'data_folder_taken',
      facts: { folder, pid: child.pid },
      message: expect.stringContaining(`process ${child.pid}`) as string,
    });
    await kill(child);
    const lock = await takeDataFolder(folder);
    lock.release();
  });
});
