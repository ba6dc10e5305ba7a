import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a child process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of this folder (or another file) to its end, with Node's own options before it. */
export function runChild(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Ended> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...nodeOptions, file, ...args],
      (_error, stdout, stderr) =>
        resolve({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
  });
}

/** The options that hide hnswlib-node's compiled part from a process and its threads. */
export const WITHOUT_ADDON = [
  '--require',
  fileURLToPath(new URL('./hide-addon.cjs', import.meta.url)),
];
