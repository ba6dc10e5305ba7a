import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  link,
  plainText,
  quietLink,
  tameMentions,
} from '../../src/discord/escape.ts';
import { computePings, describePings } from '../discord/pings.ts';
import { randomFrom, randomText } from './random-text.ts';

/** Discord's default for a plain message: everything pings. */
const pings = (content: string) => describePings(computePings({ content }, 'message'));

describe('escaping', () => {
  it.each([
    ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['a\n# heading', 'a \\# heading'],
    ['[x](https://evil.example)', '\\[x\\]\\(https\\://evil\\.example\\)'],
    ['art. 20', 'art\\. 20'],
    ['\u202eright to left\u200b', 'right to left'],
  ])('%j is shown as it was typed', (typed, escaped) => {
    expect(escapeMarkdown(typed)).toBe(escaped);
  });

  it('B6: leaves nothing that would ping, even where mentions were allowed', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const text = `${randomText(randomFrom(seed), 500)} @everyone <@11> <@!12> <@&13>`;
      for (const safe of [escapeMarkdown(text), plainText(text), tameMentions(text)]) {
        expect(pings(safe)).toBe('');
      }
    }
  });

  it('leaves a text without mentions as it is', () => {
    const text = 'Write to press@oas.org, see <https://oas.org> & a < b.';
    expect(tameMentions(text)).toBe(text);
  });
});

describe('links', () => {
  it('D12: are made of addresses alone, and end where they should', () => {
    expect(link('AG/RES. 2004', 'http://oas.org/a_(x).htm')).toBe(
      '[AG/RES. 2004](http://oas.org/a_%28x%29.htm)',
    );
    expect(quietLink('x', 'http://oas.org/')).toBe('[x](<http://oas.org/>)');
    for (const url of [null, '', 'javascript:x', 'http://a b', 'https://x>y', 'oas.org']) {
      expect(link('x', url)).toBe('x');
    }
  });
});
