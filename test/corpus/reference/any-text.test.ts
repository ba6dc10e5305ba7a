import { describe, expect, it } from 'vitest';
import { randomFrom, randomText } from '../../bot/random-text.ts';
import { corpus, finder } from './finder.ts';

/** What references are made of, in an order that makes sense to nobody. */
const PIECES = [
  ...'article artículo artigo art. arts articel letter inciso alínea lettre paragraph of de du da the la and y et to a vs'.split(
    ' ',
  ),
  ...'20 3 39 95 147 0 1948 1967 1985 (l) (b) (i) (2) b ii XII iv twenty ciento y uno quatre-vingt 20th 20º bis'.split(
    ' ',
  ),
  ...'Charter charter Carta UN OAS NATO treaty convention constitution protocol Vienna Managua Bogotá original before'.split(
    ' ',
  ),
  ...'AG/RES. CICTE/DEC. 2004 (XXXIV-O/04) 1/07 rev. charter:3(l) TIAR preamble its does say under in'.split(
    ' ',
  ),
  ...', ; : . ? ( ) - – / & § % " \u00a0 \u200b \n'.split(' '),
];

function referenceLike(next: () => number): string {
  const pieces: string[] = [];
  const count = Math.floor(60 * next() ** 2);
  for (let i = 0; i < count; i += 1) {
    pieces.push(PIECES[Math.floor(next() * PIECES.length)] ?? '');
    if (next() < 0.8) pieces.push(' ');
  }
  return pieces.join('');
}

function check(text: string): void {
  const found = finder.find(text);
  const plain = text.replace(/\p{Cf}/gu, '').normalize('NFC');
  for (const mention of found.mentions) {
    expect(plain).toContain(mention.written);
    if (mention.kind === 'provision') expect(corpus.provision(mention.ref)).not.toBeNull();
    if (mention.kind === 'missing' && mention.wanted !== null && mention.edition === undefined) {
      // "20 bis" is the one thing whose number exists.
      const inserted = /(bis|ter|quater|quinquies)$/i.test(mention.written);
      if (!inserted) expect(corpus.provision(mention.wanted)).toBeNull();
    }
    if (mention.kind === 'foreign') expect(plain).toContain(mention.instrument);
  }
  for (const id of found.documents) expect(corpus.document(id)).not.toBeNull();
  for (const written of found.foreign) expect(plain).toContain(written);
  expect(finder.find(text)).toEqual(found);
}

describe('any text', () => {
  it('never throws, and names only what stands in the text and what exists (2,000 texts of reference-like pieces)', () => {
    const next = randomFrom(27);
    for (let i = 0; i < 2000; i += 1) check(referenceLike(next));
  });

  it('never throws on 500 texts of whatever Discord sends', () => {
    const next = randomFrom(28);
    for (let i = 0; i < 500; i += 1) check(randomText(next, 2000));
  });

  it.each([
    '',
    ' ',
    '\u0000',
    '\ud83d',
    '\udc4d\ud83d',
    '(((((',
    'article',
    'article (',
    '3(',
    ')',
    'charter:',
    '#',
    ':20',
    '§',
    '20 and',
    'arts 20 to',
  ])('never throws on %j', (text) => {
    expect(() => finder.find(text)).not.toThrow();
  });
});

/** How much longer the longer text is. */
const TIMES = 8;
const SHORT = 10_000;

function milliseconds(text: string): number {
  const start = performance.now();
  finder.find(text);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('the time it takes grows with the length of the text', () => {
  it.each([
    'article ',
    'article 20 of the ',
    'art 20 UN Charter ',
    '(a) ',
    'letter a of ',
    'one hundred ',
    'convention on the law of ',
    'AG/RES. 2004 ',
    "its article 5's ",
  ])('%j repeated', (piece) => {
    const short = piece.repeat(Math.ceil(SHORT / piece.length));
    const long = short.repeat(TIMES);
    milliseconds(short);
    const ratios = Array.from({ length: 5 }, () => ({
      short: milliseconds(short),
      long: milliseconds(long),
    }));
    const ratio = median(ratios.map((run) => run.long)) / median(ratios.map((run) => run.short));
    // In proportion it would be 8, by the square 64.
    expect(ratio).toBeLessThan(TIMES * 4);
  });
});
