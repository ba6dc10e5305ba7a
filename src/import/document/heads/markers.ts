import type { Piece } from '../piece.ts';

const VERBS =
  'resolves?|has resolved|hereby resolves|decides?|has decided|declares?|agrees?|resuelven?|resolvi[oó]|decide|acuerdan?|declaran?|dispone|resolvem?|delibera|r[eé]sout|r[eé]solvent|d[eé]cide(?:nt)?|d[eé]clare(?:nt)?|adopte';
/** "RESOLVES:", "RESUELVE", "The General Assembly resolves:", "RÉSOUT :". */
const MARKER = new RegExp(
  `^(?:(?:the|la|el|le|a|o|l['’])\\s?[^.]{0,100}?\\s)?(?:${VERBS})\\s*[:.]?\\s*[-–—]?$`,
  'iu',
);
/** Words that begin the paragraphs of a preamble. */
export const PREAMBULAR =
  /^(?:having|recalling|considering|recogni[sz]ing|bearing|taking|noting|reaffirming|aware|concerned|convinced|whereas|guided|emphasi[sz]ing|underscoring|welcoming|mindful|deeply|visto?s?(?=[:,\s]|$)|vistas?(?=[:,\s]|$)|considerando|recordando|teniendo|reconociendo|reafirmando|consciente|convencid[ao]s?|preocupad[ao]s?|tomando|destacando|que\s|tendo|reconhecendo|lembrando|recordando|reafirmando|convencid[ao]s?|ciente|vu\s|vu$|vue?s?\s|rappelant|consid[eé]rant|ayant|reconnaissant|r[eé]affirmant|consciente?|convaincue?|notant|soulignant|attendu)/iu;
/** "THE GENERAL ASSEMBLY,": who speaks. */
export const SPEAKER = /^(?:the|la|el|le|les|los|las|a|o|os|as|l['’])\s?[\p{Lu}][^.:;]{2,110},$/iu;

/** The verb alone, and in capitals anywhere. */
const ALONE = new RegExp(`^(?:${VERBS})\\s*:$`, 'iu');
const SHOUTED = /\p{Lu}{5}/u;
const LONGEST = 140;

/**
 * Places of the lines that operative parts begin with. "The assembly decides:" above a list is one
 * only where a preamble stands before it.
 */
export function markerPlaces(pieces: readonly Piece[]): ReadonlySet<number> {
  const places = new Set<number>();
  let recalls = false;
  for (const [at, { text }] of pieces.entries()) {
    if (isMarkerText(text) && (recalls || SHOUTED.test(text) || ALONE.test(text))) {
      places.add(at);
      recalls = false;
    } else if (PREAMBULAR.test(text)) {
      recalls = true;
    }
  }
  return places;
}

function isMarkerText(text: string): boolean {
  if (text.length > LONGEST || !MARKER.test(text)) return false;
  return /:\s*[-–—]?$/.test(text) || SHOUTED.test(text);
}
