import { expect, it } from 'vitest';
import { parseCards } from '../../src/corpus/parse-cards.ts';

const FILE = 'corpus/cards/x/en.md';

it('reads questions with the answer above them', () => {
  const { cards, problems } = parseCards(
    FILE,
    'en',
    '## charter:20\n\n> No State may use **coercive** measures.\n\n- slang: can they squeeze us\n- plain: May they: yes or no?\n',
  );
  expect(problems).toEqual([]);
  expect(cards).toEqual([
    {
      ref: 'charter:20',
      language: 'en',
      register: 'slang',
      question: 'can they squeeze us',
      answer: 'No State may use coercive measures.',
      key: 'coercive',
      file: FILE,
      line: 5,
    },
    expect.objectContaining({ register: 'plain', question: 'May they: yes or no?', line: 6 }),
  ]);
});

it('reads outside questions by their topic', () => {
  const { outside } = parseCards(FILE, 'en', '## outside:chatter\n- plain: hello there\n');
  expect(outside).toMatchObject([{ topic: 'chatter', question: 'hello there', line: 2 }]);
});

it.each([
  ['- plain: too early', 1, /before the first/],
  ['## charter:1\n- plain: no answer yet', 2, /before its "> answer"/],
  ['## charter:1\n> no key here', 2, /one \*\*key\*\*/],
  ['## charter:1\n> **a** and **b**', 2, /one \*\*key\*\*/],
  ['## charter:1\n> a **key**\n- loud: hey', 3, /no register/],
  ['## charter:1\nsome prose', 2, /no card line/],
])('%j is told with its line', (text, line, message) => {
  const { problems } = parseCards(FILE, 'en', text);
  expect(problems[0]).toEqual({ file: FILE, line, message: expect.stringMatching(message) });
});
