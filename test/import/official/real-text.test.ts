import process from 'node:process';
import { expect, test } from 'vitest';
import { isLanguage } from '../../../src/corpus/language.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { describeDifference } from '../../../src/import/official/compare.ts';
import { importOfficial } from '../../../src/import/official/import-official.ts';
import { CORPUS_FOLDER } from '../../../src/paths.ts';

/** A file with a whole Charter, for trying the import on real words; none comes with the project. */
const where = process.env['CARTA_OFFICIAL_TEXT'] ?? '';
const language = process.env['CARTA_OFFICIAL_LANGUAGE'] ?? 'es';

test.skipIf(where === '')('a real text comes whole and says what our summary says', async () => {
  if (!isLanguage(language)) throw new Error('CARTA_OFFICIAL_LANGUAGE is en, es, pt or fr');
  const corpus = await loadCorpus(CORPUS_FOLDER);
  const { text, chapters, differences } = await importOfficial({
    document: 'charter',
    language,
    where,
    corpus,
  });
  expect([...text.texts.keys()].filter((ref) => /:\d+$/.test(ref))).toHaveLength(146);
  expect(chapters).toHaveLength(22);
  expect(differences.map(describeDifference)).toEqual([]);
});
