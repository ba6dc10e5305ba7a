import { withoutMarks } from './note-marks.ts';

/** How a text looks, as far as its format tells. */
export interface Look {
  readonly bold?: boolean;
  readonly centred?: boolean;
}

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|primeir[oa]|terceir[oa]|quart[oa]|premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me';
const CARDINALS =
  'one|two|three|four|five|six|un[oa]?|dos|tres|cuatro|cinco|uma?|dois|duas|tr[eê]s|quatro|une|deux|trois|quatre|cinq|[uú]nic[oa]|unique|sole';
const NUMBER = `\\d{1,4}(?:\\s?(?:bis|ter|quater)|[-–]?[A-Z](?![\\p{L}]))?[º°]?|[IVXLC]{1,7}(?![\\p{L}])|${ORDINALS}|${CARDINALS}`;
const WORDS = [
  { level: 1, words: 'part|parte|partie|book|libro|livro|livre|title|t[ií]tulo|titre' },
  { level: 1, words: 'annex|anexo|annexe|appendix|ap[eé]ndice|ap[eê]ndice|appendice' },
  { level: 2, words: 'chapter|cap[ií]tulo|chapitre' },
  { level: 3, words: 'section|secci[oó]n|se[cç][cç]?[aã]o' },
  { level: 4, words: 'article|art[ií]culo|artigo|art\\.' },
];
const HEADS = WORDS.map(({ level, words }) => ({
  level,
  pattern: new RegExp(
    `^(?:${words})\\s*(?:${NUMBER}|(?<=^(?:annex|anexo|annexe)\\s)[A-Z](?![\\p{L}]))(?<end>\\s*[.:)–—-]*)(?:\\s+(?<title>\\S.*))?$`,
    'iu',
  ),
}));
const REVERSED = new RegExp(`^(?:${ORDINALS})\\s+(?:part|parte|partie)\\.?$`, 'iu');
const PREAMBLE = /^(?:preamble|pre[aá]mbulo|pre[aâ]mbulo|pr[eé]ambule)\s*[.:]?$/iu;
const WORD_ALONE = new RegExp(`^(?:${WORDS.map(({ words }) => words).join('|')})$`, 'iu');

/** A head that names itself: "Article 3", "Capítulo I. Naturaleza", "PRIMERA PARTE", "Preamble". */
export interface NamedHead {
  readonly level: number;
  /** Whether it is nothing but word and number. */
  readonly bare: boolean;
}

/** Reads a text as a head that names itself; null where it is none. */
export function readNamedHead(raw: string): NamedHead | null {
  const text = withoutMarks(raw).replace(/\*+$/u, '').trim();
  if (text.length > 160) return null;
  if (PREAMBLE.test(text)) return { level: 2, bare: true };
  if (REVERSED.test(text)) return { level: 1, bare: true };
  for (const { level, pattern } of HEADS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const title = match.groups?.['title'];
    if (title === undefined) return { level, bare: true };
    return isTitle(title) ? { level, bare: false } : null;
  }
  return null;
}

/** Whether a line is only the word of a head, whose number the source puts on the next line. */
export function isHeadWord(text: string): boolean {
  return WORD_ALONE.test(text.trim());
}

function isTitle(text: string): boolean {
  if (text.length > 110 || text.split(/\s+/u).length > 16) return false;
  // A sentence that follows the number on its line is what the article says.
  return /^[\p{Lu}\d"“«(¿¡[]/u.test(text) && !/[.;:,]$/u.test(text);
}

/** Whether a text is all capitals, a sentence or a head. */
export function isAllCapitals(raw: string): boolean {
  const text = withoutMarks(raw).trim();
  const little = /(?<![\p{L}])(?:de|del|la|y|e|of|the|and|a|o|do|da|du|des|et)(?![\p{L}])/gu;
  if (/\p{Ll}/u.test(text.replace(little, ''))) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}

/** Whether a text is all capitals and short enough for a head. */
export function isCapitals(raw: string): boolean {
  const text = withoutMarks(raw).trim();
  return text.length <= 160 && isAllCapitals(text) && !/[.,;:]$/u.test(text);
}

/** A number of chapters and sections: "II. Background", "1. Scope", "2.3 Terms". */
export function isNumberedHead(raw: string): boolean {
  const text = withoutMarks(raw).trim();
  const match = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.|[A-Z]\.)\s*[-–—]?\s+(\S.*)$/u.exec(text);
  const title = match?.[1];
  return title !== undefined && title.length <= 80 && isTitle(title) && /\p{L}{3}/u.test(title);
}

/**
 * The level of a heading that only its look and wording show; null for running text. Levels: parts
 * and titles 1, chapters and capitals 2, sections and bold lines 3, articles 4.
 */
export function headLevel(text: string, look: Look = {}): number | null {
  const named = readNamedHead(text);
  if (named !== null) return named.level;
  const plain = withoutMarks(text).trim();
  if (!/\p{L}{2}/u.test(plain)) return null;
  if (isCapitals(plain)) return 2;
  const short = plain.length <= 120 && plain.split(/\s+/u).length <= 16;
  if (look.bold === true && short && !/[.,;:]$/u.test(plain)) return 3;
  return null;
}
