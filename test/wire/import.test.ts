import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CORPUS_FOLDER, PROJECT_FOLDER } from '../../src/paths.ts';
import type { Discord } from '../discord/server.ts';
import { inventCharter } from '../import/official/invented-charter.ts';
import { expectedTexts, OFFICIAL_MARKS } from '../import/official/expected-texts.ts';
import { plainText } from '../import/official/layouts/plain-text.ts';
import { copyShippedIndex } from '../shipped-index.ts';
import { BotProcess, COMMAND_SET, dataFolder, patientDiscord } from './bot.ts';

// The bot as it is shipped, and the command as an operator runs it beside the serving bot.
let discord: Discord;
let data: ReturnType<typeof dataFolder>;
let bot: BotProcess;
let renewals = 0;
beforeEach(async () => {
  data = dataFolder();
  discord = await patientDiscord();
  discord.registerCommands(COMMAND_SET);
  await copyShippedIndex(data.dir);
  const main = path.join(PROJECT_FOLDER, 'dist', 'src', 'main.js');
  bot = await new BotProcess(discord, data.dir, {}, [main]).ready();
  renewals = 0;
}, 900_000);
afterEach(async () => {
  await bot.stop();
  await discord.stop();
  data.remove();
  expect(discord.violations).toEqual([]);
});

/** Runs `npm run corpus:import` and waits until the bot serves what came of it. */
async function corpusImport(...args: string[]): Promise<string> {
  const script = path.join(PROJECT_FOLDER, 'dist', 'scripts', 'corpus-import.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: data.dir, LOG_LEVEL: 'warn' },
  });
  renewals += 1;
  await bot.logged(({ msg }) => String(msg).startsWith('The index was renewed'), renewals);
  return stdout;
}

async function ask(question: string) {
  return (await discord.user('ana').slash('ask', { question })).answer();
}

describe('the official text', () => {
  it('is quoted verbatim once it is imported, and the summary comes back when it is removed', async () => {
    const charter = inventCharter(await loadCorpus(CORPUS_FOLDER), 'es');
    const [page] = plainText(charter, OFFICIAL_MARKS);
    const file = path.join(data.dir, 'carta.txt');
    await writeFile(file, page?.bytes ?? '');
    const verbatim = expectedTexts(charter, OFFICIAL_MARKS).get('charter:20') ?? '';
    expect(verbatim.length).toBeGreaterThan(20);

    const before = await ask('artículo 20 de la Carta');
    expect(before.text).not.toContain('Texto oficial');
    const said = await corpusImport('--official', 'charter', '--language', 'es', file);
    expect(said).toContain('146 articles in 22 chapters');

    const quoted = await ask('artículo 20 de la Carta');
    expect(quoted.text).toContain('Texto oficial');
    // One field holds its first paragraph and more; Sources holds all of it, with the summary.
    expect(quoted.text).toContain(verbatim.split('\n\n')[0] ?? '');
    // Another language has no official text, and shows none.
    expect((await ask('article 20 of the Charter')).text).not.toContain(verbatim);

    const pressed = await discord.user('ana').press(quoted, (id) => id.startsWith('v1:sources:'));
    const sources = await pressed.answer();
    expect(sources.text).toContain(verbatim);
    expect(sources.text).toContain('Resumen con palabras de Carta');
    const french = await discord.user('ana').press(sources, 'Français');
    await french.answer();
    expect(sources.text).toContain('Article 20');
    expect(sources.text).not.toContain(verbatim);

    await corpusImport('--remove', 'charter');
    expect((await ask('artículo 20 de la Carta')).text).toBe(before.text);
  }, 900_000);
});

const PAGE = `THE MUSEUM OF THE AMERICAS

Opening

The museum of the Americas opens at ten, and it is closed on Mondays. ((See museum leaflet 2024, p. 2)) Visitors under
twelve enter free of charge.((Ticket rules, no. 4)) In 1976((3)) the museum moved into the house of the old director.

Garden

The Aztec garden has a statue of Xochipilli ((See museum website: The Garden ... It was planted again in 1988 with
forty rose bushes.
`;

describe('a stranger’s page', () => {
  it('C14: is cited with its notes once it is imported, and no more when it is removed', async () => {
    const file = path.join(data.dir, 'museum.txt');
    await writeFile(file, PAGE);
    const said = await corpusImport(file, '--id', 'museum');
    expect(said).toContain('Imported museum (en)');

    const answer = await ask('how many rose bushes were planted in the Aztec garden?');
    expect(answer.text).toContain('forty rose bushes');
    expect(answer.text).toMatch(/imported \d+ \w+ \d{4} from museum\.txt/);
    const free = await ask('do visitors under twelve enter the museum free of charge?');
    expect(free.text).toContain('Visitors under twelve enter free of charge.');
    expect(free.text).toContain('Ticket rules, no. 4');
    expect(free.text).not.toContain('((');
    // What was there before is answered as before.
    expect((await ask('who elects the Secretary General?')).text).toContain('Article 108');

    await corpusImport('--remove', 'museum');
    const gone = await ask('how many rose bushes were planted in the Aztec garden?');
    expect(gone.text).not.toContain('forty rose bushes');
    expect(gone.text).not.toContain('museum.txt');
    expect(await readFile(path.join(data.dir, 'museum.txt'), 'utf8')).toBe(PAGE);
  }, 900_000);
});
