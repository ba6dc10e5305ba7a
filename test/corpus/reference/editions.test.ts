import { describe, expect, it } from 'vitest';
import { ReferenceFinder } from '../../../src/corpus/reference/find-references.ts';
import { corpus, finder } from './finder.ts';

/** Text → edition, number there, article today. */
const FORMS: readonly [string, number, number, number][] = [
  ['1948 art 15', 1948, 15, 19],
  ['the 1948 article 15', 1948, 15, 19],
  ['article 15 of the 1948 Charter', 1948, 15, 19],
  ['article 15 of the Charter of 1948', 1948, 15, 19],
  ['1948 Charter, article 15', 1948, 15, 19],
  ['In the 1948 Charter, what did article 15 say?', 1948, 15, 19],
  ['article 15 of the 1948 OAS Charter', 1948, 15, 19],
  ['OAS Charter of 1948 art 15', 1948, 15, 19],
  ['article 15 of the Charter of the Organization of American States of 1948', 1948, 15, 19],
  ['article 15 in the 1948 text', 1948, 15, 19],
  ['article 15, 1948 version', 1948, 15, 19],
  ['art 15 in the 1948 numbering', 1948, 15, 19],
  ['art 15 (1948)', 1948, 15, 19],
  ['article 15 of 1948', 1948, 15, 19],
  ['what was article 15 in 1948?', 1948, 15, 19],
  ['article 18 of the original charter', 1948, 18, 22],
  ['article 15 in the original', 1948, 15, 19],
  ['the original article 15', 1948, 15, 19],
  ['old article 15', 1948, 15, 19],
  ['article 15 in the old numbering', 1948, 15, 19],
  ['artículo 15 de la Carta de 1948', 1948, 15, 19],
  ['artículo 15 de la Carta de la OEA de 1948', 1948, 15, 19],
  ['artículo 15 de la Carta original', 1948, 15, 19],
  ['artículo 15 de 1948', 1948, 15, 19],
  ['artículo 15 original', 1948, 15, 19],
  ['antiguo artículo 15', 1948, 15, 19],
  ['artigo 15 da Carta de 1948', 1948, 15, 19],
  ['antigo artigo 15', 1948, 15, 19],
  ['article 15 de la Charte de 1948', 1948, 15, 19],
  ['ancien article 15', 1948, 15, 19],
  ['article 24 before Buenos Aires', 1948, 24, 28],
  ['art. 18 (1967)', 1967, 18, 19],
  ['article 18 of the 1967 charter', 1967, 18, 19],
  ['article 112 in the Buenos Aires numbering', 1967, 112, 106],
  ['artículo 112 según la numeración de Buenos Aires', 1967, 112, 106],
  ['artículo 18 de la Carta reformada en 1967', 1967, 18, 19],
  ['artículo 18 de la Carta reformada por el Protocolo de Buenos Aires', 1967, 18, 19],
  ['article 145 of the charter of 1967', 1967, 145, 140],
  ['article 8 of the 1967 charter', 1967, 8, 146],
  ['article 143 before the Protocol of Cartagena', 1967, 143, 137],
  ['Charter as amended in 1985, article 143', 1985, 143, 138],
  ['article 143 as amended in 1985', 1985, 143, 138],
  ['article 112 before Managua', 1985, 112, 107],
  ['Before Managua, what was article 112?', 1985, 112, 107],
  ['artículo 112 antes de Managua', 1985, 112, 107],
  ['article 145 before the 1992 amendments', 1985, 145, 140],
  ['art 151 of the Cartagena text', 1985, 151, 146],
];

describe('an article named by an old number is today’s article', () => {
  it.each(FORMS)('%s', (text, edition, oldNumber, today) => {
    expect(finder.find(text).mentions).toEqual([
      expect.objectContaining({ kind: 'provision', ref: `charter:${today}`, edition, oldNumber }),
    ]);
  });

  it.each([
    ['article 100 of the 1985 charter', 1985, 100],
    ['article 113 of the 1948 charter', 1948, 113],
    ['article 50 of the 1948 charter', 1948, 50],
    ['article 95 of the charter of 1967', 1967, 95],
    ['article 152 of the 1985 charter', 1985, 152],
    ['article 94 of the 1985 charter', 1985, 94],
  ])('D9: %s was not carried over, or never was', (text, edition, oldNumber) => {
    expect(finder.find(text).mentions).toEqual([
      expect.objectContaining({
        kind: 'missing',
        what: 'article',
        near: 'charter',
        edition,
        oldNumber,
      }),
    ]);
  });

  it('letters of an old text are not taken for today’s, which were counted anew', () => {
    expect(finder.find('art. 3(l) of the 1967 Charter').mentions).toEqual([
      expect.objectContaining({
        kind: 'missing',
        what: 'letter',
        near: 'charter:3',
        edition: 1967,
      }),
    ]);
  });

  it('goes for all articles named in one breath, and for no other', () => {
    const { mentions } = finder.find(
      'are articles 15 and 16 of the 1948 Charter the same as article 19?',
    );
    expect(mentions).toEqual([
      {
        kind: 'provision',
        ref: 'charter:19',
        written: 'articles 15',
        edition: 1948,
        oldNumber: 15,
      },
      { kind: 'provision', ref: 'charter:20', written: '16', edition: 1948, oldNumber: 16 },
      { kind: 'provision', ref: 'charter:19', written: 'article 19' },
    ]);
  });

  it.each([
    'the Charter signed in 1948, article 19',
    'article 19 of the Charter signed at Bogotá in 1948',
    'Charter of the OAS (1948), article 19',
    'the Charter of 30 April 1948, article 19',
    'article 19 of the Charter of Bogotá',
    'article 19 of the current charter',
    'article 19 in the current numbering',
    'article 19 of the Charter as amended in 1993',
    'why does an old book cite Article 19?',
    'since 1948 article 19 has stood',
  ])('the date in passing names no edition: %s', (text) => {
    expect(finder.find(text).mentions).toEqual([
      { kind: 'provision', ref: 'charter:19', written: expect.stringMatching(/19$/) as string },
    ]);
  });

  it.each(['article 5 of the old constitution', 'article 15 of the 1948 American Declaration'])(
    'an old text that is not the Charter stays another’s: %s',
    (text) => {
      expect(finder.find(text).mentions).toEqual([expect.objectContaining({ kind: 'foreign' })]);
    },
  );

  it('without the table of numbers an old number is missing, never today’s', () => {
    expect(new ReferenceFinder(corpus, null).find('1948 art 15').mentions).toEqual([
      expect.objectContaining({ kind: 'missing', edition: 1948, oldNumber: 15 }),
    ]);
  });
});
