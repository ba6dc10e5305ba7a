import type { Language } from '../../corpus/language.ts';

/** What an official text of one language is cut by. Every pattern matches from a text's beginning. */
export interface OfficialWords {
  /** "Article 53", "ARTÍCULO 1o", "Article premier": groups `number` or `first`, then the text. */
  readonly article: RegExp;
  /** "Chapter VIII": groups `roman`, `number`. */
  readonly chapter: RegExp;
  /** "PART TWO", "Segunda Parte". */
  readonly part: RegExp;
  readonly preamble: RegExp;
  /** The first words of the preamble, where nothing stands over it. */
  readonly opening: RegExp;
  /** How the words below the last article begin: testimony, place of signing, certificates. */
  readonly closing: RegExp;
  /** A word of a head whose number stands in the next block. */
  readonly alone: RegExp;
}

// "1o" and "1º" for the first, "1er" in French; not the "o" of "1 o 2".
const NUMBER = '(?<number>\\d{1,3})(?:\\s?(?:er|[èe]re)|[oa]|\\s?\\.?\\s?[ºª°])?(?![\\p{L}\\d])';
const ROMAN =
  '(?:(?<roman>[IVXL]{1,6})|(?<number>\\d{1,2})|(?<first>premier|PREMIER|Premier|primero|PRIMERO|Primero|primeiro|PRIMEIRO|Primeiro|ONE|One))(?![\\p{L}\\d])';

function article(words: string, first: string): RegExp {
  return new RegExp(`^(?:${words})\\s*(?:${NUMBER}|(?<first>${first})(?!\\p{L}))`, 'u');
}

function chapter(words: string): RegExp {
  return new RegExp(`^(?:${words})\\s+${ROMAN}`, 'u');
}

const either = (words: string): RegExp => new RegExp(`^(?:${words})(?!\\p{L})`, 'iu');
const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');

export const OFFICIAL_WORDS: Readonly<Record<Language, OfficialWords>> = {
  en: {
    article: article('Article|ARTICLE|Art\\.|ART\\.', 'One|ONE|First|FIRST'),
    chapter: chapter('Chapter|CHAPTER'),
    part: either('part\\s+(?:one|two|three|I{1,3}|[123])|(?:first|second|third)\\s+part'),
    preamble: either('preamble'),
    opening: either('in the name of their peoples'),
    closing: either('in (?:witness|faith|testimony) (?:whereof|of which)|done (?:at|in)|certified'),
    alone: whole('article|art\\.|chapter|part'),
  },
  es: {
    article: article(
      'Art[íi]culo|ART[ÍI]CULO|Art\\.|ART\\.',
      'Primero|PRIMERO|primero|[ÚU]nico|[ÚU]NICO',
    ),
    chapter: chapter('Cap[íi]tulo|CAP[ÍI]TULO'),
    part: either(
      '(?:primera|segunda|tercera)\\s+parte|parte\\s+(?:primera|segunda|tercera|I{1,3})',
    ),
    preamble: either('pre[áa]mbulo'),
    opening: either('en nombre de sus pueblos'),
    closing: either('en (?:fe|testimonio) de lo cual|hech[oa] en|suscrit[oa] en|certific'),
    alone: whole('art[íi]culo|art\\.|cap[íi]tulo|primera|segunda|tercera'),
  },
  pt: {
    article: article('Artigo|ARTIGO|Art\\.|ART\\.', 'Primeiro|PRIMEIRO|primeiro'),
    chapter: chapter('Cap[íi]tulo|CAP[ÍI]TULO'),
    part: either(
      '(?:primeira|segunda|terceira)\\s+parte|parte\\s+(?:primeira|segunda|terceira|I{1,3})',
    ),
    preamble: either('pre[âa]mbulo'),
    opening: either('em nome d[eo]s? seus povos'),
    closing: either('em (?:f[ée]|testemunho) d?[eo] que|feit[oa] em|certific'),
    alone: whole('artigo|art\\.|cap[íi]tulo|primeira|segunda|terceira'),
  },
  fr: {
    article: article('Article|ARTICLE|Art\\.|ART\\.', 'Premier|PREMIER|premier|Unique|UNIQUE'),
    chapter: chapter('Chapitre|CHAPITRE'),
    part: either(
      '(?:premi[èe]re|deuxi[èe]me|seconde|troisi[èe]me)\\s+partie|partie\\s+(?:premi[èe]re|deuxi[èe]me|troisi[èe]me|I{1,3})',
    ),
    preamble: either('pr[ée]ambule'),
    opening: either('au nom de leurs peuples'),
    closing: either('en (?:foi|t[ée]moignage) de quoi|fait [àa]|certifi'),
    alone: whole('article|art\\.|chapitre|premi[èe]re|deuxi[èe]me|seconde|troisi[èe]me'),
  },
};
