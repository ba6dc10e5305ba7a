import { describe, expect, it } from 'vitest';
import { corpus, provisions } from './finder.ts';

/** Article → letters, and words of the sentence that closes the whole article. */
const CLOSED: readonly [number, readonly string[], RegExp][] = [
  [53, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], /subsidiary organs, agencies and other entities/],
  [54, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], /must use all these powers within the Charter/],
  [60, ['a', 'b', 'c'], /sent to the governments of the Member States in good time/],
  [113, ['a', 'b'], /under the general standards and the budget provisions/],
];

describe('D26: closing words belong to the article and not to its last letter', () => {
  it.each(CLOSED)('Article %i', (number, letters, closing) => {
    const ref = `charter:${number}`;
    const article = corpus.provision(ref);
    expect(article?.letters).toEqual(letters.map((letter) => `${ref}(${letter})`));
    expect(article?.text).toMatch(closing);
    expect(article?.sentences.some((sentence) => closing.test(sentence))).toBe(true);
    for (const letter of letters) {
      const provision = corpus.provision(`${ref}(${letter})`);
      expect(provision?.text).not.toMatch(closing);
      expect(provision?.parent).toBe(ref);
      expect(provision?.path).toEqual(article?.path);
    }
    expect(provisions(`article ${number}, last paragraph`)).toEqual([ref]);
  });

  it('Article 95: what is said of letter (c) as a whole stands in none of its three numbers', () => {
    const mechanisms = /participation mechanisms/;
    expect(corpus.provision('charter:95(c)')?.sentences.join(' ')).toMatch(mechanisms);
    for (const mark of ['1', '2', '3']) {
      const provision = corpus.provision(`charter:95(c)(${mark})`);
      expect(provision?.parent).toBe('charter:95(c)');
      expect(provision?.text).not.toMatch(mechanisms);
    }
    expect(corpus.provision('charter:95(e)')?.text).not.toMatch(mechanisms);
    expect(provisions('art. 95(c)(3)')).toEqual(['charter:95(c)(3)']);
  });
});
