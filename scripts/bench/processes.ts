import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { PROJECT_FOLDER } from '../../src/paths.ts';
import { median } from './statistics.ts';

/** Runs a program to its end. Returns milliseconds and what it wrote. */
export async function run(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  input = '',
): Promise<{ ms: number; stdout: string; stderr: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_FOLDER,
    env: childEnvironment(settings),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
  return { ms: performance.now() - start, stdout, stderr };
}

/** Median over some runs of one thing and of another, in turns, so that noise meets both. */
export async function compare(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const mine: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await ours());
    other.push(await theirs());
  }
  return { ours: median(mine), theirs: median(other), ratio: median(mine) / median(other) };
}

/** A folder that is gone when `use` has ended. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carta-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function childEnvironment(settings: Readonly<Record<string, string>>): Record<string, string> {
  // Only what a program needs to start: no setting of the caller may change what is measured.
  return { PATH: path.dirname(process.execPath), LOG_LEVEL: 'error', ...settings };
}
