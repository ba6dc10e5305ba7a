import { NEUTRAL, OF } from './grammar-words.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { phraseEnd, premodifiers } from './phrase.ts';
import type { Scan } from './scan.ts';

const OAS = new Set('oas oea oae osa oass'.split(' '));
const ORGANIZATION = /^organi[sz]a(tion|cion|cao)$/;
/** Language versions, and what a charter may be called that is ours. */
const NEUTRAL_HERE =
  /^(spanish|english|french|portuguese|hemispheres?|continents?|americas?|regions?|clubs?|oases|organi[sz]ations?|groups?|todays?|og|\w{3,}ed)$/;
const AMERICAN = /^americans?$/;
/** "charter flight", "charter member": the word as an adjective. */
const APART =
  /^(flights?|schools?|members?|bus|buses|boats?|planes?|jets?|company|companies|cit(y|ies)|airlines?)$/;
/** Years of the Charter and of its amendments. */
const OWN_YEARS = /^(1948|1967|1985|1992|1993)$/;
const DEMOCRATIC_YEAR = '2001';
/** Charters that the OAS has besides its own. */
const OTHERS = /^(social|democratic|youth|workers?)$/;

type Named = Omit<NamedInstrument, 'written'>;

/**
 * The charter named by the noun at `at`: ours, or another body's ("the African Charter", "la Carta
 * de la ONU"). Null where the word names no charter.
 * @param floor the place behind the instrument named before
 */
export function charterAt(scan: Scan, at: number, floor: number): Named | null {
  if (APART.test(scan.word(at + 1)) && /^\s+$/.test(scan.gap(at + 1))) return null;
  const before = premodifiers(scan, at, floor, NEUTRAL_HERE);
  const own = { id: 'charter', from: before.from, kind: 'name', edition: null } as const;
  const kind: Named['kind'] = before.proper ? 'name' : 'phrase';
  const foreign = { id: null, from: before.from, kind, edition: null };
  const behind = complement(scan, at + 1);
  if (behind !== null) {
    // "the African Charter of ..." is African whatever follows.
    if (!behind.own || before.telling.length > 0)
      return {
        ...foreign,
        kind: scan.isCapital(at) ? 'name' : kind,
        to: Math.max(behind.to, phraseEnd(scan, at + 1)),
      };
    return { ...own, to: behind.to };
  }
  const oas = before.words.some((word) => OAS.has(word));
  if (oas && !before.telling.some((word) => OTHERS.test(word))) return { ...own, to: at + 1 };
  if (before.telling.length > 0) return { ...foreign, to: phraseEnd(scan, at + 1) };
  const year = scan.word(before.from - 1);
  if (/^\d{4}$/.test(year) && !OWN_YEARS.test(year) && /^\s+$/.test(scan.gap(before.from))) {
    return {
      ...foreign,
      id: year === DEMOCRATIC_YEAR ? 'democratic-charter' : null,
      from: before.from - 1,
      to: at + 1,
    };
  }
  const to = adjectiveEnd(scan, at + 1);
  return to === null ? { ...own, to: skipNeutral(scan, at + 1) } : { ...foreign, to };
}

/** "carta africana", "charte sociale": an adjective behind the noun that makes it another's. */
function adjectiveEnd(scan: Scan, at: number): number | null {
  if (scan.word(at - 1) === 'charter' || NEUTRAL.has(scan.word(at))) return null;
  const to = phraseEnd(scan, at);
  return to > at && !OF.has(scan.word(at)) ? to : null;
}

function skipNeutral(scan: Scan, at: number): number {
  return scan.word(at - 1) !== 'charter' && NEUTRAL.has(scan.word(at)) && scan.gap(at) === ' '
    ? at + 1
    : at;
}

/** What stands behind "charter of the ...": "OAS", "Organization of American States", "Bogotá"; or another. */
function complement(scan: Scan, at: number): { own: boolean; to: number } | null {
  let place = at;
  if (NEUTRAL.has(scan.word(place)) && !OAS.has(scan.word(place))) place += 1;
  if (OAS.has(scan.word(place)) && /^[\s-]$/.test(scan.gap(place)))
    return { own: true, to: place + 1 };
  if (!OF.has(scan.word(place)) || !/^\s+$/.test(scan.gap(place))) return null;
  place += 1;
  while (/^(the|la|l|el|los|as|os|our|nuestra)$/.test(scan.word(place))) place += 1;
  const word = scan.word(place);
  if (OAS.has(word) || /^(bogota|body|bloc)$/.test(word)) return { own: true, to: place + 1 };
  if (/^\d/.test(word)) return null;
  if (/^(americas?|ameriques?)$/.test(word)) return { own: true, to: place + 1 };
  const states = organizationEnd(scan, place);
  if (states !== null) return { own: true, to: states };
  const to = phraseEnd(scan, at);
  return to > at + 1 ? { own: false, to } : null;
}

/** Behind "Organization (of American States)"; null where another organization is meant. */
function organizationEnd(scan: Scan, at: number): number | null {
  const organization = ORGANIZATION.test(scan.word(at));
  let to = organization ? at + 1 : at;
  if (organization && !OF.has(scan.word(to))) return to;
  let end: number | null = null;
  const first = to;
  while (to < first + 7) {
    const word = scan.word(to);
    const before = scan.word(to - 1);
    if (AMERICAN.test(word) && scan.word(to + 1) === 'states') end = to + 2;
    else if (/^american(os|as)$|^americains$/.test(word) && /^(estados|etats)$/.test(before)) {
      end = to + 1;
    } else if (!/^(of|de|des|dos|los|les|the|states|estados|etats|d)$/.test(word)) break;
    to += 1;
  }
  return end;
}
