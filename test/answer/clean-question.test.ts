import { describe, expect, it } from 'vitest';
import { cleanQuestion, MOST_CHARACTERS } from '../../src/answer/clean-question.ts';

describe('a question comes out as one line of plain text', () => {
  it.each<[string, string, string]>([
    ['a plain question as it is', 'Who votes?', 'Who votes?'],
    ['white space of every kind collapsed', ' Who\t\n\u00a0\u3000votes?\r\n', 'Who votes?'],
    ['composed (NFC)', 'Bogota\u0301 y la Ásamblea', 'Bogotá y la Ásamblea'],
    ['without zero-width characters', 'Ar\u200bti\u200dcle\ufeff 2\u20600', 'Article 20'],
    ['without soft hyphens and fillers', 'co\u00adercion\u3164?', 'coercion?'],
    ['without bidi controls', '\u202eWho\u202c \u2066votes\u2069\u200f?', 'Who votes?'],
    ['without tag characters', 'Who\u{e0041}\u{e007f} votes?', 'Who votes?'],
    ['without control characters', 'Who\u0000\u0007\u0008 votes\u009f?', 'Who votes?'],
    ['without escape sequences', '\u001b[31mWho\u001b[0m \u001b]0;title\u0007votes?', 'Who votes?'],
    ['without halves of surrogate pairs', 'Who\ud800 votes\udc00?', 'Who votes?'],
    ['right-to-left letters stay', 'ما هي المادة 20؟', 'ما هي المادة 20؟'],
    ['emoji stay', 'Who votes 🗳?', 'Who votes 🗳?'],
    ['out of a code block', '```\nWho votes?\n```', 'Who votes?'],
    ['out of a code block with a language', '```text\nWho\nvotes?\n```', 'Who votes?'],
    ['out of a block of tildes', '~~~\nWho votes?\n~~~', 'Who votes?'],
    ['out of a block on one line', '```Who votes?```', 'Who votes?'],
    ['out of inline code', 'What does `art. 20` say?', 'What does art. 20 say?'],
    ['without Discord people and roles', '<@123> who <@!45> votes <@&678>?', 'who votes ?'],
    ['without Discord channels and commands', 'see <#12> </ask:34> who votes', 'see who votes'],
    ['without custom emoji and times', 'who <:oas:12> <a:b:3> votes <t:99:R>', 'who votes'],
    ['without calls to everyone', '@everyone @here who votes?', 'who votes?'],
    ['an address with @here in it stays', 'mail a@heretic.org', 'mail a@heretic.org'],
    [
      'the text of a link',
      'What is [Article 20](https://oas.test/a_(b) "t")?',
      'What is Article 20?',
    ],
    ['the text of an image', '![the Charter](x.png) says what?', 'the Charter says what?'],
    ['a bare link without brackets', 'read <https://oas.test/20>', 'read https://oas.test/20'],
    ['brackets that are no link', 'Article 34 [b] (c)', 'Article 34 [b] (c)'],
    ['a mention hidden by a zero-width character', '<@\u200b123> who votes?', 'who votes?'],
  ])('%s', (_, raw, text) => {
    expect(cleanQuestion(raw)).toEqual({ kind: 'question', text });
  });

  it('comes out the same when it is cleaned again', () => {
    const clean = cleanQuestion('```\n<@1> what is [Art. 20](x) about, Bogota\u0301?\n```');
    expect(clean.kind === 'question' && cleanQuestion(clean.text)).toEqual(clean);
  });
});

describe('a text with nothing to read is empty', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['white space', ' \t\r\n\u00a0\u2003\u2800'],
    ['zero-width characters', '\u200b\u200c\u200d\ufeff\u2060'],
    ['bidi controls', '\u202e\u2066\u2069\u200f'],
    ['control characters', '\u0000\u0007\u001b\u007f'],
    ['a mention alone', '<@123456789012345678>'],
    ['an empty code block', '```\n\n```'],
    ['a link without text', '[](https://oas.test)'],
  ])('%s', (_, raw) => {
    expect(cleanQuestion(raw)).toEqual({ kind: 'empty' });
  });
});

describe('a text is too long', () => {
  it('over 4,000 characters, and not at 4,000', () => {
    const text = 'x'.repeat(MOST_CHARACTERS);
    expect(cleanQuestion(text)).toEqual({ kind: 'question', text });
    expect(cleanQuestion(`${text}x`)).toEqual({ kind: 'too-long' });
    expect(cleanQuestion('Who votes? '.repeat(910))).toEqual({ kind: 'too-long' });
  });

  it('by what is left after cleaning', () => {
    expect(cleanQuestion(`Who votes?${' '.repeat(9_000)}\u200b`)).toEqual({
      kind: 'question',
      text: 'Who votes?',
    });
  });

  it('without being cleaned when it is longer than any markup could explain', () => {
    expect(cleanQuestion(' '.repeat(5_000_000))).toEqual({ kind: 'too-long' });
  });

  it.each(['[', '](', '[a](', '`', '```', '<', '<@', '\u001b]', '\u009d', '``` ', '[]( "'])(
    'or is read in one pass: %j over and over',
    (piece) => {
      const raw = piece.repeat(40_000 / piece.length);
      expect(['question', 'empty', 'too-long']).toContain(cleanQuestion(raw).kind);
    },
    1_000,
  );
});
