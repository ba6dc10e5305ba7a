import { spawnSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { start, type Child } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CHAT = fileURLToPath(new URL('./chat-child.mjs', import.meta.url));

describe('the chat on a pipe', () => {
  it('answers a question a line without prompts, and ends with 0', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    chat.process.stdin.end('Who votes?\r\n\n  \nAnd how?');
    const { code, stdout, stderr } = await chat.ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^The answer to: Who votes\?\n/);
    expect(stdout).toContain('The answer to: And how?\n\nAfter: Who votes?\n');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('> ');
  });

  it('answers each line before the next is there', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    for (const question of ['First?', 'Second?']) {
      chat.process.stdin.write(`${question}\n`);
      await chat.until(`The answer to: ${question}`);
    }
    chat.process.stdin.end();
    expect((await chat.ended).code).toBe(0);
  });

  it('says one sentence to what it cannot read, and goes on', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    const given = [
      'x'.repeat(10_000),
      'x'.repeat(3_000_000),
      '\u200b\u202e\u2066',
      '<@123456789012345678>',
      '\u001b[31m',
      'fault',
    ];
    chat.process.stdin.end(`${given.join('\n')}\nWho votes?\n`);
    const { code, stdout, stderr } = await chat.ended;
    expect(code).toBe(0);
    const blocks = stdout.trim().split('\n\n');
    const sentences = blocks.slice(0, given.length).map((block) => block.replace(/\s+/g, ' '));
    expect(sentences).toEqual([
      expect.stringMatching(/4,000 characters/),
      expect.stringMatching(/4,000 characters/),
      expect.stringMatching(/no question/),
      expect.stringMatching(/no question/),
      expect.stringMatching(/no question/),
      expect.stringMatching(/could not be answered \(planned by the test\)/),
    ]);
    expect(blocks[given.length]).toBe('The answer to: Who votes?');
    expect(stderr).toContain('planned by the test');
  });

  it('reads bytes that are no text without harm', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    chat.process.stdin.end(Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x41, 0xc3]));
    expect((await chat.ended).code).toBe(0);
  });

  it('ends with /quit, whatever comes after it', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    chat.process.stdin.write('/quit\nWho votes?\n');
    const { code, stdout } = await chat.ended;
    expect([code, stdout]).toEqual([0, '']);
  });

  it('ends quietly when nobody reads any more', async () => {
    const chat = start(process.execPath, [CHAT, await temporaryFolder()]);
    chat.process.stdin.write('Who votes?\n');
    await chat.until('The answer to');
    chat.process.stdout.destroy();
    chat.process.stdin.write('Who votes?\n'.repeat(10));
    const { code, signal, stderr } = await chat.ended;
    expect([code, signal, stderr]).toEqual([0, null, '']);
  });

  it('keeps no history', async () => {
    const folder = await temporaryFolder();
    const chat = start(process.execPath, [CHAT, folder]);
    chat.process.stdin.end('Who votes?\n');
    await chat.ended;
    await expect(stat(path.join(folder, 'chat-history'))).rejects.toThrow('ENOENT');
  });
});

const SCRIPT = spawnSync('script', ['--version']);

// Only util-linux's `script` runs a command on a pseudo-terminal with its input from a pipe.
describe.skipIf(SCRIPT.error !== undefined || !SCRIPT.stdout.includes('util-linux'))(
  'the chat in a terminal',
  () => {
    it('greets, prompts, answers and keeps the history for the next chat', async () => {
      const folder = await temporaryFolder();
      const first = terminal(folder);
      await first.until('/help lists the commands');
      await first.until('> ');
      first.process.stdin.write('Who votes?\r');
      await first.until('The answer to: Who votes?');
      await first.until('> ');
      first.process.stdin.write('/quit\r');
      expect((await first.ended).code).toBe(0);

      const file = path.join(folder, 'chat-history');
      expect(await readFile(file, 'utf8')).toBe('Who votes?\n/quit\n');
      expect((await stat(file)).mode & 0o777).toBe(0o600);

      const second = terminal(folder);
      await second.until('> ');
      second.process.stdin.write('\u001b[A\u001b[A\r');
      await second.until('The answer to: Who votes?');
      second.process.stdin.write('\u0004');
      expect((await second.ended).code).toBe(0);
    });

    it('ends with Ctrl-D', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('\u0004');
      expect((await chat.ended).code).toBe(0);
    });

    it('clears the line at Ctrl-C and ends at the second', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('half a quest');
      await chat.until('half a quest');
      chat.process.stdin.write('\u0003');
      await chat.until('Ctrl-C again');
      await chat.until('> ');
      chat.process.stdin.write('Who votes?\r');
      await chat.until('The answer to: Who votes?');
      await chat.until('> ');
      chat.process.stdin.write('\u0003');
      await chat.until('Ctrl-C again');
      chat.process.stdin.write('\u0003');
      const { code, stdout } = await chat.ended;
      expect(code).toBe(0);
      expect(stdout).not.toContain('The answer to: half');
    });

    it('stops an answer at Ctrl-C and takes the next question', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('endless\r');
      chat.process.stdin.write('\u0003');
      await chat.until('Stopped.');
      chat.process.stdin.write('Who votes?\r');
      await chat.until('The answer to: Who votes?');
      chat.process.stdin.write('\u0004');
      expect((await chat.ended).code).toBe(0);
    });

    it('answers what was pasted as several lines, one after the other', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('One?\rTwo?\rThree?\r\u0004');
      for (const question of ['One?', 'Two?', 'Three?']) {
        await chat.until(`The answer to: ${question}`);
      }
      expect((await chat.ended).code).toBe(0);
    });

    it('stops a whole paste at Ctrl-C', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('endless\rendless\rendless\r\u0003');
      for (let line = 0; line < 3; line += 1) await chat.until('Stopped.');
      chat.process.stdin.write('Who votes?\r');
      await chat.until('The answer to: Who votes?');
      chat.process.stdin.write('\u0004');
      expect((await chat.ended).code).toBe(0);
    });

    it('completes commands and references at the Tab key', async () => {
      const chat = terminal(await temporaryFolder());
      await chat.until('> ');
      chat.process.stdin.write('/ci\t');
      await chat.until('/cite');
      chat.process.stdin.write(' art 21\t');
      await chat.until('charter:21');
      chat.process.stdin.write('\r');
      await chat.until('Test Charter, Article 21 · Inviolable territory');
      chat.process.stdin.write('\u0004');
      expect((await chat.ended).code).toBe(0);
    });

    it('has colours, and none where NO_COLOR is set', async () => {
      for (const [env, colored] of [
        [{}, true],
        [{ NO_COLOR: '1' }, false],
      ] as const) {
        const chat = terminal(await temporaryFolder(), env);
        await chat.until('> ');
        chat.process.stdin.write('Who votes?\r');
        await chat.until('charter:21');
        chat.process.stdin.write('\u0004');
        const { stdout } = await chat.ended;
        expect(stdout.includes('\u001b[1m')).toBe(colored);
      }
    });

    it('goes on without a history that cannot be read, and says so once', async () => {
      const folder = path.join(await temporaryFolder(), 'file');
      await writeFile(folder, '');
      const chat = terminal(folder);
      await chat.until('goes on without its history');
      await chat.until('> ');
      chat.process.stdin.write('Who votes?\r');
      await chat.until('The answer to: Who votes?');
      chat.process.stdin.write('\u0004');
      const { code, stdout } = await chat.ended;
      expect(code).toBe(0);
      expect(stdout.match(/without its history/g)).toHaveLength(1);
    });
  },
);

/** The chat on a pseudo-terminal; what it shows comes on standard output, standard error with it. */
function terminal(folder: string, env: Record<string, string> = {}): Child {
  const command = `'${process.execPath}' '${CHAT}' '${folder}'`;
  return start('script', ['-qec', command, '/dev/null'], {
    env: { TERM: 'xterm-256color', ...env },
  });
}
