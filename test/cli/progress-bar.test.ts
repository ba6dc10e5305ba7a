import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { progressBar } from '../../src/cli/progress-bar.ts';

test('a log gets one line for each phase', () => {
  const { output, text } = stream();
  const bar = progressBar(output);
  for (let done = 0; done <= 100; done += 1) bar.show({ phase: 'embed', done, total: 100 });
  bar.show({ phase: 'learn', done: 0, total: 3 });
  bar.stop();
  expect(text()).toBe('Index: embedding texts (100)\nIndex: learning from questions (3)\n');
});

test('a terminal gets a bar that ends full, each phase on its line', () => {
  const { output, text } = stream();
  const bar = progressBar(Object.assign(output, TERMINAL));
  for (const done of [0, 50, 100]) bar.show({ phase: 'embed', done, total: 100 });
  bar.show({ phase: 'publish', done: 0, total: 1 });
  bar.stop();
  expect(text()).toContain('Index: embedding texts [');
  expect(text()).toContain('100/100');
  expect(text()).toContain('Index: writing files [');
  expect(text().endsWith('\n')).toBe(true);
});

test('nothing is written where nothing was built', () => {
  const { output, text } = stream();
  progressBar(Object.assign(output, TERMINAL)).stop();
  progressBar(stream().output).stop();
  expect(text()).toBe('');
});

/** What cli-progress asks of a terminal. */
const TERMINAL = {
  isTTY: true,
  columns: 80,
  cursorTo: () => true,
  moveCursor: () => true,
  clearLine: () => true,
};

function stream(): { output: Writable; text: () => string } {
  let written = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  return { output, text: () => written };
}
