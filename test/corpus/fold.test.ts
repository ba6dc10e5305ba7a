import { describe, expect, it } from 'vitest';
import { editDistance, fold, tokenize } from '../../src/corpus/fold.ts';

describe('folding', () => {
  it.each([
    ['Artículo', 'articulo'],
    ['AÇÃO', 'acao'],
    ['Ａｒｔ ２０', 'art 20'],
    ['İstanbul', 'istanbul'],
    ['ﬁn', 'ﬁn'],
    ['n.º', 'n.º'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps every place where it was', () => {
    for (const text of ['Ünïcödé ﬁ ß 👍🏽 İ', 'e\u0301tat', '２０º', '\ud83d']) {
      expect(fold(text).length).toBe(text.normalize('NFC').length);
    }
  });

  it('cuts letters from digits, with their places', () => {
    expect(tokenize('34(b) Año')).toEqual([
      { text: '34', start: 0, end: 2 },
      { text: 'b', start: 3, end: 4 },
      { text: 'ano', start: 6, end: 9 },
    ]);
  });
});

describe('the distance between two words', () => {
  it.each([
    ['article', 'article', 0],
    ['artilce', 'article', 1],
    ['artcle', 'article', 1],
    ['articlle', 'article', 1],
    ['artikle', 'article', 1],
    ['articulo', 'article', 2],
    ['particle', 'artist', 4],
  ])('of %s and %s is %i, up to the limit', (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
    expect(editDistance(a, b, 1)).toBe(Math.min(distance, 2));
  });
});
