import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CitationChecker, checkerOf } from '../../src/answer/check-citations.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load.ts';

const FOLDER = fileURLToPath(new URL('../wire/corpus', import.meta.url));

let checker: CitationChecker;
beforeAll(async () => {
  checker = new CitationChecker(await loadCorpus(FOLDER));
});

const statuses = (text: string) =>
  checker.check(text).map(({ status, written }) => `${status} ${written}`);

describe('checking citations', () => {
  it('D8: tells what exists from what does not', () => {
    expect(statuses('Article 20 says so. Article 312 too.')).toEqual([
      'exists Article 20',
      'missing Article 312',
    ]);
  });

  it('D8: of a hundred numbers beyond the Charter none exists', () => {
    for (let number = 147; number < 247; number += 1) {
      expect(statuses(`Article ${number} of the OAS Charter`)).toEqual([
        expect.stringMatching(/^missing /),
      ]);
    }
  });

  it('never takes another treaty’s article for the Charter’s', () => {
    expect(statuses('See Article 20 of the UN Charter.')).toEqual(['foreign Article 20']);
  });

  it('says in one sentence what a provision provides', () => {
    const [checked] = checker.check('art. 3(a)');
    expect(checked).toMatchObject({
      status: 'exists',
      citation: {
        ref: 'charter:3(a)',
        label: 'OAS Charter, Article 3(a)',
        text: 'International law is the standard of conduct of States.',
      },
    });
  });

  it('finds nothing where nothing is cited', () => {
    expect(checker.check('Good morning, everybody. 20 of us are here.')).toEqual([]);
  });

  it('is made once for each corpus', () => {
    const parts = { documents: [], provisions: [], cards: [], outside: [] };
    const [one, other] = [new Corpus(parts), new Corpus(parts)];
    expect(checkerOf(one)).toBe(checkerOf(one));
    expect(checkerOf(one)).not.toBe(checkerOf(other));
  });
});
