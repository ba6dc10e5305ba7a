import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { LANGUAGES, type Language } from '../../../src/corpus/language.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { isCartaError } from '../../../src/errors.ts';
import { officialAddresses } from '../../../src/import/official/addresses.ts';
import {
  importOfficial,
  type OfficialImport,
} from '../../../src/import/official/import-official.ts';
import { CORPUS_FOLDER } from '../../../src/paths.ts';
import { OFFICIAL_MARKS } from './expected-texts.ts';
import { inventCharter, type InventedArticle, type InventedCharter } from './invented-charter.ts';
import { oldDil } from './layouts/old-dil.ts';
import { utf8, type Page } from './layouts/page.ts';
import { plainText } from './layouts/plain-text.ts';
import { twoPages } from './layouts/two-pages.ts';
import { LOOPBACK, servePages, type PageServer } from './serve-pages.ts';

let corpus: Corpus;
let server: PageServer;
let folder: string;
beforeAll(async () => {
  corpus = await loadCorpus(CORPUS_FOLDER);
  server = await servePages();
  folder = await mkdtemp(path.join(tmpdir(), 'carta-official-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function bring(
  language: Language,
  addresses: readonly [string, ...string[]][],
): Promise<OfficialImport> {
  const opening = { policy: LOOPBACK };
  return importOfficial({ document: 'charter', language, where: null, addresses, opening, corpus });
}

/** The faults that an import of one source is refused for. */
async function faultsOf(language: Language, pages: readonly Page[]): Promise<string[]> {
  const [where] = server.put(pages);
  const opening = { policy: LOOPBACK };
  const error: unknown = await importOfficial({
    document: 'charter',
    language,
    where,
    opening,
    corpus,
  }).catch((thrown: unknown) => thrown);
  if (!isCartaError(error) || error.code !== 'bad_import') throw error;
  const faults = error.facts['faults'] as string[];
  for (const fault of faults) expect(error.message).toContain(fault);
  expect(error.message).toContain(where);
  return faults;
}

/** A charter with other articles. */
function withArticles(
  charter: InventedCharter,
  change: (article: InventedArticle) => InventedArticle[],
): InventedCharter {
  const chapters = charter.chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.flatMap(change),
  }));
  return { ...charter, chapters: chapters.filter(({ articles }) => articles.length > 0) };
}

const WHOLE = 'take the whole page, or all pages of it, without cutting anything away';

test.each(LANGUAGES)('a page without Article 57 is refused in %s', async (language) => {
  const charter = withArticles(inventCharter(corpus, language), (article) =>
    article.number === 57 ? [] : [article],
  );
  expect(await faultsOf(language, oldDil(charter, OFFICIAL_MARKS))).toEqual([
    `Article 57 is missing; ${WHOLE}`,
  ]);
});

test('a page with an article twice is refused', async () => {
  const charter = withArticles(inventCharter(corpus, 'es'), (article) =>
    article.number === 12 ? [article, article] : [article],
  );
  expect(await faultsOf('es', oldDil(charter, OFFICIAL_MARKS))).toEqual([
    'Article 12 stands twice; keep one text of it in a saved copy',
  ]);
});

test('a page that was cut off at Article 100 is refused', async () => {
  const charter = withArticles(inventCharter(corpus, 'fr'), (article) =>
    article.number > 100 ? [] : [article],
  );
  expect(await faultsOf('fr', plainText(charter, OFFICIAL_MARKS))).toEqual([
    `Articles 101 to 146 are missing; ${WHOLE}`,
  ]);
});

test('the first of two pages alone is refused, and both together are taken', async () => {
  const charter = inventCharter(corpus, 'en');
  const pages = twoPages(charter, OFFICIAL_MARKS);
  expect(await faultsOf('en', pages.slice(0, 1))).toEqual([
    `Articles 53 to 146 are missing; ${WHOLE}`,
  ]);
  const { text, bytes } = await bring('en', [server.put(pages)]);
  const whole = createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
  expect(text.source.sha256).toBe(whole);
});

test('letters that are missing, articles in the wrong place and of another edition are told', async () => {
  const charter = withArticles(inventCharter(corpus, 'en'), (article) => {
    if (article.number === 49) return [{ ...article, items: article.items.slice(0, 2) }];
    if (article.number === 30) return [{ ...article, number: 31 }];
    if (article.number === 31) return [{ ...article, number: 30 }];
    if (article.number === 146) return [article, { ...article, number: 147 }];
    return [article];
  });
  const faults = await faultsOf('en', oldDil(charter, OFFICIAL_MARKS));
  expect(faults.map((fault) => fault.split('; ')[0])).toEqual([
    'Article 147 is not in the Charter that is in force',
    'Article 30 stands behind Article 31',
    'Chapter VII holds Articles 31 to 52 in place of 30 to 52',
    'Chapter XXII holds Articles 144 to 147 in place of 144 to 146',
    'Article 49(c) is missing',
  ]);
});

test.each([
  ['fr', 'en', 'it is written in French and not in English; say --language fr'],
  ['en', 'fr', 'it is written in English and not in French; say --language en'],
  ['pt', 'es', 'it is written in Portuguese and not in Spanish; say --language pt'],
  ['es', 'pt', 'it is written in Spanish and not in Portuguese; say --language es'],
] as const)('a text in %s is refused as one in %s', async (own, asked, message) => {
  const [fault, ...more] = await faultsOf(
    asked,
    oldDil(inventCharter(corpus, own), OFFICIAL_MARKS),
  );
  expect(fault).toContain(message);
  expect(more).toEqual([]);
});

test('a page about something else is refused in one line', async () => {
  const html = `<html><body><h1>Gardens</h1>${'<p>The owls of the coast fly over the hills and the sea in the rain, and by night.</p>'.repeat(40)}</body></html>`;
  const page = { path: '/a.htm', type: 'text/html', bytes: utf8(html) };
  expect(await faultsOf('en', [page])).toEqual([
    'it holds no article of the Charter; check the address or file',
  ]);
});

test('addresses are tried in order, and where none has the text every reason is told', async () => {
  const charter = inventCharter(corpus, 'pt');
  const half = withArticles(charter, (article) => (article.number > 9 ? [] : [article]));
  const errorPage = {
    path: '/error.htm',
    type: 'text/html',
    bytes: utf8(
      '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>',
    ),
  };
  const missing = `${server.put([errorPage])[0]}/nothing`;
  const short = server.put(oldDil(half, OFFICIAL_MARKS));
  const broken: [string, ...string[]][] = [[missing], server.put([errorPage]), short];
  const error: unknown = await bring('pt', broken).catch((thrown: unknown) => thrown);
  if (!isCartaError(error)) throw error;
  expect(error.code).toBe('bad_import');
  expect(error.facts['reasons']).toHaveLength(3);
  expect(error.message).toContain('404');
  expect(error.message).toContain('tells of an error');
  expect(error.message).toContain('Articles 10 to 146 are missing');
  const whole = server.put(oldDil(charter, OFFICIAL_MARKS));
  const { text } = await bring('pt', [...broken, whole]);
  expect(text.source.address).toBe(whole[0]);
});

test('a saved file is taken, and only its name is kept', async () => {
  const [page] = plainText(inventCharter(corpus, 'es'), OFFICIAL_MARKS);
  const where = path.join(folder, 'carta.txt');
  await writeFile(where, page?.bytes ?? '');
  const { text } = await importOfficial({ document: 'charter', language: 'es', where, corpus });
  expect(text.source.address).toBe('carta.txt');
  expect(text.source.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a file that is not there is no bad import', async () => {
  const where = path.join(folder, 'nothing.txt');
  await expect(
    importOfficial({ document: 'charter', language: 'es', where, corpus }),
  ).rejects.toMatchObject({ code: 'bad_source' });
});

test.each(LANGUAGES)('every official address of %s is one of the OAS over https', (language) => {
  const pages = officialAddresses('charter', language);
  expect(pages.length).toBeGreaterThan(0);
  for (const address of pages.flat()) {
    const { protocol, hostname } = new URL(address);
    expect(protocol).toBe('https:');
    expect(hostname).toMatch(/^(www\.oas\.org|iachr\.org|www\.cidh\.oas\.org)$/);
  }
});
