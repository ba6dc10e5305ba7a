import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCheckCall } from '../../../scripts/corpus-check/arguments.ts';
import { countTable } from '../../../scripts/corpus-check/report.ts';
import { runCheck } from '../../../scripts/corpus-check/run-check.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { SmallCorpus } from '../../corpus/check/small-corpus.ts';

let small: SmallCorpus;
beforeAll(async () => {
  small = await SmallCorpus.write();
});
afterAll(() => small.remove());

async function faults(against: readonly string[] = []): Promise<string[]> {
  const { problems, spelled } = await runCheck(small.folder, against);
  expect(spelled).toBe(true);
  return problems.map(formatProblem);
}

describe('a corpus without fault', () => {
  it('is counted by language, with the references that resolve', async () => {
    const { counts, problems } = await runCheck(small.folder, []);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(counts.map(({ language }) => language)).toEqual(['en', 'es', 'pt', 'fr']);
    for (const one of counts) {
      expect(one).toMatchObject({
        documents: 1,
        provisions: 6,
        cards: 30,
        outside: 0,
        references: 1,
      });
      expect(one.words).toBeGreaterThan(50);
    }
    const table = countTable(counts).split('\n');
    expect(table).toHaveLength(5);
    expect(table[0]).toMatch(/documents +provisions +words +cards +outside +references/);
    expect(table[1]).toMatch(/^en +1 +6 +\d+ +30 +0 +1 /);
  });
});

describe('spelling', () => {
  it.each([
    [
      'charter/en.md',
      'The Organization keeps',
      'The Organizasion keeps',
      'en.md:21: "Organizasion" is misspelt, perhaps for "Organization"',
    ],
    [
      'charter/es.md',
      'La Organización mantiene',
      'La Organizacion mantiene',
      'es.md:19: "Organizacion" is misspelt',
    ],
    ['charter/pt.md', 'maioria absoluta', 'maioria absolutta', 'pt.md:24: "absolutta" is misspelt'],
    ['charter/fr.md', 'title: Charte', 'title: Chartte', 'fr.md:3: "Chartte" is misspelt'],
    [
      'cards/charter/en.md',
      '- plain: Beta Alpha',
      '- plain: Is it tremenduous?',
      'en.md:6: "tremenduous" is misspelt',
    ],
    [
      'cards/charter/en.md',
      'The Charter has',
      'The Chartter has',
      'en.md:3: "Chartter" is misspelt',
    ],
  ])('%s: %s', async (name, from, to, message) => {
    const found = await small.edited(name, [from, to], () => faults());
    expect(found.join('\n')).toContain(message);
  });

  it('leaves names of the word list, names in questions, and slang alone', async () => {
    await small.put('words/en.txt', '# names\nOrganizasion\n');
    const listed = ['The Organization keeps', 'The Organizasion keeps'] as const;
    expect(await small.edited('charter/en.md', listed, () => faults())).toEqual([]);
    const cards = 'cards/charter/en.md';
    const story = ['- plain: Beta Alpha', '- plain: Where is Zorvania?'] as const;
    expect(await small.edited(cards, story, () => faults())).toEqual([]);
    const slang = ['- slang: Gamma Alpha', '- slang: wut tho'] as const;
    expect(await small.edited(cards, slang, () => faults())).toEqual([]);
    await small.remove('words');
  });
});

describe('--against', () => {
  it('reads a file and names it, or says that it is not there', async () => {
    const file = path.join(small.folder, '..', 'treaty.txt');
    await writeFile(
      file,
      'El Secretario General ejerce durante cinco años y puede ser elegido una vez más.',
    );
    expect(await faults([file])).toEqual([
      expect.stringMatching(/^corpus\/charter\/es\.md:28: shares 14 words with treaty\.txt: /),
    ]);
    await expect(faults([`${file}.gone`])).rejects.toMatchObject({ code: 'bad_source' });
  });
});

describe('the command line', () => {
  it('is read, and a slip is told', () => {
    expect(parseCheckCall(['--against', 'a.txt', '--against', 'b.txt', '--json'])).toEqual({
      kind: 'check',
      json: true,
      against: ['a.txt', 'b.txt'],
    });
    expect(parseCheckCall([])).toEqual({ kind: 'check', json: false, against: [] });
    expect(parseCheckCall(['--help']).kind).toBe('help');
    expect(parseCheckCall(['--agianst', 'a.txt']).kind).toBe('wrong');
  });
});
