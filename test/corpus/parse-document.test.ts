import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/corpus/parse-document.ts';

const FRONT = `---
id: charter
title: A Charter
short: OAS Charter
language: en
kind: treaty
date: 1948-04-30
url: https://example.org/charter
standing: A summary.
---
`;

function parse(body: string, front = FRONT) {
  return parseDocument('corpus/charter/en.md', `${front}\n${body}`);
}

describe('a document', () => {
  const { provisions, problems } = parse(`### Preamble

Why it was founded.

# Part One

## Chapter I. Purposes

### Article 1. What it is

The Organization exists. It has powers.

- (a) First letter.
- (b) Second letter:
  - (i) nested one;
  - (ii) nested two.

Closing words belong to the article.
`);
  const byRef = new Map(provisions.map((provision) => [provision.ref, provision]));

  it('is read without a fault', () => {
    expect(problems).toEqual([]);
  });

  it('has its articles, letters and nested items as provisions', () => {
    expect([...byRef.keys()]).toEqual([
      'charter',
      'charter:preamble',
      'charter:1',
      'charter:1(a)',
      'charter:1(b)',
      'charter:1(b)(i)',
      'charter:1(b)(ii)',
    ]);
  });

  it('gives each provision its label, path, title and address', () => {
    expect(byRef.get('charter:1(b)')).toMatchObject({
      label: 'OAS Charter, Article 1(b)',
      title: 'What it is',
      path: ['Part One', 'Chapter I. Purposes'],
      parent: 'charter:1',
      url: 'https://example.org/charter#:~:text=Article%201',
      line: 25,
    });
  });

  it('keeps closing words with the article and out of its last letter (D26)', () => {
    expect(byRef.get('charter:1')?.sentences).toContain('Closing words belong to the article.');
    expect(byRef.get('charter:1')?.text).toMatch(/Closing words belong to the article\.$/);
    expect(byRef.get('charter:1(b)')?.text).not.toContain('Closing');
  });
});

describe('a page', () => {
  it('has sections that are cited by their id', () => {
    const { provisions } = parse(
      'In short.\n\n## Four pillars <!-- #pillars -->\n\nThere are four.\n',
      FRONT.replace('id: charter', 'id: overview'),
    );
    expect(provisions.map(({ ref, title }) => [ref, title])).toEqual([
      ['overview', 'A Charter'],
      ['overview#pillars', 'Four pillars'],
    ]);
  });
});

describe('a broken file names file, line and remedy', () => {
  it.each([
    ['no front matter', parseDocument('f.md', '# Part'), 1, /front matter/],
    ['an unknown kind', parse('', FRONT.replace('treaty', 'poem')), 6, /kind/],
    ['an unknown field', parse('', FRONT.replace('date:', 'dated:')), 1, /dated/],
    ['an article twice', parse('### Article 1. A\n\nX.\n\n### Article 1. B\n\nY.'), 16, /twice/],
    ['an article without text', parse('### Article 1. A\n\n### Article 2. B\n\nY.'), 12, /no text/],
    ['an article without title', parse('### Article 1.\n\nY.'), 12, /no title/],
    ['a table', parse('### Article 1. A\n\nX.\n\n> quoted'), 16, /blockquote/],
    ['text under a chapter', parse('## Chapter I. A\n\nlost words'), 12, /belongs to no article/],
  ])('%s', (_, { problems }, line, message) => {
    expect(problems).toContainEqual({
      file: expect.stringMatching(/\.md$/),
      line,
      message: expect.stringMatching(message),
    });
  });
});
