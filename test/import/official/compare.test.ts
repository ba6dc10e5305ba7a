import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { LANGUAGES, type Language } from '../../../src/corpus/language.ts';
import { loadCorpus } from '../../../src/corpus/load.ts';
import { compareWithSummary, describeDifference } from '../../../src/import/official/compare.ts';
import { factsOf } from '../../../src/import/official/facts.ts';
import type { ParsedOfficial } from '../../../src/import/official/parse-official.ts';
import { CORPUS_FOLDER } from '../../../src/paths.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await loadCorpus(CORPUS_FOLDER);
});

/** The summary itself in place of an official text, with some texts changed. */
function official(
  language: Language,
  changes: Readonly<Record<string, string>> = {},
): ParsedOfficial {
  const texts = new Map(
    corpus.provisions
      .filter((one) => one.document === 'charter' && one.language === language)
      .map((one) => [one.ref, changes[one.ref] ?? one.text]),
  );
  return { language, texts, chapters: [], order: [], doubles: [] };
}

describe('facts', () => {
  const SAME: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    'majority 2/3': {
      en: 'by a vote of two-thirds of the owls',
      es: 'por el voto de los dos tercios de los búhos',
      pt: 'pelo voto de dois terços das corujas',
      fr: 'à la majorité des deux tiers des hiboux',
    },
    'majority absolute majority': {
      en: 'by an absolute majority',
      es: 'por mayoría absoluta de votos',
      pt: 'por maioria absoluta',
      fr: 'à la majorité absolue',
    },
    'majority simple majority': {
      en: 'by a simple majority',
      es: 'por simple mayoría',
      pt: 'por maioria simples',
      fr: 'à la majorité simple',
    },
    'majority unanimity': {
      en: 'by unanimous vote',
      es: 'por unanimidad',
      pt: 'por unanimidade',
      fr: 'à l’unanimité',
    },
    'period 2 years': {
      en: 'after two years',
      es: 'transcurridos dos años',
      pt: 'decorridos 2 anos',
      fr: 'après deux (2) ans',
    },
    'period 6 months': {
      en: 'six months',
      es: 'un período no mayor de seis meses',
      pt: 'seis meses',
      fr: 'une période de six mois',
    },
    'period 90 days': {
      en: 'ninety days',
      es: 'noventa días',
      pt: '90 dias',
      fr: 'quatre-vingt-dix jours',
    },
    'period 45 days': {
      en: 'forty-five days',
      es: 'cuarenta y cinco días',
      pt: 'quarenta e cinco dias',
      fr: 'quarante-cinq jours',
    },
    'period each year': { en: 'annually', es: 'cada año', pt: 'anualmente', fr: 'chaque année' },
    'date 1985-11-05': {
      en: 'of November 5, 1985',
      es: 'del 5 de noviembre de 1985',
      pt: 'de 5 de novembro de 1985',
      fr: 'du 5 novembre 1985',
    },
    'number 11': {
      en: 'eleven jurists',
      es: 'once juristas',
      pt: 'onze juristas',
      fr: 'onze juristes',
    },
  };

  test.each(Object.entries(SAME))('%s is the same in every language', (fact, texts) => {
    for (const language of LANGUAGES) {
      const facts = factsOf(texts[language], language).map(({ kind, value }) => `${kind} ${value}`);
      expect(facts, language).toEqual([fact]);
    }
  });

  test('are no numbers of articles, chapters and documents, and no other word', () => {
    expect(factsOf('Articles 28 and 29, paragraph f) of Article 91, Chapter VII', 'en')).toEqual(
      [],
    );
    expect(factsOf('artículos 24 a 27, 28(a) y 29; OEA/Ser. P, AG/doc. 1939/85', 'es')).toEqual([]);
    expect(factsOf('once the owls', 'en')).toEqual([]);
    expect(factsOf('a paz dos povos', 'pt')).toEqual([]);
    expect(factsOf('que eleven los ingresos entre dos o más Estados', 'es')).toEqual([]);
  });

  test.each(LANGUAGES)('of our summary are those of the English one in %s', (language) => {
    const told = (ref: string, own: Language): string[] =>
      factsOf(corpus.provision(ref, own)?.text ?? '', own)
        .filter(({ kind, value }) => kind !== 'number' || value !== '2')
        .map(({ kind, value }) => `${kind} ${value}`)
        .sort();
    for (const { ref } of corpus.inOrder('charter')) {
      expect(told(ref, language), ref).toEqual(told(ref, 'en'));
    }
  });
});

describe('comparing', () => {
  test.each(LANGUAGES)('finds nothing between the summary and itself in %s', (language) => {
    expect(compareWithSummary(official(language), corpus, language)).toEqual([]);
  });

  const PLANTED: Readonly<Record<Language, Readonly<Record<string, [RegExp, string]>>>> = {
    en: {
      'charter:62': [/absolute majority/gi, 'two-thirds'],
      'charter:143': [/two years/gi, 'six months'],
      'charter:101': [/eleven/gi, 'nine'],
    },
    es: {
      'charter:62': [/mayoría absoluta/gi, 'dos tercios'],
      'charter:143': [/dos años/gi, 'seis meses'],
      'charter:101': [/once/gi, 'nueve'],
    },
    pt: {
      'charter:62': [/maioria absoluta/gi, 'dois terços'],
      'charter:143': [/dois anos/gi, 'seis meses'],
      'charter:101': [/onze/gi, 'nove'],
    },
    fr: {
      'charter:62': [/majorité absolue/gi, 'deux tiers'],
      'charter:143': [/deux ans/gi, 'six mois'],
      'charter:101': [/onze/gi, 'neuf'],
    },
  };

  test.each(LANGUAGES)('finds a changed majority, period and number in %s', (language) => {
    const changes = Object.fromEntries(
      Object.entries(PLANTED[language]).map(([ref, [from, to]]) => [
        ref,
        (corpus.provision(ref, language)?.text ?? '').replace(from, to),
      ]),
    );
    const found = compareWithSummary(official(language, changes), corpus, language);
    expect(found.map(({ ref, only, kind, value }) => `${ref} ${only} ${kind} ${value}`)).toEqual([
      'charter:62 official majority 2/3',
      'charter:62 summary majority absolute majority',
      'charter:101 official number 9',
      'charter:101 summary number 11',
      'charter:143 official period 6 months',
      'charter:143 summary period 2 years',
    ]);
  });

  test('finds a majority that moved from one letter to another', () => {
    const text = (corpus.provision('charter:9(f)')?.text ?? '').replace(/two[ -]thirds/gi, 'half');
    const found = compareWithSummary(official('en', { 'charter:9(f)': text }), corpus, 'en');
    expect(found.map(describeDifference)).toEqual([
      'Article 9(f): the summary has the majority "2/3", the official text has not',
    ]);
  });

  test('takes what an article refers to as said', () => {
    const changes = { 'charter:142': 'As Article 140 says.' };
    expect(compareWithSummary(official('en', changes), corpus, 'en')).toEqual([]);
  });
});
