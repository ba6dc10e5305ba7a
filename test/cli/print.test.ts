import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import type { Look } from '../../src/cli/look.ts';
import {
  printAnswer,
  printLookup,
  printProvisions,
  printSentence,
  type Printing,
} from '../../src/cli/print.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { columnsOf } from '../../src/cli/wrap.ts';
import { PARTS } from './small-assistant.mjs';

const CORPUS = new Corpus(PARTS);
const PLAIN = printing({});
const COLORED = printing({ colors: picocolors.createColors(true) });

const [article, , neighbour] = PARTS.provisions;
if (article === undefined || neighbour === undefined) throw new Error('The fixture is empty');
const ARTICLE: Citation = { ...article, version: 'text of 1993', words: 'summary' };
const NEIGHBOUR: Citation = { ...neighbour, version: null, words: 'summary' };

const ANSWER: Answer = {
  answered: true,
  language: 'en',
  lead: 'No State may use **coercion** of an economic or political kind to force another.',
  note: 'Article 20 was Article 19 before.',
  citations: [ARTICLE],
  related: [NEIGHBOUR],
  foundBy: 'search',
};

describe('an answer', () => {
  it('begins with what answers, then the provision, its link, and what bears on it', () => {
    const shown = printAnswer(ANSWER, PLAIN);
    expect(
      positionsOf(shown, [
        'No State may use coercion',
        'Article 20 was Article 19 before.',
        'Test Charter, Article 20 · No coercion',
        '(a) Economic coercion is one kind.',
        'This holds for every State (http://charter.test/states).',
        'text of 1993',
        'http://charter.test/charter-20',
        'A summary for tests.',
        'Bears on it:',
        'Test Charter, Article 21 · Inviolable territory',
        '(charter:21)',
      ]),
    ).toBe('in order');
  });

  it('does not say the same twice where the provision is what answers', () => {
    const same = { ...ANSWER, lead: NEIGHBOUR.text, citations: [NEIGHBOUR], related: [] };
    const shown = printAnswer(same, PLAIN);
    expect(shown.match(/Territory is inviolable/g)).toHaveLength(1);
    expect(shown).toContain('http://charter.test/charter-21');
  });

  it('fits the width, words and addresses whole', () => {
    for (const width of [24, 40, 100]) {
      const lines = printAnswer(ANSWER, printing({ width })).split('\n');
      for (const line of lines.filter((one) => !one.includes('http://'))) {
        expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }
      expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('http://charter.test/charter-20');
    }
  });

  it('hangs a letter under its mark', () => {
    expect(printAnswer(ANSWER, printing({ width: 40 }))).toMatch(
      /\n {2}\(b\) Political .*\n {6}\S/,
    );
  });

  it('without provisions is its sentence alone', () => {
    const refusal: Answer = { ...ANSWER, answered: false, note: null, citations: [], related: [] };
    expect(printAnswer({ ...refusal, lead: 'Not in my sources.' }, PLAIN)).toBe(
      'Not in my sources.\n',
    );
  });

  it('that refuses says what comes near', () => {
    const refusal: Answer = { ...ANSWER, answered: false, citations: [] };
    expect(printAnswer(refusal, PLAIN)).toContain('Comes near:\n  • Test Charter, Article 21');
  });

  it('has no colours where the look has none, and reads the same with them', () => {
    const plain = printAnswer(ANSWER, PLAIN);
    expect(plain).not.toContain('\u001b');
    const colored = printAnswer(ANSWER, COLORED);
    expect(colored).toContain('\u001b[1m');
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it('puts no colour across a line end', () => {
    for (const line of printAnswer(ANSWER, printing({ ...COLORED.look, width: 30 })).split('\n')) {
      expect(count(line, ['1', '2', '3', '36'])).toBe(count(line, ['22', '23', '39']));
    }
  });
});

describe('nothing that is echoed can act on the terminal', () => {
  const HOSTILE: Citation = {
    ref: 'x\u001b[2J:1',
    label: 'Label\u001b]0;title\u0007',
    title: '\u202etitle\u009b31m',
    url: 'http://x.test/\u001b[31m',
    version: 'of\u001b[3m 1993',
    words: 'summary',
    text: 'Text\u001b[1A\r\u0008 &#x202e;&#27;[31m `\u001b[2J` [a\u001b[m](http://y\u001b[m.test)',
  };
  const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

  it.each<[string, string]>([
    [
      'an answer',
      printAnswer(
        {
          ...ANSWER,
          lead: HOSTILE.text,
          note: HOSTILE.text,
          citations: [HOSTILE],
          related: [HOSTILE],
        },
        PLAIN,
      ),
    ],
    ['a lookup', printLookup({ status: 'none', reason: HOSTILE.text, related: [HOSTILE] }, PLAIN)],
    ['a provision', printProvisions([{ ...article, ...HOSTILE, path: [HOSTILE.title] }], PLAIN)],
    ['a sentence', printSentence(HOSTILE.label, PLAIN.look)],
  ])('in %s', (_, shown) => {
    expect(shown).not.toMatch(controls);
    expect(shown).toMatch(/Label|Text/);
  });
});

describe('a lookup', () => {
  it('shows what was found', () => {
    const shown = printLookup({ status: 'found', citations: [ARTICLE] }, PLAIN);
    expect(shown).toMatch(/^Test Charter, Article 20 · No coercion\n/);
  });

  it('says that there is none, and what comes near', () => {
    const lookup = { status: 'none', reason: 'There is no Article 312.', related: [NEIGHBOUR] };
    const shown = printLookup({ ...lookup, status: 'none' }, PLAIN);
    expect(shown).toMatch(/^There is no Article 312\.\n\nComes near:\n/);
  });
});

describe('whole provisions', () => {
  it('say where they stand, and once what kind of text they are', () => {
    const shown = printProvisions([article, neighbour], PLAIN);
    expect(
      positionsOf(shown, [
        'Test Charter, Article 20 · No coercion',
        'Part One · Chapter IV',
        '(b) Political coercion',
        'http://charter.test/charter-20',
        'Test Charter, Article 21',
        'A summary for tests.',
      ]),
    ).toBe('in order');
    expect(shown.match(/A summary for tests/g)).toHaveLength(1);
  });
});

describe('Markdown', () => {
  it.each<[string, string, string]>([
    ['keeps paragraphs apart', 'One.\n\nTwo.', 'One.\n\nTwo.\n'],
    ['joins the lines of one', 'One\ntwo.', 'One two.\n'],
    ['keeps a hard break', 'One  \ntwo.', 'One\ntwo.\n'],
    ['marks items', '- one\n- two', '• one\n• two\n'],
    ['counts items', '3. one\n4. two', '3. one\n4. two\n'],
    ['nests lists', '- (a) one\n  - (i) two', '(a) one\n    (i) two\n'],
    ['drops marks of emphasis', '_One_ **two** `three`', 'One two three\n'],
    ['shows an address once', '<http://a.test>', 'http://a.test\n'],
    ['quotes', '> one', '| one\n'],
    ['shows HTML as it is written', 'a <b>c</b>', 'a <b>c</b>\n'],
    ['takes escapes for what they mean', '\\*one\\*', '*one*\n'],
    ['keeps code as it stands', '```\na  b\n```', 'a  b\n'],
  ])('%s', (_, lead, shown) => {
    const answer: Answer = { ...ANSWER, lead, note: null, citations: [], related: [] };
    expect(printAnswer(answer, PLAIN)).toBe(shown);
  });
});

function printing(look: Partial<Look>): Printing {
  const plain: Look = { width: 60, colors: picocolors.createColors(false) };
  return { look: { ...plain, ...look }, corpus: CORPUS, language: 'en' };
}

/** How many of these colour codes are in a line. */
function count(line: string, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + line.split(`\u001b[${code}m`).length - 1, 0);
}

/** "in order", or the first text that is missing or out of place. */
function positionsOf(shown: string, texts: readonly string[]): string {
  const flat = shown.replace(/\s+/g, ' ');
  let from = 0;
  for (const text of texts) {
    const at = flat.indexOf(text, from);
    if (at < 0) return `${text} is not after the text before it in:\n${shown}`;
    from = at + text.length;
  }
  return 'in order';
}
