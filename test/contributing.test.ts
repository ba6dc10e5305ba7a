import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../src/corpus/check/check-corpus.ts';
import { loadCorpus, readCorpus } from '../src/corpus/load.ts';
import type { Problem } from '../src/corpus/problem.ts';
import { CORPUS_FOLDER, PROJECT_FOLDER } from '../src/paths.ts';
import { passagesOf } from '../src/search/passage.ts';

let folder: string;
let guide: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carta-contributing-'));
  guide = await readFile(path.join(PROJECT_FOLDER, 'CONTRIBUTING.md'), 'utf8');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A recipe by its heading. */
function recipe(heading: string): string {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`CONTRIBUTING.md has no recipe "${heading}"`);
  return section;
}

/** The files that a recipe shows whole, by their path. */
function filesIn(text: string): [string, string][] {
  return [...text.matchAll(/^( *)```md (\S+)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', file = '', body = '']) => [
      file,
      body.replace(new RegExp(`^${indent}`, 'gm'), ''),
    ],
  );
}

async function copyCorpus(): Promise<string> {
  const corpus = path.join(folder, 'corpus');
  await cp(CORPUS_FOLDER, corpus, { recursive: true });
  return corpus;
}

async function faultsOf(corpusFolder: string): Promise<Problem[]> {
  const { corpus, problems } = await readCorpus(corpusFolder);
  return [...problems, ...checkCorpus(corpus)];
}

describe('the recipe "Correct a line"', () => {
  it('changes one passage, and a slip is named with file and line', async () => {
    expect(recipe('Correct a line')).toContain('corpus/charter/en.md');
    const corpusFolder = await copyCorpus();
    const before = new Set(passagesOf(await loadCorpus(corpusFolder)).map(({ text }) => text));
    const file = path.join(corpusFolder, 'charter', 'en.md');
    const text = await readFile(file, 'utf8');
    const line = text.split('\n').findIndex((one) => one.startsWith('### Article 21.')) + 2;
    const edited = text.split('\n');
    edited[line] = `${edited[line] ?? ''} The rule of Article 21 knows no exception of size.`;
    await writeFile(file, edited.join('\n'));
    const after = passagesOf(await loadCorpus(corpusFolder)).map((passage) => passage.text);
    expect(after.filter((one) => !before.has(one))).toHaveLength(1);

    edited[line] = `${edited[line] ?? ''} It is a rule.`;
    await writeFile(file, edited.join('\n'));
    expect(await faultsOf(corpusFolder)).toContainEqual(
      expect.objectContaining({
        file: 'corpus/charter/en.md',
        message: expect.stringContaining('cannot be read alone'),
      }),
    );
  });
});

describe('the recipe "Add a document"', () => {
  it('gives a document that the check takes, once it stands in every language', async () => {
    const corpusFolder = await copyCorpus();
    const files = filesIn(recipe('Add a document'));
    expect(files.map(([file]) => file)).toEqual([
      'corpus/instruments/headquarters/en.md',
      'corpus/cards/headquarters/en.md',
    ]);
    const write = async (language: string): Promise<void> => {
      for (const [file, body] of files) {
        const target = path.join(folder, file.replace('/en.md', `/${language}.md`));
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, body.replace('language: en', `language: ${language}`));
      }
    };
    await write('en');
    const missing = await faultsOf(corpusFolder);
    for (const language of ['es', 'pt', 'fr']) {
      expect(missing.map(({ message }) => message).join('\n')).toContain(language);
    }
    for (const language of ['es', 'pt', 'fr']) await write(language);
    expect(await faultsOf(corpusFolder)).toEqual([]);
    const corpus = await loadCorpus(corpusFolder);
    expect(corpus.provision('headquarters#main-building')?.title).toBe('Main building');
    expect(corpus.cards.filter(({ ref }) => ref.startsWith('headquarters'))).toHaveLength(40);
  });
});

describe('the recipe "Add a language"', () => {
  it('names the places that lack words in it, all of them', async () => {
    const text = recipe('Add a language');
    const told = [...text.matchAll(/^ {3}((?:src|scripts)\/\S+)$/gm)].map(([, file = '']) => file);
    for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      await cp(path.join(PROJECT_FOLDER, name), path.join(folder, name), { recursive: true });
    }
    await symlink(path.join(PROJECT_FOLDER, 'node_modules'), path.join(folder, 'node_modules'));
    const file = path.join(folder, 'src', 'corpus', 'language.ts');
    const source = await readFile(file, 'utf8');
    await writeFile(file, source.replace("'fr'] as const", "'fr', 'nl'] as const"));
    const tsc = path.join(PROJECT_FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
    const checked = promisify(execFile)(
      process.execPath,
      [tsc, '-p', 'tsconfig.build.json', '--noEmit'],
      { cwd: folder },
    );
    const output = await checked.then(
      () => '',
      (error: unknown) => (error as { stdout: string }).stdout,
    );
    const lacking = new Set([...output.matchAll(/^([^\s(]+)\(/gm)].map(([, one = '']) => one));
    expect(lacking.size).toBeGreaterThan(5);
    for (const one of lacking) {
      expect(
        told.some((place) => one === place || (place.endsWith('/') && one.startsWith(place))),
      ).toBe(true);
    }
    for (const place of told) {
      expect([...lacking].some((one) => one.startsWith(place))).toBe(true);
    }
  });
});
