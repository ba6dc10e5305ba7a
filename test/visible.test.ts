import { expect, test } from 'vitest';
import { visibleOnly } from '../src/visible.ts';

test.each<[string, string, string]>([
  ['keeps lines and tabs', 'a\n\tb', 'a\n\tb'],
  ['makes every line end a line feed', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
  ['drops colours and cursor moves', '\u001b[31mred\u001b[0m\u001b[2J\u009b1A', 'red'],
  ['drops what would set a title or a link', '\u001b]0;x\u0007a\u001b]8;;u\u0007b', 'ab'],
  ['leaves no escape of a broken sequence', '\u001b\u001b[?\u001b', '[?'],
  ['drops what turns the direction', 'a\u202eb\u2067c', 'abc'],
  ['drops a sequence that a zero-width character breaks', '\u001b\u200b[31mred', 'red'],
  ['keeps letters of every script', 'Ñandú 美洲 Ελλάδα', 'Ñandú 美洲 Ελλάδα'],
])('%s', (_, given, expected) => {
  expect(visibleOnly(given)).toBe(expected);
});
