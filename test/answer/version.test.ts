import { describe, expect, it } from 'vitest';
import { dayOf, hostOf, versionOf } from '../../src/answer/version.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { LANGUAGES, type Language } from '../../src/corpus/language.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { CorpusDocument, Provision } from '../../src/corpus/provision.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';

const shipped = await loadCorpus(CORPUS_FOLDER);

const GUIDE: CorpusDocument = {
  id: 'guide',
  title: 'Club guide',
  short: 'Guide',
  language: 'en',
  kind: 'page',
  symbol: null,
  date: '2021-03',
  edition: null,
  superseded: 'ag-res-2004',
  place: null,
  url: null,
  standing: 'A text that the operator brought in.',
  names: [],
  file: 'imports/document.guide.en.json',
  source: {
    address: 'https://club.example/guide?key=none',
    retrieved: '2026-11-25T08:00:00.000Z',
    sha256: '0'.repeat(64),
  },
};
const TEXT: Provision = {
  ref: 'guide',
  document: 'guide',
  language: 'en',
  kind: 'document',
  parent: null,
  path: [],
  label: 'Guide',
  title: 'Club guide',
  text: 'The club meets on Mondays.',
  sentences: ['The club meets on Mondays.'],
  notes: [],
  letters: [],
  url: null,
  line: 1,
};
const corpus = new Corpus({
  ...shipped,
  documents: [...shipped.documents, GUIDE],
  provisions: [...shipped.provisions, TEXT],
});

function version(ref: string, language: Language): string | null {
  const provision = corpus.provision(ref, language);
  if (provision === null) throw new Error(`no ${ref}`);
  return versionOf(corpus, provision, language);
}

describe('D24: a source shows how old it is', () => {
  it.each<[string, Language, string]>([
    ['charter:20', 'en', 'as amended up to the Protocol of Managua (1993)'],
    ['charter:20', 'fr', 'modifiée jusqu’au Protocole de Managua (1993)'],
    ['ag-res-2004', 'en', '8 June 2004'],
    ['ag-res-2004', 'es', '8 de junio de 2004'],
    ['cicte-dec-2012', 'pt', '7 de março de 2012'],
  ])('%s in %s: %s', (ref, language, told) => {
    expect(version(ref, language)).toBe(told);
  });

  it('whatever instrument it is, in every language', () => {
    const bare = corpus.provisions.filter((provision) => {
      const document = corpus.document(provision.document, provision.language);
      return document?.kind !== 'page' && versionOf(corpus, provision, provision.language) === null;
    });
    expect(bare).toEqual([]);
  });

  it('an imported one says when and from where it came, and what took its place', () => {
    expect(version('guide', 'en')).toBe(
      'March 2021, imported 25 November 2026 from club.example, superseded by AG/RES. 2004',
    );
  });

  it('D19: a text in another language than the answer says so', () => {
    expect(version('guide', 'pt')).toMatch(
      /^em inglês, março de 2021, importado em 25 de novembro/,
    );
  });
});

describe('days', () => {
  it.each(LANGUAGES)('are told whole, by month or by year: %s', (language) => {
    expect(dayOf('1948', language)).toBe('1948');
    expect(dayOf('1948-04', language)).toMatch(/1948$/);
    expect(dayOf('1948-04-30', language)).toMatch(/30.*1948/);
  });

  it('of an address the host is told, of a file its name', () => {
    expect(hostOf('https://www.oas.org/dil/x.htm#y')).toBe('www.oas.org');
    expect(hostOf('guide.pdf')).toBe('guide.pdf');
  });
});
