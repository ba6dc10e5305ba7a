const RANKS: readonly { readonly rank: number; readonly word: string }[] = [
  { rank: 1, word: 'book|libro|livro|livre' },
  { rank: 2, word: 'annex|anexo|annexe|appendix|ap[eé]ndice|ap[eê]ndice|appendice' },
  { rank: 2, word: 'part|parte|partie' },
  { rank: 3, word: 'title|t[ií]tulo|titre' },
  { rank: 4, word: 'chapter|cap[ií]tulo|chapitre' },
  { rank: 5, word: 'section|secci[oó]n|sec[cç]?[cç][aã]o|se[cç][aã]o' },
  { rank: 6, word: 'sub-?section|subsecci[oó]n|subse[cç][aã]o|sous-section' },
];
const NUMBER =
  '(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,8}|[A-Z])(?:[º°]|er|bis|ter)?(?![\\p{L}\\p{N}])|(?:one|two|three|four|five|six|first|second|third|fourth|fifth|uno?|una|dos|tres|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|primeir[oa]|terceir[oa]|quart[oa]|premi[eè]re?|deuxi[eè]me|troisi[eè]me|[uú]nic[oa]|unique|preliminar|pr[eé]liminaire|preliminary)(?!\\p{L})';
const HEADS = RANKS.map(({ rank, word }) => ({
  rank,
  pattern: new RegExp(
    `^(?<written>(?:${word})\\s+(?:${NUMBER}))(?<stop>\\s*[.:)–—-]*)\\s*(?<title>.*)$`,
    'iu',
  ),
  reversed: new RegExp(
    `^(?:first|second|third|fourth|primera|segunda|tercera|cuarta|primeira|terceira|quarta|premi[eè]re|deuxi[eè]me|troisi[eè]me)\\s+(?:${word})$`,
    'iu',
  ),
}));

/** The head of a part, title, chapter or the like. */
export interface DivisionHead {
  /** 1 for the widest. */
  readonly rank: number;
  /** `Chapter III`, as the source has it. */
  readonly written: string;
  /** What follows the number; empty where nothing does. */
  readonly title: string;
}

/** Reads "CAPÍTULO I", "Part Two. Organs", "TÍTULO II - DE LOS SOCIOS"; null for running text. */
export function readDivisionHead(text: string): DivisionHead | null {
  if (text.length > 160) return null;
  for (const { rank, pattern, reversed } of HEADS) {
    if (reversed.test(text)) return { rank, written: text, title: '' };
    const match = pattern.exec(text);
    if (match?.groups === undefined) continue;
    const { written = '', stop = '', title = '' } = match.groups;
    // "Chapter 5 deals with", "Parte a terceros" and "Section C Members shall pay." are sentences.
    if (/^\p{Ll}/u.test(title) && stop.trim() === '') return null;
    if (/\s[a-z]$/u.test(written) || /[.;,]$/u.test(title)) return null;
    return { rank, written, title };
  }
  return null;
}

/** Whether a heading is that of a preamble. */
export function isPreambleHead(text: string): boolean {
  return /^(?:the\s+)?(?:preamble|pre[aá]mbulo|pre[aâ]mbulo|pr[eé]ambule)\s*[.:]?$/iu.test(text);
}
