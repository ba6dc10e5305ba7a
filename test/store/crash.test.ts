import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src/store/store.ts';

vi.setConfig({ testTimeout: 30_000 });

const CHILD = fileURLToPath(new URL('crash-child.mjs', import.meta.url));

/** Lets the child write until it has told `lines` lines, then kills it with SIGKILL. */
async function killAfter(folder: string, what: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let told = '';
  const enough = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.split('\n').length > lines) resolve();
    });
    child.once('exit', () => {
      reject(new Error(`the child ended by itself after: ${told}`));
    });
  });
  await enough;
  child.removeAllListeners('exit');
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  return told.split('\n').slice(0, -1);
}

function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'carta-crash-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

it.each([1, 7, 40, 133])('kill -9 after %i steps loses nothing that was told', async (lines) => {
  const dir = folder();
  const told = await killAfter(dir, 'write', lines);
  expect(told.length).toBeGreaterThanOrEqual(lines);
  const store = openStore(dir);
  onTestFinished(() => {
    store.close();
  });
  for (const line of told) {
    const [id = '', step] = line.split(' ');
    const answer = store.answers.get(id);
    expect(answer).toMatchObject({ cited: ['charter:20'], askerId: '3' });
    if (step !== 'added') expect(answer?.messageId).toBe('42');
    if (step === 'pinned') expect(store.pins.claim(id, true)).toBe('pinned');
  }
  const database = new Database(path.join(dir, 'carta.db'), { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
});

it('A6: a claim of a process that was killed is taken over at once', async () => {
  const dir = folder();
  const [line = ''] = await killAfter(dir, 'claim', 1);
  const [id = '', claim] = line.split(' ');
  expect(claim).toBe('claimed');
  const store = openStore(dir);
  onTestFinished(() => {
    store.close();
  });
  expect(store.pins.claim(id, true)).toBe('claimed');
  store.pins.complete(id);
  expect(store.pins.claim(id, true)).toBe('pinned');
});

it('A6: a claim of a process that lives is respected by another', async () => {
  const dir = folder();
  const child = spawn(process.execPath, [CHILD, dir, 'claim'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  const [id = ''] = text.toString().split(' ');
  const store = openStore(dir);
  onTestFinished(() => {
    store.close();
  });
  expect(store.pins.claim(id, true)).toBe('taken');
});
