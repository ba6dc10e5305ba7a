import { describe, expect, it } from 'vitest';
import { finder } from './finder.ts';

describe('D27: a question after the number that an article of today had', () => {
  it.each([
    ['what was article 20 called before?', 'charter:20'],
    ['what was art 20 called in the 1948 text', 'charter:20'],
    ['which number did article 53 have in 1967', 'charter:53'],
    ["in the original charter, what number had today's article 106?", 'charter:106'],
    ['¿qué número tenía el artículo 20 en 1948?', 'charter:20'],
    ['¿Cómo se llamaba antes el artículo 31?', 'charter:31'],
    ['qual era o número do artigo 45 na Carta de 1967?', 'charter:45'],
    ["quel était le numéro de l'article 20 dans la charte de 1948", 'charter:20'],
    ["sous quel numéro figurait l'actuel article 2 en 1985 ?", 'charter:2'],
  ])('%s', (text, ref) => {
    const { mentions, asksFormer } = finder.find(text);
    expect(asksFormer).toBe(true);
    expect(mentions).toEqual([expect.objectContaining({ kind: 'provision', ref })]);
    expect(mentions[0]).not.toHaveProperty('edition');
  });

  it.each([
    ['where did art 15 of the 1948 charter end up?', 'charter:19'],
    ['article 15 of the 1948 charter, what number is it now', 'charter:19'],
    ['¿qué número tiene hoy el artículo 15 de la Carta de 1948?', 'charter:19'],
    ["l'article 15 de la charte de 1948 est devenu quel numéro ?", 'charter:19'],
    ['what did article 15 of the original charter say', 'charter:19'],
  ])('is not taken for one after where an old article went: %s', (text, ref) => {
    const { mentions, asksFormer } = finder.find(text);
    expect(asksFormer).toBe(false);
    expect(mentions).toEqual([expect.objectContaining({ ref, edition: 1948, oldNumber: 15 })]);
  });
});
