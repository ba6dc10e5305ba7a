import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isCartaError, messageOf } from '../../src/errors.ts';
import { loadNumbering, parseNumbering } from '../../src/corpus/numbering.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';

const HEADER = 'current\t1985\t1967\t1948\tsource\n';
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('the shipped table of article numbers', () => {
  it('knows all 146 articles, and the well-known renumberings', async () => {
    const numbering = await loadNumbering(CORPUS_FOLDER);
    for (let article = 1; article <= 146; article += 1) {
      expect(numbering.numbersOf(article)?.source).toMatch(/^(Charter of 1948|Protocol of )/);
    }
    expect(numbering.numbersOf(147)).toBeNull();
    // Non-intervention, inviolability of territory, aggression, entry into force.
    expect(numbering.numbersOf(19)?.numbers).toEqual({ 1948: 15, 1967: 18, 1985: 18 });
    expect(numbering.numbersOf(21)?.numbers).toEqual({ 1948: 17, 1967: 20, 1985: 20 });
    expect(numbering.numbersOf(28)?.numbers).toEqual({ 1948: 24, 1967: 27, 1985: 27 });
    expect(numbering.numbersOf(140)?.numbers).toEqual({ 1948: 109, 1967: 145, 1985: 145 });
    expect(numbering.currentOf(1967, 145)).toBe(140);
    expect(numbering.currentOf(1967, 8)).toBe(146);
  });

  it('an article that a later protocol brought had no number before', async () => {
    const numbering = await loadNumbering(CORPUS_FOLDER);
    expect(numbering.numbersOf(9)?.numbers).toEqual({ 1948: null, 1967: null, 1985: null });
    expect(numbering.numbersOf(95)?.numbers).toEqual({ 1948: null, 1967: null, 1985: null });
    expect(numbering.currentOf(1985, 94)).toBeNull();
    expect(numbering.currentOf(1948, 113)).toBeNull();
  });

  it('every old number leads back to the article that had it', async () => {
    const numbering = await loadNumbering(CORPUS_FOLDER);
    for (let article = 1; article <= 146; article += 1) {
      for (const edition of [1948, 1967, 1985] as const) {
        const number = numbering.numbersOf(article)?.numbers[edition] ?? null;
        if (number !== null) expect(numbering.currentOf(edition, number)).toBe(article);
      }
    }
  });
});

describe('a broken table', () => {
  it.each([
    ['no header', '1\t1\t1\t1\tx\n', /t\.tsv:1: must begin with/],
    ['a word for a number', `${HEADER}1\tnew\t1\t1\tx\n`, /t\.tsv:2: needs four numbers/],
    ['a missing column', `${HEADER}1\t1\t1\tx\n`, /t\.tsv:2: needs four numbers/],
    ['no source', `${HEADER}1\t1\t1\t1\t\n`, /t\.tsv:2: needs four numbers .* and a source/],
    ['a gap', `${HEADER}1\t1\t1\t1\tx\n3\t3\t3\t3\tx\n`, /t\.tsv:3: must be about article 2/],
    [
      'a number twice',
      `${HEADER}1\t1\t1\t1\tx\n2\t2\t1\t2\tx\n`,
      /t\.tsv:3: number 1 stands twice under 1967/,
    ],
  ])('is refused with file, line and remedy: %s', (_, text, message) => {
    let error: unknown = null;
    try {
      parseNumbering('t.tsv', text);
    } catch (thrown) {
      error = thrown;
    }
    expect(isCartaError(error) && error.code).toBe('bad_corpus');
    expect(messageOf(error)).toMatch(message);
  });

  it('is read with Windows line ends', () => {
    const numbering = parseNumbering('t.tsv', `${HEADER}1\t\t7\t\tx\n`.replace(/\n/g, '\r\n'));
    expect(numbering.currentOf(1967, 7)).toBe(1);
  });

  it('is said to be missing where it is not there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'carta-numbering-'));
    folders.push(folder);
    await expect(loadNumbering(folder)).rejects.toThrow(/numbering\.tsv:1: is not there/);
    await writeFile(path.join(folder, 'numbering.tsv'), `${HEADER}1\t1\t1\t1\tx\n`);
    expect((await loadNumbering(folder)).currentOf(1948, 1)).toBe(1);
  });
});
