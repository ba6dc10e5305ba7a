import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Assistant } from '../../src/answer/assistant.ts';
import { serveLines, type LineService } from '../../src/cli/serve-lines.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { CartaError } from '../../src/errors.ts';
import { PARTS, smallAssistant } from './small-assistant.mjs';

/** What the tests read of a line that came out. */
interface Out {
  readonly id: string | null;
  readonly answered?: boolean;
  readonly answer?: string;
  readonly language?: string;
  readonly citations?: readonly Record<string, unknown>[];
  readonly related?: readonly Record<string, unknown>[];
  readonly ms?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

describe('answers', () => {
  it('have the fields of the protocol and no other', async () => {
    const [line] = await serve(['{"id":"q1","question":"May a State be coerced?"}\n']);
    expect(line).toEqual({
      id: 'q1',
      answered: true,
      answer: expect.stringContaining('May a State be coerced?') as string,
      language: 'en',
      citations: [
        {
          ref: 'charter:20',
          label: 'Test Charter, Article 20',
          title: 'No coercion',
          url: 'http://charter.test/charter-20',
          text: expect.stringContaining('coercion') as string,
        },
      ],
      related: [expect.objectContaining({ ref: 'charter:21' })],
      ms: expect.any(Number) as number,
    });
  });

  it('refuse without citations, with what comes near', async () => {
    const [line] = await serve(['{"id":"q1","question":"How is the weather?"}']);
    expect(line).toMatchObject({ id: 'q1', answered: false, citations: [] });
    expect(line?.related).toHaveLength(1);
  });

  it('tell the time of that question alone', async () => {
    let clock = 1_000;
    const assistant: Pick<Assistant, 'ask'> = {
      ask: (question) => {
        clock += question.text === 'slow' ? 250.126 : 1;
        return small().ask(question);
      },
    };
    const lines = await serve([ask('a', 'slow'), ask('b', 'quick')], {
      assistant,
      now: () => clock,
    });
    expect(lines.map(({ ms }) => ms)).toEqual([250.13, 1]);
  });

  it('come in the language of the line, else in that of the command', async () => {
    const assistant = small();
    const given = '{"id":"b","question":"Who?","language":"fr"}\n';
    await serve([ask('a', 'Who?'), given], { assistant, language: 'es' });
    expect(assistant.asked.map(({ language }) => language)).toEqual(['es', 'fr']);
  });

  it('know what the line says was asked before, and nothing of other lines', async () => {
    const assistant = small();
    const leaning = '{"id":"b","question":"And how?","previous":["Who votes?"]}\n';
    await serve([ask('a', 'Other'), leaning, ask('c', 'Third')], { assistant });
    expect(assistant.asked.map(({ previous }) => previous)).toEqual([[], ['Who votes?'], []]);
  });
});

describe('a line that cannot be served gets its error, and the next one is served', () => {
  it.each<[string, (string | Buffer)[], string | null, string]>([
    ['half a JSON line', ['{"id":"x","question":"Wh\n'], null, 'bad_json'],
    ['no JSON', ['hello\n'], null, 'bad_json'],
    [
      'invalid UTF-8',
      ['{"id":"x","question":"', Buffer.from([0xff, 0xc3]), '"}\n'],
      null,
      'bad_json',
    ],
    ['UTF-16', [Buffer.from('{"id":"x"}', 'utf16le'), Buffer.from('\n')], null, 'bad_json'],
    ['no question', ['{"id":"x"}\n'], 'x', 'bad_request'],
    ['no object', ['[1]\n'], null, 'bad_request'],
    ['an empty question', ['{"id":"x","question":""}\n'], 'x', 'bad_request'],
    ['a fault while answering', [ask('x', 'fault')], 'x', 'internal'],
  ])('%s', async (_, chunks, id, code) => {
    const lines = await serve([...chunks, ask('next', 'Who?')]);
    expect(lines).toEqual([
      { id, error: { code, message: expect.stringMatching(/./) as string } },
      expect.objectContaining({ id: 'next', answered: true }),
    ]);
  });

  it('tells a fault that somebody can mend, and hides a bug in the log', async () => {
    const error = vi.fn();
    const assistant: Pick<Assistant, 'ask'> = {
      ask: (question) =>
        Promise.reject(
          question.text === 'bug'
            ? new TypeError('secret.key is not a function')
            : new CartaError('bad_embeddings', 'The embedder is away; start it'),
        ),
    };
    const lines = await serve([ask('a', 'mend'), ask('b', 'bug')], { assistant, log: { error } });
    expect(lines.map((line) => line.error?.message)).toEqual([
      'The embedder is away; start it',
      expect.not.stringContaining('secret'),
    ]);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it('a line of 5 MB keeps its id, and one over the limit is dropped unread', async () => {
    const big = ask('big', 'x'.repeat(5_000_000));
    const [served] = await serve([big, ask('next', 'Who?')]);
    expect(served?.id).toBe('big');
    const lines = await serve([big, ask('next', 'Who?')], { mostLineBytes: 1_000 });
    expect(lines).toEqual([
      { id: null, error: { code: 'bad_request', message: 'The line is longer than 1000 bytes' } },
      expect.objectContaining({ id: 'next' }),
    ]);
  });
});

describe('the stream', () => {
  it('serves 1,000 questions in order, with faulty lines among them', async () => {
    const given: string[] = [];
    const wanted: (string | null)[] = [];
    const add = (line: string, id: string | null): void => {
      given.push(line);
      wanted.push(id);
    };
    for (let index = 0; index < 1_000; index += 1) {
      add(ask(`q${index}`, `Question ${index}?`), `q${index}`);
      if (index % 10 === 3) add('{"id":"half","question":\n', null);
      if (index % 10 === 5) add(`{"id":"f${index}"}\r\n`, `f${index}`);
      if (index % 10 === 7) add(ask(`i${index}`, 'fault'), `i${index}`);
      if (index % 10 === 9) given.push('\n \r\n');
    }
    const lines = await serve(given);
    expect(lines.map(({ id }) => id)).toEqual(wanted);
    expect(lines.filter(({ answered }) => answered === true)).toHaveLength(1_000);
    const texts = lines.filter(({ answered }) => answered).map(({ answer }) => answer);
    expect(texts.every((text, index) => text?.includes(`Question ${index}?`))).toBe(true);
  });

  it('passes over a byte order mark, carriage returns and blank lines', async () => {
    const lines = await serve([
      '\ufeff{"id":"a","question":"Who?"}\r\n\r\n\n',
      '  \n{"id":"b","question":"Who?"}',
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('gives each answer before the next line is there', async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    const done = serveLines(service({ input, output }));
    for (const id of ['a', 'b', 'c']) {
      const answer = new Promise<string>((resolve) => output.once('data', resolve));
      input.write(ask(id, 'Who?'));
      expect(JSON.parse(await answer)).toMatchObject({ id });
    }
    input.end();
    await done;
  });

  it('asks nothing more while nobody takes the answer', async () => {
    const assistant = small();
    const release: (() => void)[] = [];
    const output = new Writable({
      write(_chunk, _encoding, done) {
        release.push(done);
        taken();
      },
    });
    let taken = (): void => undefined;
    const next = (): Promise<void> => new Promise((resolve) => (taken = resolve));
    const first = next();
    const given = Array.from({ length: 100 }, (_, index) => ask(`q${index}`, 'Who?'));
    const done = serveLines(service({ input: Readable.from(given), output, assistant }));
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    expect(assistant.asked).toHaveLength(1);
    const second = next();
    release[0]?.();
    await second;
    expect(assistant.asked).toHaveLength(2);
    taken = () => release.at(-1)?.();
    release[1]?.();
    await done;
    expect(assistant.asked).toHaveLength(100);
  });

  it('ends quietly when the reader has gone', async () => {
    const assistant = small();
    let written = 0;
    const output = new Writable({
      write(_chunk, _encoding, done) {
        written += 1;
        done(written > 2 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
      },
    });
    const input = Readable.from(Array.from({ length: 50 }, (_, index) => ask(`${index}`, 'Who?')));
    await serveLines(service({ input, output, assistant }));
    expect(assistant.asked).toHaveLength(3);
    expect(input.destroyed).toBe(true);
  });

  it('fails on a disk that is full', async () => {
    const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
    const output = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    const input = Readable.from([ask('a', 'Who?')]);
    await expect(serveLines(service({ input, output }))).rejects.toBe(full);
  });

  it('writes no line end inside an answer, whatever the id holds', async () => {
    const id = 'a\u2028b\u2029c\nd\ud800';
    const raw = await serveRaw([ask(id, 'Who?')]);
    expect(raw.split(/[\n\r\u2028\u2029]/)).toHaveLength(2);
    expect(JSON.parse(raw)).toMatchObject({ id });
  });
});

function ask(id: string, question: string): string {
  return `${JSON.stringify({ id, question })}\n`;
}

function small(): ReturnType<typeof smallAssistant> {
  return smallAssistant(new Corpus(PARTS));
}

function service(given: Partial<LineService> & Pick<LineService, 'input' | 'output'>): LineService {
  return {
    assistant: small(),
    log: { error: () => undefined },
    now: () => performance.now(),
    language: null,
    ...given,
  };
}

async function serveRaw(
  chunks: readonly (string | Buffer)[],
  given: Partial<LineService> = {},
): Promise<string> {
  const written: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk);
      done();
    },
  });
  await serveLines(service({ ...given, input: Readable.from(chunks), output }));
  return Buffer.concat(written).toString();
}

async function serve(
  chunks: readonly (string | Buffer)[],
  given: Partial<LineService> = {},
): Promise<Out[]> {
  const raw = await serveRaw(chunks, given);
  return raw
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Out);
}
