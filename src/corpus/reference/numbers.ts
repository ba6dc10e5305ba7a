import type { Token } from '../fold.ts';

/** A number read from tokens; `next` is the place behind it. */
export interface ReadNumber {
  readonly value: number;
  readonly next: number;
}

/** Number words of the four languages, folded. "quatre-vingts" is counted as four times twenty. */
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    1: 'one first uno una un primero um uma primeiro une premier',
    2: 'two second dos segundo dois duas deux deuxieme',
    3: 'three third tres tercero terceiro trois troisieme',
    4: 'four fourth cuatro cuarto quatro quarto quatre',
    5: 'five fifth cinco quinto cinq',
    6: 'six sixth seis sexto',
    7: 'seven seventh siete sete sept',
    8: 'eight eighth ocho oito huit',
    9: 'nine ninth nueve nove neuf',
    10: 'ten tenth diez dez dix',
    11: 'eleven once onze',
    12: 'twelve doce doze douze',
    13: 'thirteen trece treze treize',
    14: 'fourteen catorce catorze quatorze',
    15: 'fifteen quince quinze',
    16: 'sixteen dieciseis dezesseis seize',
    17: 'seventeen diecisiete dezessete',
    18: 'eighteen dieciocho dezoito',
    19: 'nineteen diecinueve dezenove',
    20: 'twenty twentieth veinte vinte vingt vingts',
    21: 'veintiuno veintiun',
    22: 'veintidos',
    23: 'veintitres',
    24: 'veinticuatro',
    25: 'veinticinco',
    26: 'veintiseis',
    27: 'veintisiete',
    28: 'veintiocho',
    29: 'veintinueve',
    30: 'thirty treinta trinta trente',
    40: 'forty fourty cuarenta quarenta quarante',
    50: 'fifty cincuenta cinquenta cinquante',
    60: 'sixty sesenta sessenta soixante',
    70: 'seventy setenta',
    80: 'eighty ochenta oitenta',
    90: 'ninety noventa',
    100: 'hundred cien ciento cem cento cent',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)])),
);

const AND = new Set(['and', 'y', 'e', 'et']);

/** Reads digits, a Roman numeral or number words that begin at `at`. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^\d{1,4}$/.test(token.text)) {
    const after = tokens[at + 1];
    const ordinal =
      after !== undefined && after.start === token.end && /^(st|nd|rd|th|er|o)$/.test(after.text);
    return { value: Number(token.text), next: at + (ordinal ? 2 : 1) };
  }
  return readWords(tokens, at) ?? readRoman(token, at);
}

function readWords(tokens: readonly Token[], at: number): ReadNumber | null {
  let value = 0;
  let next = at;
  for (let i = at; i < tokens.length; i += 1) {
    const word = tokens[i]?.text ?? '';
    const follows = WORDS[tokens[i + 1]?.text ?? ''];
    if (AND.has(word) && i > at && follows !== undefined && fits(value, follows)) continue;
    const step = WORDS[word];
    if (step === undefined || !(i === at || fits(value, step))) break;
    value = step === 100 && value > 0 && value < 10 ? value * 100 : joined(value, step);
    next = i + 1;
  }
  return next === at ? null : { value, next };
}

/** "soixante-dix" adds, "quatre-vingts" multiplies, "one hundred" multiplies. */
function joined(value: number, step: number): number {
  return value % 100 === 4 && step === 20 ? value - 4 + 80 : value + step;
}

function fits(value: number, step: number): boolean {
  if (step === 100) return value > 0 && value < 10;
  const rest = value % 100;
  if (rest === 0) return true;
  if (rest === 4 && step === 20) return true;
  if (rest === 60 || rest === 80) return step < 20;
  return rest >= 20 && rest % 10 === 0 && step < 10;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function readRoman(token: Token, at: number): ReadNumber | null {
  // A lone l, c, d or m after "article" is a letter of the alphabet, not 50, 100, 500 or 1000.
  if (!/^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(token.text)) return null;
  if (/^[lcdm]$/.test(token.text)) return null;
  let value = 0;
  const digits = [...token.text].map((char) => ROMAN[char] ?? 0);
  digits.forEach((digit, index) => {
    value += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  });
  return { value, next: at + 1 };
}
