import { describe, expect, it } from 'vitest';
import { isCartaError } from '../../../src/errors.ts';
import type { Block } from '../../../src/import/block.ts';
import { structure } from '../../../src/import/document/structure.ts';
import { at, META, read, refs } from './blocks.ts';

const SENTENCE = 'The member pays the fee that the assembly sets for every year of the club.';

function fault(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (isCartaError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the document', () => {
  it('is described by what the operator says, with its source', () => {
    const { document } = read('# Rules\nA text.', {
      title: 'Rules of the Club',
      names: ['The Rules'],
      date: '2026-01-31',
      kind: 'declaration',
    });
    expect(document).toMatchObject({
      id: 'guide',
      title: 'Rules of the Club',
      short: 'Guide',
      kind: 'declaration',
      date: '2026-01-31',
      names: ['The Rules'],
      file: 'guide.md',
      source: META.source,
    });
  });

  it('takes its title from its first heading, else from its first words', () => {
    expect(read('# Rules of the Club\nA text.').document.title).toBe('Rules of the Club');
    expect(read('Rules apply to all. They are old.').document.title).toBe(
      'Rules apply to all. They are old',
    );
    expect(read('A text.\n## Fees\nThey are low.').document.title).toBe('Fees');
  });

  it('keeps what it calls itself as text where the operator calls it otherwise', () => {
    const document = read('# Handbook 2026\nA text.\n## Fees\nLow.', { title: 'Our Rules' });
    expect(at(document, 'guide').title).toBe('Our Rules');
    expect(at(document, 'guide').text).toBe('Handbook 2026\n\nA text.');
  });

  it('shortens a long title for labels', () => {
    const title =
      'A very long title of a handbook that nobody would want to read in a label at all';
    const { document } = structure([{ kind: 'paragraph', text: 'A text.' }], {
      ...META,
      short: '',
      title,
    });
    expect(document.title).toBe(title);
    expect(document.short.length).toBeLessThanOrEqual(60);
  });

  it('loses control, bidi and invisible characters, and keeps Markdown signs and mentions', () => {
    const document = read(
      '# Ru\u202eles\u0007\nPay\u200b *now*\u001b[31m, @everyone, see [x](https://x.org).',
    );
    expect(at(document, 'guide').title).toBe('Rules');
    expect(at(document, 'guide').text).toBe('Pay *now*, @everyone, see [x](https://x.org).');
  });

  it('composes letters that come apart', () => {
    expect(at(read('# T\nArti\u0301culo'.normalize('NFD')), 'guide').text).toBe('Artículo');
  });
});

describe('what cannot be brought in', () => {
  it.each(['', 'Guide', 'a--b', '-a', 'a_b', 'x'.repeat(61), 'charter', 'protocol', 'outside'])(
    'the id %j',
    (id) => {
      const taken = new Set(['charter', 'protocol:managua']);
      const { code, message } = fault(() => structure([], { ...META, id }, taken));
      expect(code).toBe('bad_import');
      expect(message).toMatch(/--id/);
    },
  );

  it.each([
    ['no block', []],
    ['nothing but a heading', [{ kind: 'heading', level: 1, text: 'Title' } as const]],
    ['nothing that can be seen', [{ kind: 'paragraph', text: '\u200b\u202e' } as const]],
  ])('%s', (_what, blocks: Block[]) => {
    const { code, message } = fault(() => structure(blocks, META));
    expect(code).toBe('bad_import');
    expect(message).toMatch(/has no text.*recognition/);
  });

  it('more provisions than an index holds', () => {
    const blocks = Array.from({ length: 20_001 }, (_, index): Block[] => [
      { kind: 'heading', level: 2, text: `Heading ${index}` },
      { kind: 'paragraph', text: 'A text.' },
    ]).flat();
    const { code, message } = fault(() => structure(blocks, META));
    expect(code).toBe('bad_import');
    expect(message).toMatch(/several documents/);
  });
});

describe('sections', () => {
  it('have slugs of ASCII that are not given twice', () => {
    const document = read(
      '# T\n## Année & Œuvre\nA.\n## Fees\nB.\n## Fees\nC.\n## 2026\nD.\n## Правила\nE.\n## Fees\nF.',
    );
    expect(refs(document)).toEqual([
      'guide',
      'guide#annee-oeuvre',
      'guide#fees',
      'guide#fees-2',
      'guide#section-2026',
      'guide#section',
      'guide#fees-3',
    ]);
  });

  it('are labelled by the numbers that their headings have', () => {
    const document = read(
      '# T\n## 3. Quorum\nA.\n## 3.1 Proxies\nB.\n## Section 4: Dues\nC.\n## Chapter V. Organs\nD.\n## 35 States\nE.\n## II. Aims\nF.',
    );
    const labels = document.provisions.map(({ label, title }) => `${label} · ${title}`);
    expect(labels).toEqual([
      'Guide · T',
      'Guide, section 3 · Quorum',
      'Guide, section 3.1 · Quorum · Proxies',
      'Guide, section 4 · Dues',
      'Guide, Chapter V · Organs',
      'Guide · 35 States',
      'Guide, section II · Aims',
    ]);
    const spanish = read('# T\n## 3. Cuórum\nA.', { language: 'es', short: 'Guía' });
    expect(at(spanish, 'guide#cuorum').label).toBe('Guía, sección 3');
  });

  it('carry the headings above them in title and path', () => {
    const document = read('# T\n## Membership\n### Fees\nLow.\n#### Late\nHigh.');
    expect(at(document, 'guide#fees')).toMatchObject({
      title: 'Membership · Fees',
      path: ['Membership'],
      parent: 'guide',
    });
    expect(at(document, 'guide#late').title).toBe('Membership · Fees · Late');
    expect(refs(document)).not.toContain('guide#membership');
  });

  it('stand where their numbers set them, on whatever level a format has them', () => {
    const document = read(
      '# T\n## 2. Committee\n## 2.1 Mandate\nA.\n## 2.2 Members\nB.\n## 3. End\nC.',
    );
    expect(document.provisions.map(({ title }) => title)).toEqual([
      'T',
      'Committee · Mandate',
      'Committee · Members',
      'End',
    ]);
  });

  it('take no heading of more than 200 characters', () => {
    const long = 'A heading that goes on and on. '.repeat(8).trim();
    const document = read(`# T\n## ${long}\nB.`);
    expect(at(document, 'guide').text).toBe(`${long}\n\nB.`);
  });

  it('without text keep their heading as text', () => {
    expect(at(read('# T\nA.\n## Annex C'), 'guide#annex-c').text).toBe('Annex C');
  });

  it('open the page at their heading', () => {
    const document = read('# T\nA.\n## Self-rule, now\nB.', { url: 'https://club.org/rules' });
    expect(at(document, 'guide').url).toBe('https://club.org/rules');
    expect(at(document, 'guide#self-rule-now').url).toBe(
      'https://club.org/rules#:~:text=Self%2Drule%2C%20now',
    );
  });

  it('that are long are cut between paragraphs', () => {
    const text = Array.from({ length: 60 }, () => SENTENCE).join('\n');
    const document = read(`# T\n## 2. Fees\n${text}`);
    expect(refs(document).slice(0, 4)).toEqual([
      'guide',
      'guide#fees',
      'guide#fees-2',
      'guide#fees-3',
    ]);
    expect(at(document, 'guide#fees-2')).toMatchObject({
      title: 'Fees (2)',
      label: 'Guide, section 2, part 2',
    });
  });

  it('of one endless paragraph are cut between sentences, with their notes', () => {
    const text = Array.from({ length: 90 }, (_, index) => `${SENTENCE} ((n${index}))`).join(' ');
    const { provisions } = read(`# T\n## Fees\n${text}`);
    expect(provisions.length).toBeGreaterThan(4);
    const notes = provisions.flatMap(({ notes: own, sentences }) =>
      own.map((note) => [note.text, sentences[note.sentence]]),
    );
    expect(notes).toEqual(Array.from({ length: 90 }, (_, index) => [`n${index}`, SENTENCE]));
    expect(Math.max(...provisions.map((one) => one.text.length))).toBeLessThan(1_500);
  });
});

describe('articles', () => {
  it.each([
    ['Article 5. Members pay.', '5', 'Article 5'],
    ['Art. 5 - Members pay.', '5', 'Article 5'],
    ['ARTÍCULO 5º.- Los socios pagan.', '5', 'Article 5'],
    ['Artículo 5° Los socios pagan.', '5', 'Article 5'],
    ['Artigo 5.º Os sócios pagam.', '5', 'Article 5'],
    ['Art. 5o Os sócios pagam.', '5', 'Article 5'],
    ['ARTICLE 5: the members pay.', '5', 'Article 5'],
    ['Article 5bis. Members pay.', '5-bis', 'Article 5 bis'],
    ['Article 5 ter - Members pay.', '5-ter', 'Article 5 ter'],
    ['Artigo 5.º-A Os sócios pagam.', '5-a', 'Article 5-A'],
    ['Article 5-A. Members pay.', '5-a', 'Article 5-A'],
    ['Article V. Members pay.', '5', 'Article V'],
    ['ARTÍCULO QUINTO.- Los socios pagan.', '5', 'Article 5'],
    ['Article 5 Members pay.', '5', 'Article 5'],
    ['Article 5 (Fees) Members pay.', '5', 'Article 5'],
  ])('are found by %j', (head, key, name) => {
    const document = read(
      `# T\nArticle 1. A.\nArticle 2. B.\nArticle 3. C.\nArticle 4. D.\n${head}\nArticle 6. F.`,
    );
    expect(at(document, `guide:${key}`)).toMatchObject({
      kind: 'article',
      label: `Guide, ${name}`,
    });
    expect(refs(document).filter((ref) => ref.includes(':'))).toHaveLength(6);
  });

  it.each([
    'Article 5 of the Charter says that members pay.',
    'Articles 5 and 6 say that members pay.',
    'Article 5, which is old, says that members pay.',
    'Artículo 5 del Estatuto: los socios pagan.',
    'Art deco is a style.',
    'Article once adopted are final.',
  ])('are not found in %j', (text) => {
    const document = read(
      `# T\nArticle 1. A.\nArticle 2. B.\nArticle 3. C.\nArticle 4. D.\n${text}`,
    );
    expect(refs(document)).not.toContain('guide:5');
    expect(at(document, 'guide:4').text).toBe(`D.\n\n${text}`);
  });

  it('that a guide only quotes are its sections', () => {
    const document = read(
      '# T\n## Article 28 - Collective security\nAggression against one is aggression against all.',
    );
    expect(refs(document)).toEqual(['guide', 'guide#article-28-collective-security']);
  });

  it('of an excerpt keep their numbers', () => {
    const document = read('# T\n## Article 28\nA text.\n## Article 29\nB.\n## Article 30\nC.');
    expect(refs(document)).toEqual(['guide', 'guide:28', 'guide:29', 'guide:30']);
  });

  it('"Article premier" and "Artículo único" are the first', () => {
    expect(refs(read('# T\nArticle premier - Le club existe.'))).toEqual(['guide', 'guide:1']);
    expect(refs(read('# T\nArtículo único. El club existe.'))).toEqual(['guide', 'guide:1']);
  });

  it('take their titles from their line, from the next, from brackets', () => {
    const document = read(
      '# T\n## Article 1. Name\nBlue.\n## Article 2\n### Seat\nQuito.\nArticle 3\n(Quorum)\nHalf of all.\nArticle 4.- Fees.- Members pay.\nArticle 5. Members pay every year, and they pay in January at the latest.',
    );
    const titles = document.provisions.map(({ title }) => title);
    expect(titles.slice(1)).toEqual([
      'Name',
      'Seat',
      'Quorum',
      'Fees',
      'Members pay every year, and they pay in January at the latest',
    ]);
    expect(at(document, 'guide:4').text).toBe('Members pay.');
  });

  it('begin with titles where most of them do', () => {
    const document = read(
      '# T\nArticle 1. Name. The club is blue.\nArticle 2. Seat. The club sits in Quito.\nArticle 3. Quorum. Half of all decide.\nArticle 4. Members pay.',
    );
    expect(document.provisions.map(({ title }) => title)).toEqual([
      'T',
      'Name',
      'Seat',
      'Quorum',
      'Members pay',
    ]);
  });

  it('have their letters and numbered paragraphs, nested, and their closing words', () => {
    const document = read(
      '# T\n## Article 1. Duties\nMembers:\n(a) pay;\n(b) vote:\n  (i) at meetings;\n  (ii) by post.\nNobody is exempt.\n## Article 2. Organs\n1. The board meets.\n2. It may:\na) hire;\nb) fire.\n3. It reports.',
    );
    const duties = at(document, 'guide:1');
    expect(duties.letters).toEqual(['guide:1(a)', 'guide:1(b)']);
    expect(duties.sentences).toEqual(['Members:', 'Nobody is exempt.']);
    expect(duties.text).toBe(
      'Members:\n\n- (a) pay;\n- (b) vote:\n  - (i) at meetings;\n  - (ii) by post.\n\nNobody is exempt.',
    );
    expect(at(document, 'guide:1(b)(ii)')).toMatchObject({
      parent: 'guide:1(b)',
      label: 'Guide, Article 1(b)(ii)',
      text: 'by post.',
    });
    expect(at(document, 'guide:2').letters).toEqual(['guide:2(1)', 'guide:2(2)', 'guide:2(3)']);
    expect(at(document, 'guide:2(2)(b)').text).toBe('fire.');
  });

  it('with two lists of the same letters cite the first', () => {
    const document = read(
      '# T\nArticle 1. Members:\n(a) pay;\n(b) vote.\nOfficers:\n(a) sign;\n(b) speak.',
    );
    const article = at(document, 'guide:1');
    expect(article.letters).toEqual(['guide:1(a)', 'guide:1(b)']);
    expect(article.text).toContain('Officers:\n\n- (a) sign;\n- (b) speak.');
    expect(article.sentences).toContain('sign;');
  });

  it('in a table of contents are no articles', () => {
    const document = read(
      '# T\n## Contents\nArticle 1. Name ........ 3\nArticle 2. Seat ........ 4\n## Article 1. Name\nBlue.\n## Article 2. Seat\nQuito.',
    );
    expect(refs(document)).toEqual(['guide', 'guide#contents', 'guide:1', 'guide:2']);
    expect(at(document, 'guide:1').text).toBe('Blue.');
  });

  it('of an annex that begins from 1 again are sections', () => {
    const document = read(
      '# T\n## Article 1. Name\nBlue.\n## Annex A. Debates\n### Article 1. Speaking\nStand up.',
    );
    expect(at(document, 'guide#article-1-2')).toMatchObject({
      kind: 'section',
      label: 'Guide, Annex A. Debates, Article 1',
      title: 'Speaking',
    });
  });

  it('stand below parts and chapters, whose heads may be split', () => {
    const document = read(
      '# Statute\nPART ONE\n# CHAPTER I\n# ON NAMES\nArticle 1. Blue is the name of the club.\nCHAPTER II\nOF MEMBERS\nArticle 2. All may join.\n# PART TWO. MONEY\nArticle 3. All pay.',
    );
    expect(at(document, 'guide:1').path).toEqual(['PART ONE', 'CHAPTER I. ON NAMES']);
    expect(at(document, 'guide:2').path).toEqual(['PART ONE', 'CHAPTER II. OF MEMBERS']);
    expect(at(document, 'guide:3').path).toEqual(['PART TWO. MONEY']);
  });

  it('have a preamble before them', () => {
    const document = read('# T\n## Preamble\nWe agree.\n## Article 1\nThe club is blue.');
    expect(at(document, 'guide:preamble')).toMatchObject({
      kind: 'preamble',
      label: 'Guide, Preamble',
      text: 'We agree.',
    });
  });
});
