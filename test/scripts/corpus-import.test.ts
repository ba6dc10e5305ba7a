import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseImportCall } from '../../scripts/corpus-import/arguments.ts';
import { runImport } from '../../scripts/corpus-import/run-import.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readImports } from '../../src/corpus/imports/read-imports.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';
import { inventCharter } from '../import/official/invented-charter.ts';
import { OFFICIAL_MARKS } from '../import/official/expected-texts.ts';
import { oldDil } from '../import/official/layouts/old-dil.ts';
import { LOOPBACK, servePages } from '../import/official/serve-pages.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carta-import-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command without the index; what it says is kept. */
async function run(...argv: string[]): Promise<boolean> {
  const call = parseImportCall(argv);
  if (call.kind === 'wrong' || call.kind === 'help') throw new Error(JSON.stringify(call));
  return runImport(call, {
    config: { dataDir: path.join(folder, 'data') },
    opening: { policy: LOOPBACK, now: () => new Date('2026-11-25T08:00:00Z') },
    tell: (line) => void said.push(line),
  });
}

async function file(name: string, text: string): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, text);
  return target;
}

const imported = async (): Promise<string[]> =>
  (await readImports(path.join(folder, 'data'))).map(({ file: name }) => path.basename(name));

describe('the arguments', () => {
  it.each<[string[], RegExp]>([
    [[], /no file and no address/],
    [['a.txt'], /--id/],
    [['a.txt', 'b.txt', '--id', 'x'], /"b\.txt" is a second one/],
    [['a.txt', '--id', 'x', '--language', 'de'], /en, es, pt, fr/],
    [['a.txt', '--id', 'x', '--kind', 'poem'], /treaty, protocol/],
    [['a.txt', '--id', 'x', '--date', '2021-02-30'], /--date/],
    [['a.txt', '--id', 'x', '--url', 'nowhere'], /--url/],
    [['a.txt', '--id', 'x', '--url', 'javascript:alert(1)'], /--url/],
    [['a.txt', '--id', 'x', '--url', 'https://me:hunter2@host.example/'], /--url/],
    [['--official', 'rio-treaty', '--language', 'es'], /charter/],
    [['--official', 'charter'], /--language/],
    [['a.txt', '--nonsense'], /nonsense/],
  ])('%j is wrong usage, with the remedy', (argv, message) => {
    const call = parseImportCall(argv);
    expect(call.kind).toBe('wrong');
    expect(call.kind === 'wrong' && call.message).toMatch(message);
  });

  it('are read', () => {
    expect(
      parseImportCall(
        'h.md --id h --title T --language pt --date 2020 --name A --name B'.split(' '),
      ),
    ).toMatchObject({ where: 'h.md', id: 'h', title: 'T', language: 'pt', names: ['A', 'B'] });
    expect(parseImportCall(['--official', 'charter', '--language', 'fr'])).toMatchObject({
      kind: 'official',
      where: null,
    });
  });
});

describe('a document', () => {
  it('is brought in, listed, replaced and removed', async () => {
    const first = await file(
      'guide.md',
      '# Guía del club\n\n## Cuotas\n\nLas cuotas vencen en marzo.\n',
    );
    expect(await run(first, '--id', 'guia')).toBe(true);
    expect(said.join('\n')).toContain('Imported guia (es), "Guía del club"');
    expect(await imported()).toEqual(['document.guia.es.json']);

    await file('guide.md', '# Guía del club\n\nYa no hay cuotas.\n');
    await run(first, '--id', 'guia', '--language', 'es');
    expect(said.join('\n')).toContain('Replaced guia');
    const corpus = await loadCorpus(CORPUS_FOLDER, path.join(folder, 'data'));
    expect(corpus.provision('guia#cuotas')).toBeNull();
    expect(corpus.provision('guia')?.text).toBe('Ya no hay cuotas.');

    said = [];
    expect(await run('--list')).toBe(false);
    expect(said[0]).toMatch(
      /^guia \(es\): "Guía del club", .*guide\.md, 2026-11-25, sha256 \w{12}$/,
    );
    expect(await run('--remove', 'guia')).toBe(true);
    expect(await imported()).toEqual([]);
    await expect(run('--remove', 'guia')).rejects.toMatchObject({ code: 'bad_import' });
  });

  it('carries what the operator says of it', async () => {
    const text = await file('old.txt', 'The club meets on Mondays.\n');
    await run(text, '--id', 'new-rules');
    await run(text, '--id', 'old-rules', '--date', '2001-05', '--superseded-by', 'new-rules');
    const corpus = await loadCorpus(CORPUS_FOLDER, path.join(folder, 'data'));
    expect(corpus.document('old-rules')).toMatchObject({
      date: '2001-05',
      superseded: 'new-rules',
    });
    for (const wrong of ['nothing', 'charter:3', 'x']) {
      await expect(run(text, '--id', 'x', '--superseded-by', wrong)).rejects.toMatchObject({
        code: 'bad_settings',
      });
    }
  });

  it.each<[string[], string]>([
    [['--id', 'charter'], 'bad_import'],
    [['--id', 'Not An Id'], 'bad_import'],
  ])('under an id that it may not have is refused before it is read: %j', async (args, code) => {
    await expect(run('nowhere.txt', ...args)).rejects.toMatchObject({ code });
    expect(await imported()).toEqual([]);
  });

  it('that cannot be read changes nothing', async () => {
    await expect(run(path.join(folder, 'none.txt'), '--id', 'x')).rejects.toMatchObject({
      code: 'bad_source',
    });
    await expect(run(await file('empty.txt', ''), '--id', 'x')).rejects.toMatchObject({
      code: expect.stringMatching(/^bad_(source|import)$/),
    });
    expect(await imported()).toEqual([]);
  });

  it('is checked where the operator says, without the keys of that address', async () => {
    const url = 'https://club.example/rules?page=2&access_token=secret';
    await run(await file('a.txt', 'The club meets on Mondays.'), '--id', 'club', '--url', url);
    const corpus = await loadCorpus(CORPUS_FOLDER, path.join(folder, 'data'));
    expect(corpus.provision('club')?.url).toBe('https://club.example/rules?page=2');
  });

  it('comes from an address, whose keys are kept nowhere', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<title>Rules</title><h1>Rules</h1><p>Nobody may whistle in the hall.</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rules?key=secret`;
    await run(address, '--id', 'rules');
    server.close();
    const [one] = await readImports(path.join(folder, 'data'));
    expect(JSON.stringify(one)).toContain('Nobody may whistle');
    expect(said.join('\n')).toContain('127.0.0.1');
    expect(said.join('\n')).not.toContain('secret');
    expect(JSON.stringify(one)).not.toContain('secret');
  });
});

describe('the official text', () => {
  it('is brought in whole from a page, with its source, and removed', async () => {
    const server = await servePages();
    const corpus = await loadCorpus(CORPUS_FOLDER);
    const [address] = server.put(oldDil(inventCharter(corpus, 'pt'), OFFICIAL_MARKS));
    await run('--official', 'charter', '--language', 'pt', address);
    await server.close();
    expect(said[0]).toContain('146 articles in 22 chapters');
    const data = path.join(folder, 'data');
    const official = (await loadCorpus(CORPUS_FOLDER, data)).official('charter:20', 'pt');
    expect(official?.source).toMatchObject({ address, retrieved: '2026-11-25T08:00:00.000Z' });
    await run('--remove', 'charter', '--language', 'pt');
    expect((await loadCorpus(CORPUS_FOLDER, data)).official('charter:20', 'pt')).toBeNull();
  });
});

describe('what lies below DATA_DIR', () => {
  it('is named with the remedy where it is damaged, and can still be removed', async () => {
    await run(await file('a.txt', 'The club meets on Mondays.'), '--id', 'club');
    const data = path.join(folder, 'data');
    await writeFile(path.join(data, 'imports', 'document.club.en.json'), '{"kind":');
    await expect(loadCorpus(CORPUS_FOLDER, data)).rejects.toMatchObject({
      code: 'bad_corpus',
      message: expect.stringContaining('corpus:import'),
    });
    expect(await run('--remove', 'club')).toBe(true);
    await loadCorpus(CORPUS_FOLDER, data);
  });
});
