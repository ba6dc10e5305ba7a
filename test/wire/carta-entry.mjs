/**
 * The built bot with Carta's own assistant over the corpus folder that is given: what `main.js`
 * runs, but for the folder. node carta-entry.mjs CORPUS_FOLDER
 */
import process from 'node:process';
import { openAssistant } from '../../dist/src/answer/open-assistant.js';
import { exitCodeOf } from '../../dist/src/cli/exit-codes.js';
import { reportOf } from '../../dist/src/cli/report.js';
import { loadConfig } from '../../dist/src/config.js';
import { runBot } from '../../dist/src/discord/run-bot.js';
import { createLog } from '../../dist/src/log.js';

const [corpusFolder] = process.argv.slice(2);
const config = loadConfig();
const log = createLog(config.logLevel);
try {
  const open = () => openAssistant({ config, log, corpusFolder });
  await runBot({ config, log, open, signals: process });
} catch (error) {
  process.stderr.write(`${reportOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
// The channel to the test would keep the process alive.
process.disconnect?.();
