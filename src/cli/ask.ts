import { Console } from 'node:console';
import process from 'node:process';
import { openAssistant } from '../answer/open-assistant.ts';
import { loadConfig } from '../config.ts';
import { runAsk } from './run-ask.ts';

// Standard output belongs to answers, also where a library greets or warns.
globalThis.console = new Console(process.stderr);

process.exitCode = await runAsk({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  loadConfig,
  open: openAssistant,
});
