import { describe, expect, it } from 'vitest';
import { corpus, finder } from './finder.ts';

function named(text: string): string[] {
  return finder
    .findInText(text)
    .mentions.map((mention) =>
      mention.kind === 'provision' ? mention.ref : `${mention.kind} ${mention.written}`,
    );
}

describe('running text', () => {
  it.each([
    [
      'Non-intervention was Article 15 in 1948 and Article 18 in the 1967 text, and is Article 19 today.',
      ['charter:19'],
    ],
    [
      'The Protocol of Buenos Aires renumbered the Charter of 1948. Article 84 is about the Permanent Council.',
      ['charter:84'],
    ],
    [
      'La Carta (1967) se reformó; los artículos 99 y 100 tratan del Comité.',
      ['charter:99', 'charter:100'],
    ],
    ['L’article trente et unième et l’article 4.', ['charter:31', 'charter:4']],
  ])('an old text counts only beside its article: %s', (text, refs) => {
    expect([...new Set(named(text))]).toEqual(refs);
  });

  it.each([
    ['O Artigo 27 é, na prática, o Pacto de Bogotá.', ['charter:27']],
    [
      'A Assembleia Geral está nos Artigos 54 a 55 e é o órgão supremo.',
      ['charter:54', 'charter:55'],
    ],
    ['Las reglas (artículo 19) y de la Carta (artículo 21) a favor.', ['charter:19', 'charter:21']],
    ['O Artigo 2 e) e o Artigo 34 b).', ['charter:2(e)', 'charter:34(b)']],
  ])('a word is no letter of an article: %s', (text, refs) => {
    expect(named(text)).toEqual(refs);
  });

  it('names nothing that does not exist in the texts of the corpus, but documents held elsewhere', () => {
    const missing = corpus.provisions.flatMap(({ sentences }) =>
      finder
        .findInText(sentences.join('\n\n'))
        .mentions.flatMap((one) => (one.kind === 'missing' && one.held ? [one.wanted] : [])),
    );
    expect(missing).toEqual([]);
  });
});
