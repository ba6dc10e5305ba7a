import type { Carta } from '../../src/answer/carta.ts';
import { median, quantile } from './statistics.ts';

/** How long a list of completions takes, in milliseconds. */
export interface SuggestionTimes {
  readonly prefixes: number;
  readonly median: number;
  readonly p99: number;
}

const PREFIXES = 1000;

/** Completes what people type on the way to a label or title: 1,000 beginnings over the corpus. */
export function timeSuggestions(carta: Carta): SuggestionTimes {
  const typed = carta.corpus.provisions
    .flatMap(({ label, title }) => [label, title])
    .flatMap((name) => [3, 6, 12].map((length) => name.slice(0, length)));
  const step = Math.max(1, Math.floor(typed.length / PREFIXES));
  const prefixes = typed.filter((_, index) => index % step === 0).slice(0, PREFIXES);
  const samples = prefixes.map((prefix) => {
    const start = performance.now();
    carta.suggest(prefix);
    return performance.now() - start;
  });
  return {
    prefixes: prefixes.length,
    median: median(samples),
    p99: quantile(samples, 0.99),
  };
}
