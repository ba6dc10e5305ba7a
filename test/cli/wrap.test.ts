import { describe, expect, it } from 'vitest';
import { columnsOf, wrap } from '../../src/cli/wrap.ts';

describe('wrapped text', () => {
  it.each<[string, Parameters<typeof wrap>, string[]]>([
    ['breaks between words', ['one two three', 8], ['one two', 'three']],
    ['fills a line to its last column', ['one two', 7], ['one two']],
    ['collapses white space', [' one\n  two ', 20], ['one two']],
    ['indents every line', ['one two', 6, '  '], ['  one', '  two']],
    ['hangs under a mark', ['one two', 6, '• ', '  '], ['• one', '  two']],
    ['never breaks a word', ['a http://a.test/long b', 6], ['a', 'http://a.test/long', 'b']],
    ['is nothing for nothing', ['  ', 6, '> '], []],
    [
      'counts a colour as nothing',
      ['\u001b[1mone\u001b[22m two', 7],
      ['\u001b[1mone\u001b[22m two'],
    ],
    ['counts wide characters twice', ['美洲 美洲', 8], ['美洲', '美洲']],
  ])('%s', (_, args, lines) => {
    expect(wrap(...args)).toEqual(lines);
  });
});

describe('columns', () => {
  it.each<[string, number]>([
    ['abc', 3],
    ['Bogotá', 6],
    ['Bogota\u0301', 6],
    ['美洲', 4],
    ['🗳', 1],
    ['😀', 2],
    ['\u001b[31mred\u001b[39m', 3],
  ])('of %j', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
