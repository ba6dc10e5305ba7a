import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { MOST_HISTORY, openHistory } from '../../src/cli/chat-history.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('what was typed is there in the next chat, the latest first', async () => {
  const file = path.join(await temporaryFolder(), 'data', 'chat-history');
  const first = await openHistory(file, fail);
  expect(first.lines).toEqual([]);
  await first.add('Who votes?');
  await first.add('And how?');
  expect((await openHistory(file, fail)).lines).toEqual(['And how?', 'Who votes?']);
});

test('only the user may read it, also when it was open to others before', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  await (await openHistory(file, fail)).add('Who votes?');
  expect(await modeOf(file)).toBe(0o600);
  await chmod(file, 0o644);
  await openHistory(file, fail);
  expect(await modeOf(file)).toBe(0o600);
});

test('blank lines, repetitions and texts longer than a question are not kept', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  const history = await openHistory(file, fail);
  for (const line of ['One?', '', '  ', 'One?', 'x'.repeat(4_001), 'Two?', 'One?']) {
    await history.add(line);
  }
  expect(await readFile(file, 'utf8')).toBe('One?\nTwo?\nOne?\n');
});

test('what a terminal would obey is not kept, whoever wrote it into the file', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  await writeFile(file, '\u001b[2JWho\u202e votes?\r\n\u0007\n');
  const history = await openHistory(file, fail);
  expect(history.lines).toEqual(['Who votes?']);
  await history.add('a\u001b[31mb\nc');
  expect(await readFile(file, 'utf8')).toMatch(/\nab c\n$/);
});

test('stays bounded in lines', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  const typed = Array.from({ length: 3 * MOST_HISTORY }, (_, index) => `Question ${index}?`);
  await writeFile(file, `${typed.join('\n')}\n`);
  const { lines } = await openHistory(file, fail);
  expect(lines).toEqual(typed.slice(-MOST_HISTORY).reverse());
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(MOST_HISTORY + 1);
  expect(await modeOf(file)).toBe(0o600);
});

test('stays bounded in bytes, and a line that is cut in two is left out', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  await writeFile(file, `${`é${'x'.repeat(2_999)}\n`.repeat(1_000)}last?\n`);
  const { lines } = await openHistory(file, fail);
  expect(lines[0]).toBe('last?');
  expect(lines.slice(1).every((line) => line.length === 3_000)).toBe(true);
  expect((await stat(file)).size).toBeLessThan(256 * 1024);
});

test('two chats at once both keep what was typed', async () => {
  const file = path.join(await temporaryFolder(), 'chat-history');
  const [one, other] = [await openHistory(file, fail), await openHistory(file, fail)];
  await one.add('One?');
  await other.add('Two?');
  await one.add('Three?');
  expect((await openHistory(file, fail)).lines).toEqual(['Three?', 'Two?', 'One?']);
});

test('a file that cannot be used is told once, and the chat goes on', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'chat-history'));
  const warn = vi.fn();
  const history = await openHistory(path.join(folder, 'chat-history'), warn);
  await history.add('One?');
  await history.add('Two?');
  expect(history.lines).toEqual([]);
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/goes on without its history/)]]);
});

function fail(message: string): never {
  throw new Error(message);
}

async function modeOf(file: string): Promise<number> {
  return (await stat(file)).mode & 0o777;
}
