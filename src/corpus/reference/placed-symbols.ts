import type { NamedInstrument } from './named-instrument.ts';
import type { Scan } from './scan.ts';
import type { SymbolMention } from './symbols.ts';

/** A symbol with the tokens that it stands on. */
export interface PlacedSymbol {
  readonly mention: SymbolMention;
  readonly from: number;
  readonly to: number;
}

/** Tells which tokens symbols stand on, which come in order of place. */
export function placeSymbols(scan: Scan, symbols: readonly SymbolMention[]): PlacedSymbol[] {
  let token = 0;
  return symbols.map((mention) => {
    while (token < scan.length && (scan.tokens[token]?.end ?? 0) <= mention.start) token += 1;
    const from = token;
    while (token < scan.length && (scan.tokens[token]?.start ?? 0) < mention.end) token += 1;
    return { mention, from, to: token };
  });
}

/** Symbols are names too, and what else was read from their words is not. */
export function withSymbols(
  instruments: readonly NamedInstrument[],
  symbols: readonly PlacedSymbol[],
): NamedInstrument[] {
  const taken = new Set<number>();
  for (const { from, to } of symbols) for (let at = from; at < to; at += 1) taken.add(at);
  const kept = instruments.filter(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
    return true;
  });
  const named = symbols.map(({ mention, from, to }): NamedInstrument => {
    const { id, written } = mention;
    return { id, written, from, to, kind: 'symbol', edition: null };
  });
  return [...kept, ...named].sort((a, b) => a.from - b.from);
}
