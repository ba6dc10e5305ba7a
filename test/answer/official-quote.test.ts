import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/answer/official-quote.ts';

const ARTICLE = [
  'The Assembly meets every year. It sits where the rotation takes it, unless art. 5 says otherwise.',
  'a) It hears reports; and',
  'b) It adopts the budget.',
  'Closing words belong to the whole article. They end here.',
].join('\n\n');

describe('D7: a quotation of an official text', () => {
  it('is whole where there is room, character for character', () => {
    expect(quoted(ARTICLE, 900)).toBe(ARTICLE);
  });

  it('is cut between sentences or items, and shows it', () => {
    for (let room = 40; room < ARTICLE.length; room += 1) {
      const shown = quoted(ARTICLE, room);
      expect(shown.endsWith(' …')).toBe(true);
      const kept = shown.slice(0, -' …'.length);
      expect(ARTICLE.startsWith(kept)).toBe(true);
      expect(kept).toMatch(/(\.|and)$/);
      expect(kept.endsWith('art.')).toBe(false);
    }
  });

  it('shows the first sentence even where it has no room', () => {
    expect(quoted(ARTICLE, 3)).toBe('The Assembly meets every year. …');
  });
});
