import type { Outcome } from './measure.ts';
import { isRefusedRightly, KINDS } from './questions.ts';

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly questions: number;
  /** Share with the right provision first, and among the first three. */
  readonly hit1: number;
  readonly hit3: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
  /** Share of answers with a fact that they must contain. */
  readonly facts: number;
  /** Share with every provision that is needed. */
  readonly complete: number;
  /** Share that was refused: wrong for all but `outside` and `no-such-number`. */
  readonly refused: number;
  /** 95 % interval of hit@1 (of refusals where they are right), Wilson. */
  readonly interval: readonly [number, number];
}

/** A row for all questions that have an answer, one for each kind, one for what lies outside. */
export function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const inside = outcomes.filter(({ question }) => isOrdinary(question.kind));
  const rows = [rowOf('answerable', inside)];
  for (const kind of KINDS) {
    const some = outcomes.filter(({ question }) => question.kind === kind);
    if (some.length > 0) rows.push(rowOf(kind, some));
  }
  return rows;
}

const BY_THEMSELVES: ReadonlySet<string> = new Set([
  'several',
  'comparison',
  'lookup',
  'old-number',
  'outside',
  'no-such-number',
]);

/** Lookups, questions for several provisions and those to refuse are reported by themselves. */
function isOrdinary(kind: string): boolean {
  return !BY_THEMSELVES.has(kind);
}

/** Names of the rows in which a refusal is right. */
const REFUSED: ReadonlySet<string> = new Set(KINDS.filter(isRefusedRightly));

function rowOf(name: string, outcomes: readonly Outcome[]): Row {
  const share = (test: (outcome: Outcome) => boolean): number =>
    outcomes.length === 0 ? 0 : outcomes.filter(test).length / outcomes.length;
  const withFact = outcomes.filter(({ fact }) => fact !== null);
  const hit1 = share(({ answered, rank }) => answered && rank === 1);
  const refused = share(({ answered }) => !answered);
  return {
    name,
    questions: outcomes.length,
    hit1,
    hit3: share(({ rank }) => rank !== null && rank <= 3),
    mrr:
      outcomes.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0) /
      Math.max(1, outcomes.length),
    facts: withFact.filter(({ fact }) => fact === true).length / Math.max(1, withFact.length),
    complete: share(({ complete }) => complete),
    refused,
    interval: wilson(REFUSED.has(name) ? refused : hit1, outcomes.length),
  };
}

/** Wilson's 95 % score interval for a share of n. */
export function wilson(share: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const z = 1.96;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

const PERCENT = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** The rows as a table for a terminal or a README. */
export function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const outside = REFUSED.has(row.name);
    const cells = outside
      ? ['    –', '    –', '   –', '    –', '    –']
      : [
          PERCENT(row.hit1),
          PERCENT(row.hit3),
          row.mrr.toFixed(2),
          PERCENT(row.facts),
          PERCENT(row.complete),
        ];
    const [low, high] = row.interval;
    return `| ${row.name.padEnd(14)} | ${String(row.questions).padStart(4)} | ${cells.join(' | ')} | ${PERCENT(row.refused)} | ${PERCENT(low)}–${PERCENT(high).trim()} |`;
  });
  return [
    `${title} (%)`,
    '| kind           |    n | hit@1 | hit@3 |  MRR | facts |  all  | refused | 95 % of hit@1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---|',
    ...lines,
  ].join('\n');
}
