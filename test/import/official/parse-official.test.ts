import { describe, expect, test } from 'vitest';
import { parseOfficial } from '../../../src/import/official/parse-official.ts';
import { heading, item, paragraphs } from './blocks.ts';

/** The articles of a text in English, by number. */
function articles(...args: Parameters<typeof parseOfficial>): Record<string, string> {
  const { texts } = parseOfficial(...args);
  return Object.fromEntries([...texts].map(([ref, text]) => [ref.replace('charter:', ''), text]));
}

describe('heads', () => {
  test.each([
    ['alone', ['Article 1', 'Owls fly.', 'Article 2', 'Bees hum.']],
    ['with a stop', ['Article 1.', 'Owls fly.', 'ARTICLE 2.-', 'Bees hum.']],
    ['run together with the text', ['Article 1 Owls fly.', 'Article 2. Bees hum.']],
    ['with a dash', ['Article 1 – Owls fly.', 'Art. 2: Bees hum.']],
    ['split in two', ['Article', '1', 'Owls fly.', 'Article', '2 Bees hum.']],
    ['in one paragraph', ['Article 1 Owls fly. Article 2 Bees hum.']],
    ['behind a missing stop', ['Article 1', 'Owls fly.', 'Article 2 Bees hum.']],
  ])('%s', (_how, lines) => {
    expect(articles(paragraphs(...lines), 'en')).toEqual({ 1: 'Owls fly.', 2: 'Bees hum.' });
  });

  test('of the first article may be an ordinal', () => {
    for (const head of ['Article premier', 'Article 1er', 'ARTICLE 1 er.']) {
      expect(articles(paragraphs(head, 'La lune luit.'), 'fr')).toEqual({ 1: 'La lune luit.' });
    }
    for (const head of ['Artículo 1o', 'ARTICULO 1º', 'Artículo primero']) {
      expect(articles(paragraphs(head, 'La luna luce.'), 'es')).toEqual({ 1: 'La luna luce.' });
    }
    expect(articles(paragraphs('Artigo 1.º', 'A lua luz.'), 'pt')).toEqual({ 1: 'A lua luz.' });
  });

  test('are no mentions in running text, wherever a line begins', () => {
    const text = 'Owls fly as provided for in Article 2. They sing under Article 2 of the Charter.';
    expect(
      articles(paragraphs('Article 1', text, 'Article 2', 'Bees hum, see Article 1.'), 'en'),
    ).toEqual({ 1: text, 2: 'Bees hum, see Article 1.' });
    expect(
      articles(
        paragraphs(
          'Article 1',
          'Owls fly as provided in',
          'Article 2. They sing.',
          'Article 2',
          'Bees hum.',
        ),
        'en',
      ),
    ).toEqual({ 1: 'Owls fly as provided in Article 2. They sing.', 2: 'Bees hum.' });
    expect(
      articles(paragraphs('Article 1', 'Owls fly.', 'Article 9 of the Charter stands.'), 'en'),
    ).toEqual({ 1: 'Owls fly.\n\nArticle 9 of the Charter stands.' });
  });

  test('in a list of contents or of navigation are passed over', () => {
    const { texts, chapters, doubles } = parseOfficial(
      [
        heading('CONTENTS'),
        ...paragraphs('Preamble', 'PART ONE', 'Chapter I NATURE', 'Article 1', 'Article 2'),
        heading('PREAMBLE'),
        ...paragraphs(
          `${'We, the owls, having flown far and wide over the hills, '.repeat(3)}agree:`,
        ),
        heading('PART ONE'),
        heading('Chapter I'),
        heading('NATURE'),
        ...paragraphs('Article 1', 'Owls fly.', 'Article 2', 'Bees hum.'),
        ...paragraphs('Article 1', 'Article 2'),
      ],
      'en',
    );
    expect(texts.get('charter:1')).toBe('Owls fly.');
    expect(texts.get('charter:2')).toBe('Bees hum.');
    expect(chapters).toEqual([{ number: 1, title: 'NATURE', first: 1, last: 2 }]);
    expect(doubles).toEqual([]);
  });

  test('of a chapter over every page do not cut its articles', () => {
    const { texts, chapters } = parseOfficial(
      [
        ...paragraphs('Chapter I', 'NATURE', 'Article 1', 'Owls fly over the'),
        ...paragraphs('12', 'Chapter I', 'NATURE', 'hills and the sea.', 'Bees hum.'),
        ...paragraphs('Chapter II', 'NOISE', 'Article 2', 'Frogs sing.'),
      ],
      'en',
    );
    expect(texts.get('charter:1')).toBe('Owls fly over the hills and the sea.\n\nBees hum.');
    expect(chapters.map(({ title, first, last }) => [title, first, last])).toEqual([
      ['NATURE', 1, 1],
      ['NOISE', 2, 2],
    ]);
  });
});

describe('letters', () => {
  const expected = {
    1: 'Owls:\n\na) fly;\nb) sleep, and\nc) eat.\n\nThey rest.',
    '1(a)': 'fly;',
    '1(b)': 'sleep, and',
    '1(c)': 'eat.',
  };

  test('are found as items, as paragraphs, alone before their text and in one paragraph', () => {
    const frames = [
      [
        ...paragraphs('Article 1', 'Owls:'),
        item('a', 'fly;'),
        item('b', 'sleep, and'),
        item('c', 'eat.'),
      ],
      paragraphs('Article 1', 'Owls:', 'a) fly;', 'b) sleep, and', 'c) eat.'),
      paragraphs('Article 1', 'Owls:', 'a)', 'fly;', 'b)', 'sleep, and', 'c)', 'eat.'),
      paragraphs('Article 1 Owls: a) fly; b) sleep, and c) eat.'),
      paragraphs('Article 1', 'Owls: a) fly;', 'b) sleep, and', 'c) eat.'),
    ];
    for (const blocks of frames) {
      expect(articles([...blocks, ...paragraphs('They rest.')], 'en')).toEqual(expected);
    }
  });

  test('keep the mark that the source writes', () => {
    for (const frame of ['(a) ', 'a. ', 'a.- ', 'a) - ']) {
      const mark = (letter: string): string => frame.replace('a', letter);
      const lines = [`${mark('a')}fly;`, `${mark('b')}sleep.`];
      expect(articles(paragraphs('Article 1', 'Owls:', ...lines), 'en')['1']).toBe(
        `Owls:\n\n${lines.join('\n')}`,
      );
    }
  });

  test('are no mentions of paragraphs', () => {
    const text = 'Owls fly under paragraph a) of Article 9, and b) of it; they rest, see a) above.';
    expect(articles(paragraphs('Article 1', text), 'en')).toEqual({ 1: text });
  });

  test('nest, and i) behind h) is a letter', () => {
    const letters = [...'abcdefghij'].map((letter) => `${letter}) owl ${letter};`);
    letters.splice(2, 0, 'i. one;', 'ii. two;', 'Both are owls.');
    const texts = articles(paragraphs('Article 1', 'Owls:', ...letters), 'en');
    expect(Object.keys(texts)).toEqual([
      '1',
      '1(a)',
      '1(b)',
      '1(b)(i)',
      '1(b)(ii)',
      ...[...'cdefghij'].map((letter) => `1(${letter})`),
    ]);
    expect(texts['1(b)']).toBe('owl b;\ni. one;\nii. two;\n\nBoth are owls.');
    expect(texts['1(i)']).toBe('owl i;');
  });

  test('are named by their place where an alphabet lacks k or has ll', () => {
    const signs = { pt: [...'abcdefghijlm'], es: [...'abcdefghijkl', 'll', 'm'] } as const;
    for (const language of ['pt', 'es'] as const) {
      const head = language === 'pt' ? 'Artigo 1' : 'Artículo 1';
      const list = signs[language].map((sign) => `${sign}) ${sign};`);
      const texts = articles(paragraphs(head, 'Son:', ...list), language);
      expect(texts['1']).toContain(list.join('\n'));
      expect(texts['1(l)']).toBe(language === 'pt' ? 'm;' : 'l;');
    }
  });

  test('may be bullets in a source', () => {
    const blocks = [...paragraphs('Article 1', 'Owls:'), item(null, 'fly;'), item(null, 'eat.')];
    expect(articles([...blocks, ...paragraphs('Article 2', 'Bees hum.')], 'en')).toEqual({
      1: 'Owls:\n\nfly;\neat.',
      '1(a)': 'fly;',
      '1(b)': 'eat.',
      2: 'Bees hum.',
    });
  });
});

describe('what is not the text', () => {
  test('falls away: page numbers, running heads, notes, menus, signatures', () => {
    const blocks = [
      ...paragraphs('Article 1', 'Owls fly[^1] over the', '- 3 -', 'League of Owls 3', 'hills.'),
      ...paragraphs('Article 2', 'Bees hum.', 'Page 4 of 9', 'League of Owls 4', 'They sting.'),
      ...paragraphs('Article 3', 'Frogs sing.', 'League of Owls 5'),
      ...paragraphs('They leap.', 'IN WITNESS WHEREOF the owls sign.', 'For the owls: Strix.'),
      { kind: 'note', mark: '1', text: 'Article 4' } as const,
    ];
    expect(articles(blocks, 'en')).toEqual({
      1: 'Owls fly over the hills.',
      2: 'Bees hum.\n\nThey sting.',
      3: 'Frogs sing.\n\nThey leap.',
    });
  });
});
