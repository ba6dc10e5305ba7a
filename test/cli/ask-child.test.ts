import { tmpdir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedIndex } from '../shipped-index.ts';
import { start, type Child } from './child.ts';

const ASK = fileURLToPath(new URL('../../dist/src/cli/ask.js', import.meta.url));

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** A line that came out. */
interface Out {
  readonly id: string | null;
  readonly answered?: boolean;
  readonly answer?: string;
  readonly language?: string;
  readonly citations?: readonly { readonly ref: string; readonly url: string | null }[];
  readonly related?: readonly { readonly ref: string }[];
  readonly ms?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

// The whole program as it is built: real corpus, real index, real embedder.
describe('the built program', () => {
  let dataDir = '';

  beforeAll(async () => {
    dataDir = await shippedIndex();
  }, 600_000);

  // Started where no .env of a developer is read.
  const run = (file: string, args: readonly string[], env: Record<string, string> = {}): Child =>
    start(process.execPath, [file, ...args], {
      cwd: tmpdir(),
      env: { DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    });
  const ask = (args: readonly string[], env: Record<string, string> = {}): Child =>
    run(ASK, args, env);

  it('answers with the provision, its link and nothing but the answer', async () => {
    const child = ask(['--json']);
    child.process.stdin.end('{"id":"q1","question":"What does Article 20 of the Charter say?"}\n');
    const { code, stdout, stderr } = await child.ended;
    expect([code, stderr]).toEqual([0, '']);
    const [line, ...others] = parse(stdout);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ id: 'q1', answered: true, language: 'en' });
    expect(line?.citations?.[0]).toMatchObject({
      ref: 'charter:20',
      url: expect.any(String) as string,
    });
  });

  it('keeps the protocol for 1,000 questions with faulty lines among them', async () => {
    const child = ask(['--json']);
    const given: string[] = [];
    const wanted: [string | null, string | null][] = [];
    const add = (line: string, id: string | null, error: string | null): void => {
      given.push(line);
      wanted.push([id, error]);
    };
    for (let index = 0; index < 1_000; index += 1) {
      const id = `q${index}`;
      add(JSON.stringify({ id, question: QUESTIONS[index % QUESTIONS.length] }), id, null);
      if (index % 50 === 10) add('{"id":"half","quest', null, 'bad_json');
      if (index % 50 === 20) add('{"id":"no question"}\r', 'no question', 'bad_request');
      if (index % 50 === 30) add('["no object"]', null, 'bad_request');
      if (index % 50 === 40) given.push('', ' \r');
    }
    child.process.stdin.end(given.join('\n'));
    const { code, stdout } = await child.ended;
    expect(code).toBe(0);
    const lines = parse(stdout);
    expect(lines.map(({ id, error }) => [id, error?.code ?? null])).toEqual(wanted);
    for (const line of lines.filter(({ error }) => error === undefined)) {
      expect(Object.keys(line)).toEqual([
        'id',
        'answered',
        'answer',
        'language',
        'citations',
        'related',
        'ms',
      ]);
      expect(line.citations?.length === 0).toBe(line.answered === false);
    }
  }, 240_000);

  it('says one sentence to questions that cannot be read, and serves the next', async () => {
    const child = ask(['--json']);
    const hostile = [
      'x'.repeat(10_000),
      '\u200b\u202e',
      '```\n\n```',
      '<@1>',
      '[](x)',
      '\u001b[2J',
    ];
    const given = [...hostile, 'art. 20'].map((question, id) =>
      JSON.stringify({ id: String(id), question }),
    );
    child.process.stdin.end(`${given.join('\n')}\n`);
    const lines = parse((await child.ended).stdout);
    expect(lines).toHaveLength(given.length);
    expect(lines[0]).toMatchObject({ id: '0', answered: false, citations: [] });
    for (const line of lines.slice(1, -1)) expect(line.error?.code).toBe('bad_request');
    expect(lines.at(-1)?.citations?.[0]?.ref).toBe('charter:20');
  });

  it('gives each answer before the next question is there', async () => {
    const child = ask(['--json']);
    for (const id of ['first', 'second']) {
      child.process.stdin.write(`${JSON.stringify({ id, question: 'art. 20' })}\n`);
      await child.until(`{"id":"${id}"`);
    }
    child.process.stdin.end();
    expect((await child.ended).code).toBe(0);
  });

  it('ends quietly when nobody reads any more', async () => {
    const child = ask(['--json']);
    const line = `${JSON.stringify({ id: 'a', question: 'art. 20' })}\n`;
    child.process.stdin.write(line);
    await child.until('"id"');
    child.process.stdout.destroy();
    child.process.stdin.write(line.repeat(100));
    const { code, signal, stderr } = await child.ended;
    expect([code, signal, stderr]).toEqual([0, null, '']);
  });

  it('answers one question for a person, and ends though its input stays open', async () => {
    const { code, stdout, stderr } = await ask(['What', 'does', 'Article', '20', 'say?']).ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Article 20');
    expect(stdout).toMatch(/https?:\/\//);
  });

  it('ends with 2 on wrong usage and wrong settings, with nothing on standard output', async () => {
    const usage = await ask(['--jsno']).ended;
    expect([usage.code, usage.stdout]).toEqual([2, '']);
    expect(usage.stderr).toMatch(/^Unknown option '--jsno'\n\nUsage:/);
    const settings = await ask(['--json'], { EMBEDDINGS: '???', SHARDS: 'x' }).ended;
    expect([settings.code, settings.stdout]).toEqual([2, '']);
    expect(settings.stderr).toMatch(/SHARDS[^\n]*\n.*EMBEDDINGS/);
  });

  it('ends with 2 and one line where the data folder cannot be made', async () => {
    const { code, stdout, stderr } = await ask(['Who votes?'], { DATA_DIR: ASK }).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/DATA_DIR/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('is a chat when it is started without a token', async () => {
    const child = run(MAIN, []);
    child.process.stdin.end('Who elects the Secretary General?\n/sources\n/cite art 312\n');
    const { code, stdout, stderr } = await child.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/OAS Charter, Article 108 [\s\S]*OAS Charter, Article 108 /);
    expect(stdout).toContain('There is no art 312');
  });
});

const QUESTIONS = [
  'May a big neighbour squeeze our trade until we give in?',
  'art. 34(b)',
  'Who elects the Secretary General?',
  'What is the weather in Bogotá?',
  'Article 312 of the Charter',
  'What did the General Assembly decide about cyber security in 2004?',
  '¿Qué dice el artículo 20?',
];

function parse(stdout: string): Out[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Out);
}
