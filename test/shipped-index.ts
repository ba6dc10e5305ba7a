import { spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { PROJECT_FOLDER } from '../src/paths.ts';

/** Outlives a run, so that the next one embeds only what has changed. */
const SHIPPED_DATA = path.join(PROJECT_FOLDER, 'node_modules', '.cache', 'carta-test');

let ready: Promise<string> | null = null;

/**
 * A data folder with the index of the shipped corpus, built as `npm run index` builds it. That takes
 * a minute or more, so all tests share one: the first builds it, the others wait for its lock.
 * Tests read it; whoever writes takes a copy.
 */
export function shippedIndex(): Promise<string> {
  ready ??= build().then(() => SHIPPED_DATA);
  return ready;
}

/** Copies the shipped index into a data folder of a test's own. */
export async function copyShippedIndex(dataDir: string): Promise<void> {
  const from = await shippedIndex();
  await mkdir(dataDir, { recursive: true });
  await cp(path.join(from, 'index'), path.join(dataDir, 'index'), { recursive: true });
}

async function build(): Promise<void> {
  const script = path.join(PROJECT_FOLDER, 'dist', 'scripts', 'index.js');
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], DATA_DIR: SHIPPED_DATA, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`npm run index ended with ${code}`);
}
