import { describe, expect, it } from 'vitest';
import { cp1252, readAs } from './files.ts';

const PARAGRAPH = `The American States establish by this Charter the international
organization that they have developed to achieve an order of peace and
justice, to promote their solidarity, to strengthen their collaboration,
and to defend their sovereignty.`;

describe('plain text', () => {
  it('joins lines that are wrapped near one column', async () => {
    expect(await readAs('a.txt', `${PARAGRAPH}\r\n\r\n${PARAGRAPH}`)).toEqual([
      PARAGRAPH.replace(/\n/g, ' '),
      PARAGRAPH.replace(/\n/g, ' '),
    ]);
  });

  it('keeps every line apart where nothing is wrapped', async () => {
    const long =
      'The Assembly decides on the general action and policy of the Organization, '.repeat(4);
    expect(await readAs('a.txt', `Article 1\n${long.trim()}\nArticle 2\n${long.trim()}`)).toEqual([
      '#### Article 1',
      long.trim(),
      '#### Article 2',
      long.trim(),
    ]);
  });

  it('finds heads in four languages, split over lines or not', async () => {
    const text = `PRIMERA PARTE\n\nCapítulo I\nNATURALEZA Y\nPROPÓSITOS\n\nArticle\n53\n\nArtigo 1º\n\nChapitre II. Principes\n\nPart One`;
    expect(await readAs('a.txt', text)).toEqual([
      '# PRIMERA PARTE',
      '## Capítulo I',
      '## NATURALEZA Y PROPÓSITOS',
      '#### Article 53',
      '#### Artigo 1º',
      '## Chapitre II. Principes',
      '# Part One',
    ]);
  });

  it('takes no article that a sentence mentions at a line end for a head', async () => {
    const text = `${PARAGRAPH}\nThis is done by the Permanent Council in accordance with what is said in\nArticle 5 of the Charter, and by the Meeting of Consultation in line with\nArticle 65.\n`;
    expect((await readAs('a.txt', text)).filter((line) => line.startsWith('#'))).toEqual([]);
  });

  it('reads a sentence in capitals over two lines as one paragraph', async () => {
    const text = `${PARAGRAPH}\n\nIN THE NAME OF THEIR PEOPLES, THE STATES REPRESENTED AT THE NINTH\nINTERNATIONAL CONFERENCE OF AMERICAN STATES.`;
    expect((await readAs('a.txt', text))[1]).toBe(
      'IN THE NAME OF THEIR PEOPLES, THE STATES REPRESENTED AT THE NINTH INTERNATIONAL CONFERENCE OF AMERICAN STATES.',
    );
  });

  it('nests items by their marks and keeps a closing paragraph', async () => {
    const text = `a) First;\n\nb) Second, by:\n\ni. one, and\n\nii. two.\n\nc) Third.\n\nThe closing paragraph has no letter.\n\n(1) A list of its own`;
    expect(await readAs('a.txt', text)).toEqual([
      '- a) First;',
      '- b) Second, by:',
      '  - i) one, and',
      '  - ii) two.',
      '- c) Third.',
      'The closing paragraph has no letter.',
      '- 1) A list of its own',
    ]);
  });

  it('takes i) behind h) for a letter', async () => {
    const text = 'abcdefghij'.split('').map((letter) => `${letter}) item`);
    expect(await readAs('a.txt', text.join('\n'))).toEqual(text.map((line) => `- ${line}`));
  });

  it('begins no item at a wrapped line that happens to begin with a number', async () => {
    const text = `The treaty was signed by the plenipotentiaries of all the republics on April\n30. It entered into force three years later, when the instruments had come to\nthe seat of the Organization in the city of Washington, in the usual manner.`;
    expect(await readAs('a.txt', text)).toEqual([text.replace(/\n/g, ' ')]);
  });

  it('tells numbered heads from numbered items', async () => {
    const text = `1. Introduction\n\nSome text stands here.\n\nII. BACKGROUND\n\nThere are:\n\n1. Apples\n\n2. Pears`;
    expect(await readAs('a.txt', text)).toEqual([
      '## 1. Introduction',
      'Some text stands here.',
      '## II. BACKGROUND',
      'There are:',
      '- 1) Apples',
      '- 2) Pears',
    ]);
  });

  it('drops page numbers and rules, and reads underlined titles', async () => {
    const text = `Title\n=====\n\nText one.\n\n- 12 -\n\f\nPage 3 of 10\n_________\n\nText two.`;
    expect(await readAs('a.txt', text)).toEqual(['# Title', 'Text one.', 'Text two.']);
  });

  it('drops the entries of a table of contents', async () => {
    const text = `Chapter I ........ 3\nChapter II. Members . . . . . . . 12\n\nChapter I\n\nText, and so on ...`;
    expect(await readAs('a.txt', text)).toEqual(['## Chapter I', 'Text, and so on ...']);
  });

  it('rejoins words that are hyphenated over a line end', async () => {
    const text = `The General Assem-\nbly upholds self-\ndetermination. The right of self-determination is held by the Inter-\nAmerican system.`;
    expect(await readAs('a.txt', text)).toEqual([
      'The General Assembly upholds self-determination. The right of self-determination is held by the Inter-American system.',
    ]);
  });

  it('makes notes of bracketed figures only where notes follow', async () => {
    expect(
      await readAs('a.txt', 'Said once [1] and again.[2]\n\n[1] See one.\n[2] See two.'),
    ).toEqual(['Said once[^1] and again.[^2]', '[^1]: See one.', '[^2]: See two.']);
    const judgment =
      '[1] The appeal fails.\n\n[2] As paragraph [1] says, it is late.\n\n[3] So ordered.';
    expect(await readAs('a.txt', judgment)).toEqual(judgment.split('\n\n'));
  });

  it('leaves notes in double brackets as they stand, whole or cut', async () => {
    const text =
      'The States agreed ((See OAS website:\nThe Member States ...\n\nAnother paragraph.';
    expect(await readAs('a.txt', text)).toEqual([
      'The States agreed ((See OAS website: The Member States ...',
      'Another paragraph.',
    ]);
  });

  it.each([
    ['windows-1252', cp1252('La Carta “Española” está – €')],
    ['UTF-8', Buffer.from('La Carta “Española” está – €')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFLa Carta “Española” está – €')],
    ['UTF-16 with a mark', Buffer.from('\uFEFFLa Carta “Española” está – €', 'utf16le')],
    ['UTF-16 without one', Buffer.from('La Carta “Española” está – €', 'utf16le')],
    ['decomposed letters', Buffer.from('La Carta “Española” está – €'.normalize('NFD'))],
  ])('decodes %s', async (_name, bytes) => {
    expect(await readAs('a.txt', bytes)).toEqual(['La Carta “Española” está – €']);
  });

  it('keeps text of UTF-8 in which one byte is damaged', async () => {
    const text = Buffer.from(
      'Los Estados promoverán la cooperación económica, científica y técnica.',
    );
    const damaged = Buffer.concat([text, Buffer.from([0xe1])]);
    expect((await readAs('a.txt', damaged))[0]).toContain('promoverán la cooperación económica');
  });

  it('takes out what can not be seen', async () => {
    expect(
      await readAs('a.txt', 'co\u00ADoper\u200Bation\u202E of\u00A0the \uFB01rst\u0007 kind'),
    ).toEqual(['cooperation of the first kind']);
  });

  it('reads a paragraph of a hundred thousand lines', async () => {
    const line = 'some words and some more words until the line has come to its very end\n';
    const blocks = await readAs('a.txt', line.repeat(100_000));
    expect(blocks).toHaveLength(1);
  });
});
