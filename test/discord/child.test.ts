import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { COMMANDS, stage } from './drive.ts';
import type { Discord } from './server.ts';

/** A bot in a process of its own, as small as can be, without state. */
const BOT = `
  import { Client } from 'discord.js';
  const { DISCORD_TOKEN, DISCORD_API_URL } = process.env;
  const client = new Client({ intents: 4609, rest: { api: DISCORD_API_URL } });
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isButton()) return interaction.reply('pressed ' + interaction.customId);
    await interaction.deferReply();
    await interaction.editReply({
      content: 'answer of ' + process.pid,
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'Pin', custom_id: 'v1:pin:7' }] },
      ],
    });
  });
  process.on('SIGTERM', () => client.destroy().then(() => process.exit(0)));
  await client.login(DISCORD_TOKEN);
`;

function start(discord: Discord): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', BOT], {
    env: { ...process.env, ...discord.env },
    stdio: 'inherit',
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

test('a bot in its own process is killed, started anew, and serves the old button', async () => {
  const discord = await stage();
  discord.registerCommands(COMMANDS);
  const first = start(discord);
  const ana = discord.user('ana');
  const answer = await (await ana.slash('ask', { question: '?' })).answer();
  expect(answer.text).toBe(`answer of ${String(first.pid)}`);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const second = start(discord);
  await discord.ready(2);
  const pressed = await ana.press(answer, 'v1:pin:');
  expect((await pressed.answer()).text).toBe('pressed v1:pin:7');
  second.kill('SIGTERM');
  expect(await once(second, 'exit')).toEqual([0, null]);
  expect(discord.violations).toEqual([]);
});
