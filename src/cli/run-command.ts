import process from 'node:process';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { reportOf } from './report.ts';

/** Runs a command to its end; a fault is told on standard error and by the exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${reportOf(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

/** A call that is answered by the usage text: asked for, or because it was wrong. */
export type UsageCall =
  { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly message: string };

/** Shows how a command is called; for a wrong call on standard error, with its fault first. */
export function showUsage(call: UsageCall, usage: string): void {
  if (call.kind === 'help') {
    process.stdout.write(usage);
    return;
  }
  process.stderr.write(`${call.message}\n\n${usage}`);
  process.exitCode = EXIT.usage;
}
