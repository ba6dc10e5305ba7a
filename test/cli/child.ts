import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';

/** How a child process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A child process that a test talks to. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves when standard output, without colours, has `text` after what was awaited before. */
  until(text: string): Promise<void>;
}

/** Starts a process that ends with the test at the latest. */
export function start(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Child {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { PATH, HOME, ...options.env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  let read = 0;
  let arrived = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    arrived();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A child that has ended takes no more input; what it said is what counts.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return {
    process: child,
    ended,
    until: (text) =>
      new Promise((resolve, reject) => {
        arrived = () => {
          const at = stripVTControlCharacters(stdout).indexOf(text, read);
          if (at < 0) return;
          read = at + text.length;
          arrived = () => undefined;
          resolve();
        };
        void ended.then(() => reject(new Error(`ended before ${text}:\n${stdout}${stderr}`)));
        arrived();
      }),
  };
}
