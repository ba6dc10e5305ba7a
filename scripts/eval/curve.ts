import type { Language } from '../../src/corpus/language.ts';
import { LANGUAGES } from '../../src/corpus/language.ts';
import { openHead, trainHead } from '../../src/search/head.ts';
import { wholeOf, type Passage } from '../../src/search/passage.ts';

/** What the head makes of cards that it did not see, after learning from a share of the others. */
export interface CurvePoint {
  /** Share of the cards that were learnt from, of those not held out. */
  readonly share: number;
  /** Cards learnt from. */
  readonly cards: number;
  /** By language: the right provision first, among the first three. */
  readonly byLanguage: Readonly<Record<Language, { readonly hit1: number; readonly hit3: number }>>;
}

/** Two provisions that are taken for one another. */
export interface Confusion {
  readonly wanted: string;
  readonly found: string;
  readonly times: number;
}

/** Every fifth card is held out. */
const HELD_OUT = 5;
const SHARES = [0.25, 0.5, 0.75, 1] as const;

/**
 * How much more cards help: the head alone, on one card in five that it never sees. Where a quarter
 * more cards brings less than a point, writing more of the same kind is done.
 * @param told called with each point
 */
export function growthCurve(
  passages: readonly Passage[],
  told: (point: CurvePoint) => void,
): { points: CurvePoint[]; confusions: Confusion[] } {
  const places = placesOf(passages);
  const heldOut = passages.filter((passage) => isHeldOut(passage, places));
  const points: CurvePoint[] = [];
  let confusions: Confusion[] = [];
  for (const share of SHARES) {
    const learnt = passages.filter((passage) => {
      if (passage.kind === 'text' || isHeldOut(passage, places)) return false;
      // The first cards of each provision, so that a smaller share is what was written first.
      const place = places.get(passage);
      return place !== undefined && place.at < Math.ceil(place.of * share);
    });
    const head = openHead(trainHead(learnt));
    const ranks = heldOut.map((card) => ({ card, found: wholesOf(head.score(card.text)) }));
    const point = { share, cards: learnt.length, byLanguage: sharesOf(ranks) };
    points.push(point);
    told(point);
    confusions = confusionsOf(ranks);
  }
  return { points, confusions };
}

interface Ranked {
  readonly card: Passage;
  /** The first three provisions, as wholes. */
  readonly found: readonly string[];
}

function wholesOf(scores: readonly { ref: string; score: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { ref, score } of scores) {
    const whole = wholeOf(ref);
    sums.set(whole, (sums.get(whole) ?? 0) + score);
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([ref]) => ref);
}

function sharesOf(ranks: readonly Ranked[]): CurvePoint['byLanguage'] {
  const shares = LANGUAGES.map((language) => {
    const own = ranks.filter(({ card }) => card.language === language && card.kind === 'card');
    const share = (most: number): number =>
      own.filter(({ card, found }) => found.slice(0, most).includes(wholeOf(card.ref))).length /
      Math.max(1, own.length);
    return [language, { hit1: share(1), hit3: share(3) }] as const;
  });
  return Object.fromEntries(shares) as Record<Language, { hit1: number; hit3: number }>;
}

function confusionsOf(ranks: readonly Ranked[]): Confusion[] {
  const times = new Map<string, number>();
  for (const { card, found } of ranks) {
    const wanted = wholeOf(card.ref);
    const first = found[0];
    if (first === undefined || first === wanted || card.kind !== 'card') continue;
    const key = `${wanted} ${first}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times]
    .map(([key, count]) => {
      const [wanted = '', found = ''] = key.split(' ');
      return { wanted, found, times: count };
    })
    .sort((a, b) => b.times - a.times);
}

/** The place of each card among those of its provision and language. */
function placesOf(passages: readonly Passage[]): Map<Passage, { at: number; of: number }> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.kind === 'text') continue;
    const key = `${passage.language} ${passage.ref}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [passage]);
    else group.push(passage);
  }
  const places = new Map<Passage, { at: number; of: number }>();
  for (const group of groups.values()) {
    // Spread over the group by a fixed stride, since cards of a kind stand together.
    const stride = strideFor(group.length);
    group.forEach((passage, index) => {
      places.set(passage, { at: (index * stride) % group.length, of: group.length });
    });
  }
  return places;
}

/** A step that visits every place of a ring of `length` once. */
function strideFor(length: number): number {
  for (let stride = Math.max(1, Math.floor(length * 0.38)); ; stride += 1) {
    if (greatestDivisor(stride, length) === 1) return stride;
  }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function isHeldOut(passage: Passage, places: ReadonlyMap<Passage, { at: number }>): boolean {
  const place = places.get(passage);
  return place !== undefined && place.at % HELD_OUT === HELD_OUT - 1;
}
