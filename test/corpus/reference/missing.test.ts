import { describe, expect, it } from 'vitest';
import type { ReferenceMention } from '../../../src/corpus/reference/find-references.ts';
import { randomFrom } from '../../bot/random-text.ts';
import { corpus, finder, named, provisions } from './finder.ts';

function missing(text: string): ReferenceMention[] {
  return finder.find(text).mentions.filter(({ kind }) => kind === 'missing');
}

describe('D9: what does not exist is never found as its neighbour', () => {
  it.each([
    ['article 147', 'article', 'charter:147', 'charter'],
    ['Article 312 of the Charter', 'article', 'charter:312', 'charter'],
    ['article 0', 'article', 'charter:0', 'charter'],
    ['art. 1000000', 'article', 'charter:1000000', 'charter'],
    ['article 1,000', 'article', 'charter:1000', 'charter'],
    ['article 1.000', 'article', 'charter:1000', 'charter'],
    ['Article CXLVII', 'article', 'charter:147', 'charter'],
    ['artículo ciento cuarenta y siete', 'article', 'charter:147', 'charter'],
    ['147', 'article', 'charter:147', 'charter'],
    ['article 20 bis', 'article', 'charter:20', 'charter:20'],
    ['artículo 20 ter', 'article', 'charter:20', 'charter:20'],
    ['article 71A', 'letter', 'charter:71(a)', 'charter:71'],
    ['art. 3(z)', 'letter', 'charter:3(z)', 'charter:3'],
    ['3(z)', 'letter', 'charter:3(z)', 'charter:3'],
    ['letter (k) of Article 9', 'letter', 'charter:9(k)', 'charter:9'],
    ['art 28 leter h', 'letter', 'charter:28(h)', 'charter:28'],
    ['art. 39(b)(x)', 'letter', 'charter:39(b)(x)', 'charter:39(b)'],
    ['art. 39(b)(i)(z)', 'letter', 'charter:39(b)(i)(z)', 'charter:39(b)(i)'],
    ['article 2(7) of the OAS Charter', 'letter', 'charter:2(7)', 'charter:2'],
    ['article 20.5', 'letter', 'charter:20(5)', 'charter:20'],
    ['article 20-1', 'letter', 'charter:20(1)', 'charter:20'],
    ['article 81, paragraph 14', 'letter', 'charter:81(14)', 'charter:81'],
    ['art 81 paragrph 14', 'letter', 'charter:81(14)', 'charter:81'],
    ['the twelfth paragraph of Article 143', 'letter', 'charter:143(12)', 'charter:143'],
    ['chapter 23', 'article', null, 'charter'],
    ['charter:147', 'article', 'charter:147', 'charter'],
    ['charter:3(z)', 'letter', 'charter:3(z)', 'charter:3'],
  ])('%s', (text, what, wanted, near) => {
    expect(finder.find(text).mentions).toEqual([
      expect.objectContaining({ kind: 'missing', what, wanted, near, held: true }),
    ]);
  });

  it('keeps what exists of a range that goes beyond the last article', () => {
    expect(named('arts. 145 to 149')).toEqual([
      'charter:145',
      'charter:146',
      'missing charter:147',
      'missing charter:148',
      'missing charter:149',
    ]);
  });

  it('says that an article of a document exists but is not held here', () => {
    expect(missing('article 3 of the Rio Treaty')).toEqual([
      {
        kind: 'missing',
        written: 'article 3',
        what: 'article',
        wanted: 'rio-treaty:3',
        near: 'rio-treaty',
        held: false,
      },
    ]);
  });

  it('an article of a document of which some are held is found, the others are not denied', () => {
    expect(finder.find('article 20 of the Democratic Charter').mentions).toMatchObject([
      { kind: 'provision', ref: 'democratic-charter:20' },
    ]);
    expect(finder.find('Democratic Charter art. 28').mentions).toMatchObject([
      { kind: 'missing', wanted: 'democratic-charter:28', held: false },
    ]);
  });

  it.each([
    ['article 3 of the Democratic Charter', 'democratic-charter:3'],
    ['Democratic Charter of the OAS, article 3', 'democratic-charter:3'],
    ['OAS Democratic Charter art 3', 'democratic-charter:3'],
    ['artículo 3 de la Carta Democrática Interamericana', 'democratic-charter:3'],
    ['Carta Democrática, art. 3', 'democratic-charter:3'],
    ["l'article 3 de la Charte démocratique interaméricaine", 'democratic-charter:3'],
    ['article 3 of the 2001 charter', 'democratic-charter:3'],
    ['artículo 3 del TIAR', 'rio-treaty:3'],
    ['article 3 of the Rio Treaty', 'rio-treaty:3'],
    ['Pact of Bogotá, article 31', 'pact-of-bogota:31'],
    ['article 5 of the Protocol of Managua', 'protocol:managua:5'],
    ["Managua's own article 94", 'protocol:managua:94'],
    ['article 122 of the 1993 protocol', 'protocol:managua:122'],
    ['article 3 of AG/RES. 2004', 'ag-res-2004:3'],
  ])('an article of another document of ours is not the Charter’s: %s', (text, wanted) => {
    expect(finder.find(text).mentions).toEqual([
      expect.objectContaining({ kind: 'missing', wanted, held: false }),
    ]);
  });

  it.each([
    'article -5',
    'article i read yesterday',
    'article one should read',
    'which article one can use',
    'an article 5 years ago',
    'I read articles 20 times',
    'the first article I read about the OAS',
    'the first art of the development chapter',
    'un artículo de 20 páginas',
    'artigo dos direitos humanos',
    'the article once adopted is law',
    'particle 5',
    'artist 20',
    'antigo 15',
    'what is chapter 20 about?',
    'does chapter VII bind a member?',
    'in chapter 20 of the book',
    'annex 5',
    'the 20 articles',
    'what is 5',
    '2 + 2',
    '-5',
    '$20',
    '20%',
    '#20',
    '2019',
    'v2.0',
    'Which article? 20 states signed.',
    '20 October 1962',
    'What is the article about coups?',
    'articles of the Charter',
    'in 20 years',
    '3 a day',
    'I',
    'room 3(b)',
    'What does the Charter say about poverty?',
    'the 35 countries',
    'https://example.com/20',
    'article about article',
    'article x-ray',
    '',
    '   ',
  ])('names no provision: %s', (text) => {
    expect(provisions(text)).toEqual([]);
  });

  it.each([
    'What does the Charter say about poverty?',
    'who wrote the Charter?',
    'can member states leave?',
  ])('turns no question into a look-up: %s', (text) => {
    expect(finder.find(text)).toEqual({
      mentions: [],
      documents: [],
      foreign: [],
      bare: false,
      asksFormer: false,
    });
  });
});

describe('D8: a made-up reference never resolves', () => {
  it('100 made-up references name no provision, and each is told to be missing', () => {
    const next = randomFrom(8);
    const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
    const pick = (from: readonly string[]): string => from[whole(0, from.length - 1)] ?? '';
    const made: string[] = [];
    while (made.length < 100) {
      const word = pick(['Article', 'art.', 'artículo', 'artigo', 'articel']);
      const letter = pick([...'abcdefghijklmnopqrstuvwxyz']);
      const beyond = whole(147, 9999);
      const number = whole(1, 146);
      // A letter that exists is no forgery.
      if (corpus.provision(`charter:${number}(${letter})`) !== null) continue;
      made.push(
        pick([
          `${word} ${beyond}`,
          `${word} ${beyond}(${letter})`,
          `What does ${word} ${beyond} of the Charter say?`,
          `charter:${beyond}`,
          `${word} ${number}(${letter})`,
          `${word} ${number}, letter ${letter}`,
          `letter ${letter} of article ${number}`,
          `charter:${number}(${letter})`,
          `${word} ${number}(${whole(1, 20)})`,
          `${word} 39(b)(${pick(['v', 'x', 'a', '1'])})`,
          `AG/RES. ${whole(3000, 9999)} (XXX-O/00)`,
          `AG/RES. 2004 (${pick(['XXX', 'XL', 'XXXIII'])}-O/${whole(10, 99)})`,
          `CICTE/DEC. ${whole(2, 9)}/${whole(10, 30)}`,
          `CICTE/RES. 1/${whole(40, 90)}`,
        ]),
      );
    }
    for (const text of made) {
      const { mentions, documents } = finder.find(text);
      const found = mentions.filter(({ kind }) => kind === 'provision');
      expect([text, found, documents]).toEqual([text, [], []]);
      expect([text, mentions.length]).not.toEqual([text, 0]);
    }
  });
});
