import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/paths.ts';
import type { Discord } from '../discord/server.ts';
import { copyShippedIndex } from '../shipped-index.ts';
import { BotProcess, CARTA, COMMAND_SET, dataFolder, patientDiscord } from './bot.ts';

// Nothing is staged here: Carta's own assistant, the local embedder, a real index.
let discord: Discord;
let data: ReturnType<typeof dataFolder>;
let bot: BotProcess | undefined;
beforeEach(async () => {
  data = dataFolder();
  discord = await patientDiscord();
  discord.registerCommands(COMMAND_SET);
});
afterEach(async () => {
  await bot?.stop();
  await discord.stop();
  data.remove();
  expect(discord.violations).toEqual([]);
});

describe('the bot as it is shipped', () => {
  it('answers, shows the whole provision, completes references and pins', async () => {
    await copyShippedIndex(data.dir);
    const main = path.join(PROJECT_FOLDER, 'dist', 'src', 'main.js');
    bot = await new BotProcess(discord, data.dir, {}, [main]).ready();
    const ana = discord.user('ana', { permissions: ['PinMessages'] });

    const question = 'may a big neighbour squeeze our trade until we give in?';
    const answer = await (await ana.slash('ask', { question })).answer();
    expect(answer.text).toContain('OAS Charter, Article 20');
    expect(answer.text).toMatch(/coercion/);
    expect(answer.text).toContain('www.oas.org');

    const sources = await (await ana.press(answer, (id) => id.startsWith('v1:sources:'))).answer();
    expect(sources.ephemeral).toBe(true);
    expect(sources.text).toContain('Article 20');

    await (await ana.press(answer, (id) => id.startsWith('v1:pin:'))).acknowledged();
    await discord.until('the pin', () => discord.pins().length === 1 || undefined);

    const choices = await (await ana.complete('cite', 'reference', 'art 5')).choices();
    expect(choices[0]).toMatchObject({ value: 'charter:5' });

    ana.mention('who elects the Secretary General?');
    const first = await discord.said(/Article 108/);
    expect(first.text).toContain('five years');
    ana.mention('and who steps in if the post falls vacant?');
    await discord.said(/Assistant Secretary General/);

    const refusal = await (
      await ana.slash('ask', { question: 'who is secretary general right now' })
    ).answer();
    expect(refusal.buttons.map(({ customId }) => customId).join()).not.toContain('pin');
  }, 900_000);
});

describe('while an indexer works beside it', () => {
  const corpusOf = async (): Promise<string> => {
    const folder = path.join(data.dir, 'corpus');
    await cp(fileURLToPath(new URL('../fixtures/tiny-corpus', import.meta.url)), folder, {
      recursive: true,
    });
    await cp(
      path.join(PROJECT_FOLDER, 'corpus/instruments/rio-treaty'),
      path.join(folder, 'rio-treaty'),
      { recursive: true },
    );
    return folder;
  };
  const index = (folder: string) =>
    promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('index-entry.mjs', import.meta.url)), folder],
      { env: { PATH: process.env['PATH'], DATA_DIR: data.dir, LOG_LEVEL: 'warn' } },
    );

  it('A2: twenty questions at once are all acknowledged and answered during a re-index', async () => {
    const folder = await corpusOf();
    bot = await new BotProcess(discord, data.dir, {}, [CARTA, folder]).ready();
    await cp(
      path.join(PROJECT_FOLDER, 'corpus/instruments/members'),
      path.join(folder, 'members'),
      { recursive: true },
    );
    const indexing = index(folder);
    const people = Array.from({ length: 20 }, (_, n) => discord.user(`person-${n}`));
    const asked = await Promise.all(
      people.map((person) => person.slash('ask', { question: 'what is the Rio Treaty?' })),
    );
    const answers = await Promise.all(asked.map((interaction) => interaction.answer()));
    for (const answer of answers) expect(answer.text).toContain('Rio Treaty');
    // Acknowledged before anything is answered, each of them.
    for (const { steps } of asked) expect(steps[1]).toBe('acknowledged');
    await indexing;
  }, 240_000);

  it('C14: a document that is deleted is cited no more', async () => {
    const folder = await corpusOf();
    bot = await new BotProcess(discord, data.dir, {}, [CARTA, folder]).ready();
    const ana = discord.user('ana');
    const ask = async (): Promise<string> =>
      (await (await ana.slash('ask', { question: 'what is the Rio Treaty?' })).answer()).text;
    expect(await ask()).toContain('Rio Treaty (TIAR)');
    await rm(path.join(folder, 'rio-treaty'), { recursive: true });
    await index(folder);
    await bot.logged(({ msg }) => String(msg).startsWith('The index was renewed'));
    expect(await ask()).not.toContain('Rio Treaty (TIAR)');
  }, 240_000);
});
