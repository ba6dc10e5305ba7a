import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { runAsk, type AskProcess } from '../../src/cli/run-ask.ts';
import { parseConfig } from '../../src/config.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { CartaError } from '../../src/errors.ts';
import { PARTS, smallAssistant } from './small-assistant.mjs';

test('a question is answered for a person', async () => {
  const { code, stdout, stderr } = await run(['Who', 'votes?']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^The answer to: Who votes\?\n/);
  expect(stdout).not.toContain('\u001b');
});

test('the question is asked in the language of the option', async () => {
  const { assistant } = await run(['--language', 'es', 'Who votes?']);
  expect(assistant.asked).toEqual([{ text: 'Who votes?', previous: [], language: 'es' }]);
});

test('a refusal is an answer: the exit code is 0', async () => {
  const { code, stdout } = await run(['How is the weather?']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^My sources do not hold that\.\n/);
});

test('--json answers lines, and 0 at their end also where some were faulty', async () => {
  const { code, stdout, stderr } = await run(['--json'], {
    stdin: Readable.from(['nonsense\n', '{"id":"a","question":"fault"}\n', '{"id":"b"}\n']),
  });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toHaveLength(4);
});

test('help goes to standard output and opens nothing', async () => {
  const open = vi.fn();
  const { code, stdout, stderr } = await run(['--help'], { open });
  expect([code, stderr, open.mock.calls.length]).toEqual([0, '', 0]);
  expect(stdout).toMatch(/^Usage: npm run --silent ask/);
});

test.each<[string, string[], RegExp]>([
  ['no question', [], /^There is no question; .*\n\nUsage:/],
  ['an unknown option', ['--jsno', 'Who?'], /^Unknown option '--jsno'\n\nUsage:/],
  ['an empty question', [' \u200b'], /^There is no question in this message.*\n\nUsage:/],
  ['a question of 10,000 characters', ['x'.repeat(10_000)], /4,000 characters\.\n\nUsage:/],
])('wrong usage ends with 2 before anything is opened: %s', async (_, argv, message) => {
  const open = vi.fn();
  const { code, stdout, stderr } = await run(argv, { open });
  expect([code, stdout, open.mock.calls.length]).toEqual([2, '', 0]);
  expect(stderr).toMatch(message);
});

test('wrong settings end with 2', async () => {
  const { code, stdout, stderr } = await run(['--json'], {
    loadConfig: () => parseConfig({ SHARDS: 'many', LOG_LEVEL: 'loud' }),
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Settings to mend[^\n]*\n {2}SHARDS .*\n {2}LOG_LEVEL .*\n$/);
});

test.each<[string, Error, number, RegExp]>([
  ['a data folder', new CartaError('data_folder_unusable', 'DATA_DIR x'), 2, /^DATA_DIR x\n$/],
  ['a broken corpus', new CartaError('bad_corpus', 'en.md:3: twice'), 1, /^en\.md:3: twice\n$/],
  ['a full disk', systemFault(), 1, /^The system refused: ENOSPC: no space left\n$/],
  ['a bug', new TypeError('x is not a function'), 1, /^A fault inside Carta.*\n.*x is not a/],
])('a fault while opening ends with its code: %s', async (_, fault, exit, message) => {
  const { code, stdout, stderr } = await run(['Who?'], { open: () => Promise.reject(fault) });
  expect([code, stdout]).toEqual([exit, '']);
  expect(stderr).toMatch(message);
});

test('the assistant is closed, also after a fault', async () => {
  for (const argv of [['Who votes?'], ['fault']]) {
    const close = vi.fn(() => Promise.resolve());
    const assistant = { ...smallAssistant(new Corpus(PARTS)), close };
    const { code } = await run(argv, { open: () => Promise.resolve(assistant) });
    expect([code, close.mock.calls.length]).toEqual([argv[0] === 'fault' ? 1 : 0, 1]);
  }
});

test('the progress of an index build goes to standard error', async () => {
  const { stdout, stderr } = await run(['Who votes?'], {
    open: ({ progress }) => {
      progress({ phase: 'embed', done: 0, total: 7 });
      return Promise.resolve(smallAssistant(new Corpus(PARTS)));
    },
  });
  expect(stderr).toBe('Index: embedding texts (7)\n');
  expect(stdout).toMatch(/^The answer/);
});

function systemFault(): Error {
  return Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
}

async function run(argv: readonly string[], given: Partial<AskProcess> = {}) {
  const assistant = smallAssistant(new Corpus(PARTS));
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const shown = Promise.all([text(stdout), text(stderr)]);
  const code = await runAsk({
    argv,
    stdin: Readable.from([]),
    stdout,
    stderr,
    loadConfig: () => parseConfig({ LOG_LEVEL: 'silent' }),
    open: () => Promise.resolve(assistant),
    ...given,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await shown;
  return { code, stdout: out, stderr: err, assistant };
}
