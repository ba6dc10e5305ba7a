import { describe, expect, it } from 'vitest';
import { lacks, readStated } from '../../../../src/corpus/check/quantities/compare.ts';
import { readQuantities } from '../../../../src/corpus/check/quantities/read-quantities.ts';
import { LANGUAGES } from '../../../../src/corpus/language.ts';

function read(text: string, language: (typeof LANGUAGES)[number]): string[] {
  return [...readQuantities(text, language)].sort();
}

describe('the same is read in four languages', () => {
  it.each([
    [
      [
        'two thirds of the Member States',
        'dos tercios de los Estados',
        'dois terços dos Estados',
        'les deux tiers des États',
      ],
      ['2/3'],
    ],
    [
      [
        'a two-thirds majority',
        'las dos terceras partes',
        'as duas terças partes',
        'une majorité des deux tiers',
      ],
      ['2/3'],
    ],
    [
      [
        'by an absolute majority',
        'por mayoría absoluta',
        'por maioria absoluta',
        'à la majorité absolue',
      ],
      ['absolute majority'],
    ],
    [
      [
        'by simple majority or unanimously',
        'por mayoría simple o por unanimidad',
        'por maioria simples ou por unanimidade',
        'à la majorité simple ou à l’unanimité',
      ],
      ['simple majority', 'unanimity'],
    ],
    [
      ['on 30 April 1948', 'el 30 de abril de 1948', 'em 30 de abril de 1948', 'le 30 avril 1948'],
      ['1948', '1948-04-30', '30', 'the month April'],
    ],
    [
      [
        '6 to 8 June 1999',
        'del 6 al 8 de junio de 1999',
        'de 6 a 8 de junho de 1999',
        'du 6 au 8 juin 1999',
      ],
      ['1999', '1999-06-06', '1999-06-08', '6', '8', 'the month June'],
    ],
    [
      ['1 March 2007', 'el 1.º de marzo de 2007', 'em 1º de março de 2007', 'le 1er mars 2007'],
      ['1', '2007', '2007-03-01', 'the month March'],
    ],
    [
      ['in June 1999', 'en junio de 1999', 'em junho de 1999', 'en juin 1999'],
      ['1999', 'the month June'],
    ],
    [
      ['for five years', 'durante cinco años', 'por 5 anos', 'pendant cinq ans'],
      ['5', '5 years'],
    ],
    [
      [
        'within twenty (20) working days',
        'en veinte (20) días hábiles',
        'em vinte (20) dias úteis',
        'dans les vingt (20) jours ouvrables',
      ],
      ['20', '20 days'],
    ],
    [
      ['nine and a half years', 'nueve años y medio', 'nove anos e meio', 'neuf ans et demi'],
      ['9', '9 years', 'a half'],
    ],
    [['eleven jurists', 'once juristas', 'onze juristas', 'onze juristes'], ['11']],
    [
      ['thirty-one States', 'treinta y un Estados', 'trinta e um Estados', 'trente et un États'],
      ['31'],
    ],
    [
      [
        'its twenty-first session',
        'su vigésimo primer período',
        'a sua vigésima primeira sessão',
        'sa vingt et unième session',
      ],
      ['21'],
    ],
    [
      [
        'the sixteenth (16th) session',
        'el decimosexto (16.º) período',
        'o décimo sexto (16º) período',
        'la seizième (16e) session',
      ],
      ['16'],
    ],
    [
      [
        'the eighteenth session',
        'el decimoctavo período',
        'o décimo oitavo período',
        'la dix-huitième session',
      ],
      ['18'],
    ],
    [
      [
        'Chapter VII and Chapter I',
        'Capítulo VII y Capítulo I',
        'Capítulo VII e Capítulo I',
        'Chapitre VII et Chapitre I',
      ],
      ['1', '7'],
    ],
    [
      [
        'Articles 23 to 26 and 39(b)',
        'artículos 23 a 26 y 39(b)',
        'Artigos 23 a 26 e 39(b)',
        'articles 23 à 26 et 39(b)',
      ],
      ['23', '26', '39'],
    ],
    [
      [
        'AG/RES. 1939 (XXXIII-O/03)',
        'AG/RES. 1939 (XXXIII-O/03)',
        'AG/RES. 1939 (XXXIII-O/03)',
        'AG/RES. 1939 (XXXIII-O/03)',
      ],
      ['1939', '3', '33'],
    ],
    [['number 1,609', 'el número 1.609', 'o número 1.609', 'le numéro 1\u00a0609'], ['1609']],
    [['re-elected twice', 'reelegido dos veces', 'reeleito duas vezes', 'réélu deux fois'], ['2']],
  ] as const)('%j', (texts, facts) => {
    LANGUAGES.forEach((language, index) => {
      expect(read(texts[index] ?? '', language)).toEqual(facts);
    });
  });
});

describe('what is no number', () => {
  it.each([
    [
      'en',
      'It may be elected once more, as one of them may seize a moment of the United Nations (UN).',
    ],
    [
      'es',
      'Un Estado, una vez más, puede tener en cuenta que se eleven los ingresos de un tercero y el medio ambiente.',
    ],
    [
      'pt',
      'Um dos Estados, segundo o preâmbulo, é uma parte; o Conselho Permanente é um dos órgãos.',
    ],
    [
      'fr',
      'Une décision très importante d’un État tiers, une fois de plus, vient en premier lieu.',
    ],
  ] as const)('%s: %s', (language, text) => {
    expect(read(text, language)).toEqual([]);
  });

  it('but "o segundo" is one, and "em segundo lugar"', () => {
    expect(read('o segundo órgão', 'pt')).toEqual(['2']);
    expect(read('em segundo lugar', 'pt')).toEqual(['2']);
    expect(read('Segundo dos três artigos', 'pt')).toEqual(['2', '3']);
  });
});

describe('what is understood without being said', () => {
  it('a pair stands for two, and the unit of a period may stand elsewhere', () => {
    expect(lacks(readStated('both of the States', 'en'), '2')).toBe(false);
    expect(lacks(readStated('the States', 'en'), '2')).toBe(true);
    expect(lacks(readStated('in almost five', 'en'), '5 years')).toBe(false);
    expect(lacks(readStated('in five months', 'en'), '5 years')).toBe(true);
  });
});
