import { fold } from '../fold.ts';

/** An official symbol in a text: `AG/RES. 2004 (XXXIV-O/04)`, `CICTE/DEC. 1/07`. */
export interface SymbolMention {
  /** Id of the document, or null where the corpus has none with that symbol. */
  readonly id: string | null;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const SESSION = String.raw`(?:\s*\([^)]{0,20}\))?`;
const ASSEMBLY = new RegExp(
  String.raw`\b(?:ag|ga|a\.?g\.?)?[\s/.,-]{0,3}\bres(?:olution|olucion|olucao|\.)?[\s/.,#-]{0,3}(?:no?[.\s]{1,2})?(?:ag[\s/.-]{0,2}res[\s.]{0,2})?(\d{3,5})\b${SESSION}`,
  'g',
);
const COMMITTEE =
  /\bcicte[\s/.,-]{0,3}(dec|res)(?:laration|laracion|laracao|olution|olucion|olucao)?[\s/.,-]{0,3}(?:no?[.\s]{1,2})?(?:\d{1,2}\s*\/\s*|(?:of|de|from)?\s*)((?:19|20)?\d{2})\b/g;
/** "the 2012 CICTE declaration", "2015 declaration of CICTE". */
const YEAR_FIRST =
  /\b((?:19|20)\d{2})\s+(?:cicte\s+(dec|res)(?:laration|olution)|(dec|res)(?:laration|olution)\s+(?:of|by)\s+cicte)\b/g;

/**
 * Finds official symbols of General Assembly resolutions and CICTE texts.
 * @param exists tells whether the corpus holds a document of that id
 */
export function findSymbols(raw: string, exists: (id: string) => boolean): SymbolMention[] {
  const text = fold(raw);
  const found: SymbolMention[] = [];
  const add = (match: RegExpExecArray, id: string, always: boolean): void => {
    const known = exists(id);
    if (!known && !always) return;
    found.push({
      id: known ? id : null,
      written: raw.slice(match.index, match.index + match[0].length).trim(),
      start: match.index,
      end: match.index + match[0].length,
    });
  };
  for (const match of text.matchAll(ASSEMBLY)) {
    // "resolution 242" without AG may be anybody's; it counts only where we hold that number.
    add(match, `ag-res-${Number(match[1])}`, /^(ag|ga|a\.g)/.test(match[0].trim()));
  }
  for (const match of text.matchAll(COMMITTEE)) {
    add(match, `cicte-${match[1] ?? ''}-${fullYear(match[2] ?? '')}`, true);
  }
  for (const match of text.matchAll(YEAR_FIRST)) {
    add(match, `cicte-${match[2] ?? match[3] ?? ''}-${fullYear(match[1] ?? '')}`, true);
  }
  return found;
}

function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) > 47 ? '19' : '20'}${year}` : year;
}
