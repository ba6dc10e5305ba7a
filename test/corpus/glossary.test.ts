import { describe, expect, it } from 'vitest';
import { Glossary } from '../../src/corpus/glossary.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';

const glossary = new Glossary(await loadCorpus(CORPUS_FOLDER));

describe('D20: the glossary of the four languages', () => {
  it.each([
    ['The general assembly meets every June.', 'en', 'es', 'Asamblea General'],
    ['Le Secrétaire général vient.', 'fr', 'en', 'Secretary General'],
    ['O CONSELHO PERMANENTE decide.', 'pt', 'fr', 'Conseil permanent'],
    ['Sin quorum no hay voto.', 'es', 'pt', 'Quórum'],
  ] as const)('%s', (text, from, to, term) => {
    expect(glossary.translated(text, from, to)).toContain(term);
  });

  it('takes whole terms alone', () => {
    expect(glossary.translated('A quorumless generality.', 'en', 'es')).toEqual([]);
  });
});
