import process from 'node:process';
import { runCommand, showUsage } from '../src/cli/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { parseImportCall, USAGE } from './corpus-import/arguments.ts';
import { runImport } from './corpus-import/run-import.ts';
import { bringIndexUp } from './index/bring-up.ts';

/** `npm run corpus:import`: brings in a document or an official text, or removes one. */
async function main(): Promise<void> {
  const call = parseImportCall(process.argv.slice(2));
  if (call.kind === 'help' || call.kind === 'wrong') {
    showUsage(call, USAGE);
    return;
  }
  const config = loadConfig();
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const changed = await runImport(call, { config, tell });
  if (changed) tell(await bringIndexUp(config));
}

await runCommand(main);
