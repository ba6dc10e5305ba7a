import { Console } from 'node:console';
import process from 'node:process';
import type { Assistant } from './answer/assistant.ts';
import { openAssistant } from './answer/open-assistant.ts';
import { chat } from './cli/chat.ts';
import { progressBar } from './cli/progress-bar.ts';
import { runCommand } from './cli/run-command.ts';
import { loadConfig, settingsWithoutEffect, type Config } from './config.ts';
import { runBot } from './discord/run-bot.ts';
import { createLog, type Logger } from './log.ts';

// Standard output belongs to the chat, also where a library greets or warns.
globalThis.console = new Console(process.stderr);

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  for (const name of settingsWithoutEffect(config)) {
    log.warn(`${name} is set, but has no effect in this version`);
  }
  const open = (): Promise<Assistant> => openWithProgress(config, log);
  if (config.discordToken !== null) {
    await runBot({ config, log, open, signals: process });
    return;
  }
  const assistant = await open();
  try {
    const { stdin: input, stdout: output } = process;
    await chat({ assistant, dataDir: config.dataDir, log, input, output });
  } finally {
    await assistant.close();
  }
}

async function openWithProgress(config: Config, log: Logger): Promise<Assistant> {
  const bar = progressBar(process.stderr);
  try {
    return await openAssistant({ config, log, progress: (progress) => bar.show(progress) });
  } finally {
    bar.stop();
  }
}

await runCommand(main);
