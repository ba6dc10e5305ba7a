/** The built chat with a small assistant; the argument is its data folder. */
import process from 'node:process';
import { chat } from '../../dist/src/cli/chat.js';
import { Corpus } from '../../dist/src/corpus/corpus.js';
import { createLog } from '../../dist/src/log.js';
import { PARTS, smallAssistant } from './small-assistant.mjs';

await chat({
  assistant: smallAssistant(new Corpus(PARTS)),
  dataDir: process.argv[2],
  log: createLog('info'),
  input: process.stdin,
  output: process.stdout,
});
