import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check.ts';
import { readCorpus } from '../../src/corpus/load.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';

// Faults are planted in a copy of the shipped corpus, one at a time.
let folder = '';
beforeAll(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'carta-check-')), 'corpus');
  await cp(CORPUS_FOLDER, folder, { recursive: true });
});
afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }));

async function faultsAfter(
  name: string,
  edit: (text: string) => string,
): Promise<readonly string[]> {
  const file = path.join(folder, name);
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
  try {
    const { corpus, problems } = await readCorpus(folder);
    return [...problems, ...checkCorpus(corpus)].map(formatProblem);
  } finally {
    await writeFile(file, before);
  }
}

const CHARTER = 'charter/en.md';
const CARDS = 'cards/charter-1-29/en.md';

describe('a planted fault is found, with file and line', () => {
  it.each([
    [
      'an article that is gone',
      CHARTER,
      /### Article 92\.[\s\S]*?(?=\n#)/,
      '',
      /^corpus\/charter\/en\.md:\d+: is Article 93 where Article 92/m,
    ],
    [
      'an article that stands twice',
      CHARTER,
      '### Article 92.',
      '### Article 91.',
      /:91 stands twice/,
    ],
    ['a letter out of order', CHARTER, '\n- (c) ', '\n- (x) ', /letters out of order: a, b, x/],
    [
      'a sentence that cannot stand alone',
      CHARTER,
      /(### Article 92\..*\n\n)/,
      '$1It is so. ',
      /cannot be read alone: "It is so/,
    ],
    [
      'a card for what does not exist',
      CARDS,
      '## charter:20\n',
      '## charter:220\n',
      /charter:220 names no provision/,
    ],
    ['a register that is none', CARDS, '- slang: ', '- loud: ', /"loud" is no register/],
    ['an answer without its key', CARDS, /> (.*)\*\*(.*)\*\*/, '> $1$2', /has one \*\*key\*\*/],
    ['a card that stands twice', CARDS, /(- slang: .*\n)/, '$1$1', /stands at .+:\d+ already/],
    [
      'a provision without cards',
      CARDS,
      /## charter:20\n[\s\S]*?(?=## charter:21\n)/,
      '',
      /charter:20 has \d cards; write 10/,
    ],
  ] as const)('%s', async (_, name, from, to, message) => {
    const faults = await faultsAfter(name, (text) => text.replace(from, to));
    expect(faults.join('\n')).toMatch(message);
    expect(faults[0]).toMatch(/^corpus\/.+\.md:\d+: /);
  });
});
