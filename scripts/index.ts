import process from 'node:process';
import { exitCodeOf } from '../src/cli/exit-codes.ts';
import { reportOf } from '../src/cli/report.ts';
import { loadConfig } from '../src/config.ts';
import { bringIndexUp } from './index/bring-up.ts';

/** `npm run index`: builds the index or brings it up to date, and says what that took. */
try {
  process.stdout.write(`${await bringIndexUp(loadConfig())}\n`);
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
