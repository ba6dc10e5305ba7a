import type { Language } from '../corpus/language.ts';
import type { Candidate, Found } from '../search/find.ts';

/** Limits of judgement, fitted on the tuning split (`npm run eval`). */
export interface Limits {
  /**
   * A question is refused where it lies outside the sources with at least this probability. A
   * language with fewer outside cards gives them less of it, so each has its own.
   */
  readonly outside: Readonly<Record<Language, number>>;
  /** A further provision is cited where it has at least this share of the best one's probability... */
  readonly further: number;
  /** ...and this probability by itself. */
  readonly least: number;
  /** A letter is cited where it holds this share of its article's probability. */
  readonly part: number;
  /** What has at least this probability comes near, or bears on the answer. */
  readonly near: number;
  /** A refusal names its kind where that has this share of the outside probability. */
  readonly topic: number;
}

export const LIMITS: Limits = {
  outside: { en: 0.13, es: 0.11, pt: 0.11, fr: 0.15 },
  further: 0.3,
  least: 0.12,
  part: 0.5,
  near: 0.03,
  topic: 0.5,
};

/** At most so many provisions carry an answer, or come near it. */
const MOST_CITED = 3;
const MOST_RELATED = 3;

/** Which provisions carry the answer, or that none does. */
export type Judgement =
  | {
      readonly kind: 'answer';
      /** References of what carries it, the most important first. */
      readonly cited: readonly string[];
      readonly related: readonly string[];
    }
  | {
      readonly kind: 'refusal';
      /** Kind of thing asked for, or null where that is not clear. */
      readonly topic: string | null;
      readonly related: readonly string[];
    };

/**
 * Decides from what was found whether the sources answer, and by which provisions.
 * @param isImported tells a document that the operator brought in
 */
export function judge(
  found: Found,
  language: Language,
  isImported: (ref: string) => boolean = () => false,
  limits: Limits = LIMITS,
): Judgement {
  const partOf = (candidate: Candidate): string =>
    isImported(candidate.ref) ? bestPart(candidate) : letterOf(candidate, limits);
  const near = found.candidates.filter(({ probability }) => probability >= limits.near).map(partOf);
  const best = found.candidates[0];
  if (best === undefined || found.outside >= limits.outside[language]) {
    const topic = found.topicShare >= limits.topic ? found.topic : null;
    return { kind: 'refusal', topic, related: near.slice(0, MOST_RELATED) };
  }
  const cited = found.candidates
    .filter(
      ({ probability }, index) =>
        index === 0 ||
        (probability >= limits.least && probability >= limits.further * best.probability),
    )
    .slice(0, MOST_CITED)
    .map(partOf);
  return {
    kind: 'answer',
    cited,
    related: near.filter((ref) => !cited.includes(ref)).slice(0, MOST_RELATED),
  };
}

/** Of an imported document the section, which may be one of hundreds. */
function bestPart({ ref, parts }: Candidate): string {
  return parts[0]?.ref ?? ref;
}

/** The letter that the answer rests on alone, else the whole. */
function letterOf({ ref, parts }: Candidate, limits: Limits): string {
  const best = parts[0];
  const alone = best !== undefined && best.score >= limits.part && best.ref.includes('(');
  return alone ? best.ref : ref;
}
