import { describe, expect, it } from 'vitest';
import { shorten, splitText } from '../../src/discord/shorten.ts';
import { randomFrom, randomText } from './random-text.ts';

const bare = (text: string) => text.replace(/\s+/g, '');

describe('shorten', () => {
  it('leaves alone what fits', () => {
    expect(shorten('  As it is.  ', 9)).toBe('As it is.');
  });

  it('D7: cuts after a sentence, else after a word, and shows that it cut', () => {
    expect(shorten('One is here. Two is there. Three follows.', 30)).toBe(
      'One is here. Two is there. …',
    );
    expect(shorten('one two three four five', 12)).toBe('one two…');
    expect(shorten('x'.repeat(50), 10)).toMatch(/^x+…$/);
  });

  it('never cuts inside a character', () => {
    const family = '🧑‍🤝‍🧑';
    for (let most = 2; most < 30; most += 1) {
      const cut = shorten(family.repeat(10), most).replace(/…$/, '');
      expect(cut.replaceAll(family, '')).toBe('');
    }
  });

  it('keeps to the length, whatever the text is', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = randomFrom(seed);
      const text = randomText(random, 3_000);
      const most = 2 + Math.floor(random() * 1_000);
      const cut = shorten(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      if (text.trim().length > most) expect(cut).toMatch(/…$/);
      else expect(cut).toBe(text.trim());
    }
  });
});

describe('splitText', () => {
  it('cuts between paragraphs where it can', () => {
    const text = `${'a'.repeat(40)}\n\n${'b'.repeat(30)}\n\n${'c'.repeat(20)}`;
    expect(splitText(text, 80)).toEqual([`${'a'.repeat(40)}\n\n${'b'.repeat(30)}`, 'c'.repeat(20)]);
  });

  it('loses nothing, and each piece keeps to the length', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const random = randomFrom(seed);
      const text = randomText(random, 6_000);
      const most = 40 + Math.floor(random() * 1_500);
      const pieces = splitText(text, most);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
      expect(bare(pieces.join(''))).toBe(bare(text));
    }
  });

  it('gives one empty piece for an empty text', () => {
    expect(splitText('  ', 100)).toEqual(['']);
  });
});
