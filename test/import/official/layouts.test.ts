import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { LANGUAGES } from '../../../src/corpus/language.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { importOfficial } from '../../../src/import/official/import-official.ts';
import { CORPUS_FOLDER } from '../../../src/paths.ts';
import { expectedTexts, OFFICIAL_MARKS } from './expected-texts.ts';
import { inventCharter } from './invented-charter.ts';
import { asp } from './layouts/asp.ts';
import { csh } from './layouts/csh.ts';
import { oldDil } from './layouts/old-dil.ts';
import { pdf } from './layouts/pdf.ts';
import { plainText } from './layouts/plain-text.ts';
import { twoPages } from './layouts/two-pages.ts';
import { LOOPBACK, servePages, type PageServer } from './serve-pages.ts';

const LAYOUTS = { oldDil, twoPages, asp, csh, pdf, plainText };
const now = (): Date => new Date('2030-01-02T03:04:05Z');

let corpus: Corpus;
let server: PageServer;
beforeAll(async () => {
  corpus = await loadCorpus(CORPUS_FOLDER);
  server = await servePages();
});
afterAll(() => server.close());

describe.each(Object.entries(LAYOUTS))('a text laid out as %s', (_name, layOut) => {
  test.each(LANGUAGES)('comes whole and verbatim in %s', async (language) => {
    const charter = inventCharter(corpus, language);
    const pages = await layOut(charter, OFFICIAL_MARKS);
    const addresses = server.put(pages);
    const { text, chapters, bytes } = await importOfficial({
      document: 'charter',
      language,
      where: null,
      addresses: [addresses],
      opening: { policy: LOOPBACK, now },
      corpus,
    });
    const expected = expectedTexts(charter, OFFICIAL_MARKS);
    for (const [ref, own] of expected) expect(text.texts.get(ref), ref).toBe(own);
    expect([...text.texts.keys()].sort()).toEqual([...expected.keys()].sort());
    expect([...text.texts.keys()].filter((ref) => /:\d+$/.test(ref))).toHaveLength(146);
    expect(chapters.map(({ title }) => title)).toEqual(
      charter.chapters.map(({ title }) => title.join(' ')),
    );
    expect(chapters.map(({ first, last }) => [first, last])).toEqual(
      charter.chapters.map(({ articles }) => [articles[0]?.number, articles.at(-1)?.number]),
    );
    expect(bytes).toHaveLength(pages.length);
    expect(text.source.address).toBe(addresses.join(' '));
    expect(text.source.retrieved).toBe('2030-01-02T03:04:05.000Z');
  });
});
