import { DETERMINERS, OF } from './grammar-words.ts';
import { TREATY, WEAK } from './instrument-nouns.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { phraseEnd, premodifiers } from './phrase.ts';
import type { Scan } from './scan.ts';

/** What makes a treaty the founding treaty of the OAS. */
const OAS = new Set(['oas', 'oea', 'oae']);
/** Nouns that a person may use for the Charter of the OAS. */
const FOUNDING =
  /^(treaty|tratado|traite|constitution|constitucion|constituicao|statutes?|estatutos?|statuts?|pact|pacto|pacte|compact)$/;
const OWN_DETERMINER =
  /^(this|these|present|presente|este|esta|nuestro|nuestra|our|ce|cette|said|dicho|referido)$/;
/** In the singular. */
const CONSTITUTION = /^cons(ti|i)tu\w*[^s]$/;
const COUNTRY_POSSESSIVE = /^(my|our|your|their|his|her)$/;

type Named = Omit<NamedInstrument, 'written'>;

/**
 * The instrument named by the noun at `at`, from its first telling word to its last: "Mexican
 * constitution", "constitución de México", "human rights convention". Null where the noun names
 * none: "this treaty", "agreement between states".
 * @param floor the place behind the instrument named before
 */
export function treatyAt(scan: Scan, at: number, floor: number): Named | null {
  const noun = scan.word(at);
  const before = premodifiers(scan, at, floor);
  let { from } = before;
  const to = phraseEnd(scan, at + 1);
  const own = before.words.some((word) => OAS.has(word)) && before.telling.length === 0;
  if (FOUNDING.test(noun) && (own || isOfOas(scan, at + 1, to))) {
    return { id: 'charter', from, to, kind: 'name', edition: null };
  }
  const told =
    before.telling.length > 0 || to > at + 1 || before.words.some((word) => OAS.has(word));
  const determiner = scan.word(from - 1);
  if (!told) {
    if (OWN_DETERMINER.test(determiner)) return null;
    // "Which treaty ..., and what does its article 1 say?"
    if (TREATY.has(noun) && !/^(which|what|another|other|que|cual|qual|quel)$/.test(determiner))
      return null;
    // "d'accord"
    if (noun === 'accord' && determiner === 'd') return null;
    return { id: null, from: at, to, kind: WEAK.has(noun) ? 'weak' : 'noun', edition: null };
  }
  // "my country's constitution"
  if (COUNTRY_POSSESSIVE.test(determiner) && before.words.includes('s')) from -= 1;
  const capital = !scan.isShouted && scan.isCapital(at);
  const proper = before.proper || (to > at + 1 && scan.isCapital(to - 1));
  if (capital && proper) return { id: null, from, to, kind: 'name', edition: null };
  if (WEAK.has(noun)) return { id: null, from, to, kind: 'weak', edition: null };
  // A constitution is no treaty of the Americas in whatever case it is written.
  const named = proper && CONSTITUTION.test(noun);
  return { id: null, from, to, kind: named ? 'name' : 'phrase', edition: null };
}

/** "constitution of the OAS", "tratado de la OEA". */
function isOfOas(scan: Scan, at: number, to: number): boolean {
  if (!OF.has(scan.word(at))) return false;
  let place = at + 1;
  while (DETERMINERS.has(scan.word(place))) place += 1;
  return place < to && OAS.has(scan.word(place));
}
