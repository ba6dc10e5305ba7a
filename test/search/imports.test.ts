import { describe, expect, it } from 'vitest';
import { Carta } from '../../src/answer/carta.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Language } from '../../src/corpus/language.ts';
import { structure } from '../../src/import/document/structure.ts';
import { readBlocks } from '../../src/import/read/read-blocks.ts';
import { removeImports, storeImport } from '../../src/import/store.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';
import { Finder } from '../../src/search/find.ts';
import { updateIndex, type UpdatedIndex } from '../../src/search/index/ensure.ts';
import { passagesOf } from '../../src/search/passage.ts';
import { testBed, TINY_CORPUS, type TestBed } from './tiny-corpus.ts';

const GUIDE = `HANDBOOK OF THE SIMULATION CLUB

1. Delegations

A delegation has three speakers. ((Minutes of 4 March 2019)) A delegation that comes twenty minutes late loses its turn.

2. Archive

The key of the archive hangs in room 214. Nobody may lend the key.
`;

/** Brings a document in as the command does, and the index up to date. */
async function bring(
  bed: TestBed,
  text: string,
  id = 'club-handbook',
  language: Language = 'en',
): Promise<UpdatedIndex> {
  const bytes = Buffer.from(text, 'utf8');
  const ending = text.startsWith('#') ? 'md' : 'txt';
  const blocks = await readBlocks({ bytes, name: `${id}.${ending}`, mediaType: null });
  const { document, provisions } = structure(blocks, {
    id,
    title: null,
    language,
    url: null,
    source: {
      address: `${id}.txt`,
      retrieved: '2026-11-25T08:00:00.000Z',
      sha256: '0'.repeat(64),
    },
  });
  await storeImport(bed.dataDir, { kind: 'document', document, provisions });
  return update(bed);
}

async function update(bed: TestBed): Promise<UpdatedIndex> {
  return updateIndex({ ...bed, corpus: await loadCorpus(TINY_CORPUS, bed.dataDir) });
}

async function ask(bed: TestBed, { index }: UpdatedIndex, text: string) {
  const corpus = await loadCorpus(TINY_CORPUS, bed.dataDir);
  return new Carta(corpus, new Finder(index, bed.embedder.embeddings)).ask({ text });
}

describe('a document that the operator brought in', () => {
  it('is found by its own words, and cited with the notes of its source', async () => {
    const bed = await testBed();
    const updated = await bring(bed, GUIDE);
    const answer = await ask(bed, updated, 'speakers of a delegation');
    expect(answer.answered).toBe(true);
    expect(answer.lead).toBe('A delegation has three speakers.');
    const [first] = answer.citations;
    expect(first?.ref).toMatch(/^club-handbook#/);
    expect(first?.words).toBe('imported');
    expect(first?.text).toContain('Minutes of 4 March 2019');
    expect(first?.text).not.toContain('((');
    expect(first?.version).toBe('imported 25 November 2026 from club-handbook.txt');
  });

  it('is found through a typing error', async () => {
    const bed = await testBed();
    const updated = await bring(bed, GUIDE);
    const answer = await ask(bed, updated, 'where does the archve key hang');
    expect(answer.citations[0]?.ref).toMatch(/^club-handbook#archive/);
  });

  it('leaves what was there as it was', async () => {
    const bed = await testBed();
    const before = await ask(bed, await update(bed), 'Who pays the keepers?');
    const after = await ask(bed, await bring(bed, GUIDE), 'Who pays the keepers?');
    expect(after.citations[0]).toEqual(before.citations[0]);
  });

  it('C12: one changed line of it costs one embedding', async () => {
    const bed = await testBed();
    await bring(bed, GUIDE);
    bed.embedded.length = 0;
    const { report } = await bring(bed, GUIDE.replace('room 214', 'room 12'));
    expect(bed.embedded).toEqual([expect.stringContaining('room 12')]);
    expect(report).toMatchObject({ embedded: 1, removed: 1 });
  });

  it('C13: replaced by a shorter one, leaves nothing of the old', async () => {
    const bed = await testBed();
    await bring(bed, GUIDE);
    const updated = await bring(bed, GUIDE.replace(/2\. Archive[\s\S]*/, ''));
    expect(updated.index.passages.filter(({ text }) => /archive|room 214/i.test(text))).toEqual([]);
    const answer = await ask(bed, updated, 'where does the key of the archive hang?');
    expect(JSON.stringify(answer)).not.toContain('214');
  });

  it('C14: removed, is cited no more', async () => {
    const bed = await testBed();
    const first = (await update(bed)).index;
    await bring(bed, GUIDE);
    expect(await removeImports(bed.dataDir, 'document', 'club-handbook', null)).toBe(1);
    const updated = await update(bed);
    expect(updated.index.passages).toEqual(first.passages);
    const answer = await ask(bed, updated, 'speakers of a delegation');
    expect(JSON.stringify(answer)).not.toContain('club-handbook');
  });

  it('C18, C19: is found without its accents, and with them first', async () => {
    const bed = await testBed();
    const { index } = await bring(
      bed,
      '# Guía\n\n## Plazo\n\nEl plazo es de un año.\n\n## Palabra\n\nLa palabra ano es otra cosa.\n\n## Votación\n\nLa votación se cierra al mediodía.\n',
      'guia',
      'es',
    );
    const refs = (text: string): string[] =>
      index.words.search(text, 'es', 5).map(({ ref }) => ref);
    expect(refs('votacion')[0]).toBe('guia#votacion');
    expect(refs('votación'.normalize('NFD'))[0]).toBe('guia#votacion');
    expect(refs('año')).toEqual(['guia#plazo', 'guia#palabra']);
    expect(refs('ano')).toEqual(['guia#palabra', 'guia#plazo']);
  });

  it('D19: is quoted in its own language with that said, the answer’s words in the asker’s', async () => {
    const bed = await testBed();
    await bring(bed, GUIDE);
    const corpus = await loadCorpus(TINY_CORPUS, bed.dataDir);
    // The tiny corpus speaks English alone; with a Spanish document it serves Spanish too.
    const spanish = await bring(bed, '# Nota\n\nEl museo abre los lunes.\n', 'nota', 'es');
    const both = await loadCorpus(TINY_CORPUS, bed.dataDir);
    expect(corpus.languages().has('es')).toBe(false);
    const carta = new Carta(both, new Finder(spanish.index, bed.embedder.embeddings));
    const answer = await carta.ask({ text: 'delegation speakers', language: 'es' });
    expect(answer.language).toBe('es');
    expect(answer.citations[0]?.text).toContain('A delegation has three speakers.');
    expect(answer.citations[0]?.text).toContain('Fuente que indica');
    expect(answer.citations[0]?.version).toContain('en inglés');
  });

  it('D20: carries its terms in the languages that it does not stand in', async () => {
    const bed = await testBed();
    await bring(bed, '# Rules\n\nThe general assembly of the club elects its chair.\n', 'rules');
    const corpus = await loadCorpus(CORPUS_FOLDER, bed.dataDir);
    const own = passagesOf(corpus).filter(({ ref }) => ref === 'rules');
    expect(own.map(({ language, text }) => [language, text])).toEqual([
      ['en', 'Rules. The general assembly of the club elects its chair.'],
      ['es', 'Asamblea General'],
      ['pt', 'Assembleia Geral'],
      ['fr', 'Assemblée générale'],
    ]);
  });
});
