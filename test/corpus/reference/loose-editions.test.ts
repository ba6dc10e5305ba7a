import { describe, expect, it } from 'vitest';
import { finder } from './finder.ts';

describe('D27: an old text named anywhere in a message', () => {
  it.each([
    ["in the '67 text art. 134 was on this, where is it now?", 'charter:128'],
    ['whats art 9 from the OG 1948 charter called these days', 'charter:13'],
    ['if my book from 1955 says art 18 what do i write now', 'charter:22'],
    ["la charte d'avant cartagena, article 78, c'est quoi maintenant", 'charter:80'],
    ['Antes do protocolo de Buenos Aires o artigo 15 proibia intervenção. E hoje?', 'charter:19'],
    ['el artículo 25 de la primera Carta, ¿cuál es ahora?', 'charter:29'],
    ['en el texto del 85 el 60 era para la asamblea extraordinaria', 'charter:61'],
    ['cartagena art 60 ==> ?', 'charter:61'],
  ])('%s', (text, ref) => {
    expect(finder.find(text).mentions[0]).toMatchObject({ kind: 'provision', ref });
  });

  it.each([
    ['the charter was signed in 1948, what does article 20 say', 'charter:20'],
    ['The protocol came in 1985. But what does article 28 say today?', 'charter:28'],
    ["La Charte a été adoptée à Bogotá. L'article 139 actuel, que dit-il ?", 'charter:139'],
    ['article 140 and the 1948 signature', 'charter:140'],
    ['was article 9 added in 1992?', 'charter:9'],
  ])('is no more than a date: %s', (text, ref) => {
    const [first] = finder.find(text).mentions;
    expect(first).toMatchObject({ kind: 'provision', ref });
    expect(first).not.toHaveProperty('edition');
  });

  it.each(['my boss wants the modern number of 200 (1985 edition)', 'art. 130 as first signed'])(
    'has no such number: %s',
    (text) => {
      expect(finder.find(text).mentions).toEqual([expect.objectContaining({ kind: 'missing' })]);
    },
  );
});
