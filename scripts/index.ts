import process from 'node:process';
import { runCommand } from '../src/cli/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { bringIndexUp } from './index/bring-up.ts';

/** `npm run index`: builds the index or brings it up to date, and says what that took. */
await runCommand(async () => {
  process.stdout.write(`${await bringIndexUp(loadConfig())}\n`);
});
