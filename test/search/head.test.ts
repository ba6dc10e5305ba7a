import { describe, expect, it } from 'vitest';
import { openHead, trainHead } from '../../src/search/head.ts';
import type { Passage } from '../../src/search/passage.ts';

const CARDS: readonly [string, readonly string[]][] = [
  [
    'charter:19',
    [
      'may a state intervene in another',
      'meddling in the affairs of a neighbour',
      'is intervention forbidden',
    ],
  ],
  [
    'charter:20',
    [
      'may they use economic pressure',
      'trade sanctions to force us',
      'economic coercion of a state',
    ],
  ],
  [
    'charter:143',
    ['how does a country leave', 'denounce the charter and leave', 'quitting the organization'],
  ],
  ['outside:chatter', ['hello how are you', 'tell me a joke', 'good morning bot']],
];
const passages: Passage[] = [
  ...CARDS.flatMap(([ref, questions]) =>
    questions.map((text): Passage => ({
      kind: ref.startsWith('outside:') ? 'outside' : 'card',
      ref,
      language: 'en',
      text,
    })),
  ),
  { kind: 'text', ref: 'charter:19(a)', language: 'en', text: 'a text that is no example' },
];
const stored = trainHead(passages);
const head = openHead(stored);
const best = (question: string): string => head.score(question)[0]?.ref ?? '';

describe('the head learnt from cards', () => {
  it('knows its cards', () => {
    for (const [ref, questions] of CARDS) {
      for (const question of questions) expect(best(question)).toBe(ref);
    }
  });

  it('carries over to other words and through typing errors', () => {
    expect(best('can my neigbour medle in our afairs')).toBe('charter:19');
    expect(best('economc presure by trade')).toBe('charter:20');
    expect(best('we want to leave')).toBe('charter:143');
  });

  it('gives probabilities over provisions and outside topics, best first', () => {
    const scores = head.score('hello there');
    expect(scores[0]?.ref).toBe('outside:chatter');
    expect(scores).toHaveLength(CARDS.length);
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 5);
    expect(scores.map(({ score }) => score)).toEqual(
      scores.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it('learns a document without cards from its own sentences', () => {
    const guide: Passage = {
      kind: 'text',
      ref: 'guide#tea',
      language: 'en',
      text: 'Tea. The kettle is put on at five. Scones stand beside the milk jug.',
    };
    const taught = openHead(trainHead([...passages, guide]));
    expect(taught.score('is there a jug with the scones?')[0]?.ref).toBe('guide#tea');
    expect(taught.score('is intervention forbidden')[0]?.ref).toBe('charter:19');
  });

  it('is the same, bit for bit, for the same cards', () => {
    expect(Buffer.compare(Buffer.from(trainHead(passages)), Buffer.from(stored))).toBe(0);
  });

  it('opens from bytes that do not stand at the beginning of their memory', () => {
    const shifted = Buffer.concat([Buffer.from([1, 2, 3]), stored]).subarray(3);
    expect(openHead(shifted).score('we want to leave')).toEqual(head.score('we want to leave'));
  });
});
