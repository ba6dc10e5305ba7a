import type { Language } from '../../language.ts';

/** The months of each language as they are written in running text, January first. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
    ' ',
  ),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
};

/** "6 to 8 June", "25 y el 26 de febrero", "les 25 et 26 février": what stands between two days. */
const BETWEEN = '\\s*(?:-|–|to|and|y|e|et|a|al|au|ao|à)\\s*(?:el\\s|le\\s)?\\s*';

/** "30 April 1948", "30 de abril de 1948", "1er mars 2000", "June 1999", "April 30, 1948". */
function pattern(language: Language): RegExp {
  const month = MONTHS[language].join('|');
  const ordinal = '(?:er|st|nd|rd|th|\\.?º)?';
  const first = `(?:(?<first>\\d{1,2})${ordinal}${BETWEEN})?`;
  const day = `(?<day>\\d{1,2})${ordinal}\\s+(?:de\\s+|of\\s+)?`;
  const year = ',?\\s+(?:del?\\s+|of\\s+)?(?<year>\\d{4})';
  const american = '(?:\\s+(?<behind>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?';
  // Only English tells a month by its capital ("may"); a month at the start of a line has one too.
  const flags = language === 'en' ? 'gu' : 'giu';
  const source = `(?<![\\p{L}\\d])(?:${first}${day})?(?<month>${month})(?!\\p{L})${american}(?:${year})?`;
  return new RegExp(source, flags);
}

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  en: pattern('en'),
  es: pattern('es'),
  pt: pattern('pt'),
  fr: pattern('fr'),
};

/**
 * The months that a text names beside a day or a year, and its whole dates as ISO 8601; "6 to 8 June
 * 1999" gives the first and the last day.
 */
export function readDates(text: string, language: Language): string[] {
  const found: string[] = [];
  for (const { groups = {} } of text.matchAll(PATTERNS[language])) {
    const day = groups['day'] ?? groups['behind'];
    const year = groups['year'];
    if (day === undefined && year === undefined) continue;
    const name = groups['month']?.toLowerCase() ?? '';
    const month = MONTHS[language].findIndex((one) => one.toLowerCase() === name);
    found.push(`the month ${MONTHS.en[month] ?? ''}`);
    if (year === undefined) continue;
    for (const one of [groups['first'], day]) {
      if (one !== undefined) found.push([year, two(month + 1), two(one)].join('-'));
    }
  }
  return found;
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
