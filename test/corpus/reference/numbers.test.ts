import { describe, expect, it } from 'vitest';
import { provisions } from './finder.ts';

const LAST = 146;
const words = (list: string): readonly string[] => list.split(' ');

const SPANISH = words(
  'x uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve ' +
    'veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
);
const PORTUGUESE = words(
  'x um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
);
const ENGLISH = words(
  'x one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const FRENCH = words(
  'x un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);
const TENS = {
  es: words('x x veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  pt: words('x x vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
  en: words('x x twenty thirty forty fifty sixty seventy eighty ninety'),
  fr: words('x x vingt trente quarante cinquante soixante'),
};

function english(n: number): string {
  if (n > 100) return `one hundred and ${english(n - 100)}`;
  if (n === 100) return 'one hundred';
  if (n < 20) return ENGLISH[n] ?? '';
  const rest = n % 10 === 0 ? '' : `-${ENGLISH[n % 10] ?? ''}`;
  return `${TENS.en[Math.floor(n / 10)] ?? ''}${rest}`;
}

function spanish(n: number): string {
  if (n > 100) return `ciento ${spanish(n - 100)}`;
  if (n === 100) return 'cien';
  if (n < 30) return SPANISH[n] ?? '';
  const rest = n % 10 === 0 ? '' : ` y ${SPANISH[n % 10] ?? ''}`;
  return `${TENS.es[Math.floor(n / 10)] ?? ''}${rest}`;
}

function portuguese(n: number): string {
  if (n > 100) return `cento e ${portuguese(n - 100)}`;
  if (n === 100) return 'cem';
  if (n < 20) return PORTUGUESE[n] ?? '';
  const rest = n % 10 === 0 ? '' : ` e ${PORTUGUESE[n % 10] ?? ''}`;
  return `${TENS.pt[Math.floor(n / 10)] ?? ''}${rest}`;
}

function french(n: number): string {
  if (n > 100) return `cent ${french(n - 100)}`;
  if (n === 100) return 'cent';
  if (n < 20) return FRENCH[n] ?? '';
  if (n === 80) return 'quatre-vingts';
  if (n > 80) return `quatre-vingt-${french(n - 80)}`;
  if (n >= 60)
    return n === 60
      ? 'soixante'
      : `soixante${n === 61 || n === 71 ? ' et ' : '-'}${french(n - 60)}`;
  const ten = TENS.fr[Math.floor(n / 10)] ?? '';
  if (n % 10 === 0) return ten;
  return n % 10 === 1 ? `${ten} et un` : `${ten}-${FRENCH[n % 10] ?? ''}`;
}

function roman(n: number): string {
  const marks: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let numeral = '';
  for (const [value, mark] of marks) {
    for (; rest >= value; rest -= value) numeral += mark;
  }
  return numeral;
}

describe('D27: every number of the Charter is read', () => {
  it.each([
    ['in English words', (n: number) => `article ${english(n)}`],
    ['in Spanish words', (n: number) => `artículo ${spanish(n)}`],
    ['in Portuguese words', (n: number) => `artigo ${portuguese(n)}`],
    ['in French words', (n: number) => `l'article ${french(n)}`],
    ['in digits', (n: number) => `art. ${n}`],
    [
      'as an English ordinal',
      (n: number) =>
        `the ${n}${n % 10 === 1 && n % 100 !== 11 ? 'st' : n % 10 === 2 && n % 100 !== 12 ? 'nd' : n % 10 === 3 && n % 100 !== 13 ? 'rd' : 'th'} article`,
    ],
    ['as a Romance ordinal', (n: number) => `artículo ${n}º`],
    ['alone', (n: number) => `${n}`],
  ])('%s, from 1 to 146', (_, write) => {
    for (let n = 1; n <= LAST; n += 1)
      expect([write(n), provisions(write(n))]).toEqual([write(n), [`charter:${n}`]]);
  });

  it('as a Roman numeral in either case; a lone L or C is a letter', () => {
    for (let n = 1; n <= LAST; n += 1) {
      if (n === 50 || n === 100) continue;
      const numeral = roman(n);
      expect([numeral, provisions(`Article ${numeral}`)]).toEqual([numeral, [`charter:${n}`]]);
      expect([numeral, provisions(`article ${numeral.toLowerCase()}`)]).toEqual([
        numeral,
        [`charter:${n}`],
      ]);
    }
  });

  it.each([
    'two hundred',
    'twenty thousand',
    'doscientos',
    'deux cents',
    'nineteen ninety',
    'zero',
  ])('no other number is taken for its beginning: article %s', (number) => {
    expect(provisions(`article ${number}`)).toEqual([]);
  });
});
