import type { NamedInstrument } from './named-instrument.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import type { Scan } from './scan.ts';

/** Whether an instrument is named by its own name, so that it stands even without an article. */
export function isNamed({ kind }: NamedInstrument): boolean {
  return kind === 'name' || kind === 'symbol';
}

/**
 * The documents of the corpus that a text names as a whole.
 * @param used the instruments that own an article of the text
 * @param bare whether the text is nothing but references
 */
export function documentsOf(
  scan: Scan,
  instruments: readonly NamedInstrument[],
  used: ReadonlySet<NamedInstrument>,
  bare: boolean,
): string[] {
  const documents = new Set<string>();
  for (const named of instruments) {
    if (named.id === null || named.id === 'charter' || used.has(named)) continue;
    if (named.kind !== 'page' || isPageAlone(scan, named)) documents.add(named.id);
  }
  // "the Charter" in a question says no more than "it".
  const charter = bare && used.size === 0 && instruments.every(({ id }) => id === 'charter');
  if (charter && documents.size === 0 && instruments.length > 0) documents.add('charter');
  return [...documents];
}

/** A page is looked up by its name alone; in a question its name is a subject like any other. */
export function isPageAlone(scan: Scan, { from, to }: NamedInstrument): boolean {
  for (let at = 0; at < scan.length; at += 1) {
    const inside = from <= at && at < to;
    if (!inside && !/^(the|cite|show|open|see|page|please|ver|el|la|o|a|le)$/.test(scan.word(at)))
      return false;
  }
  return true;
}

/** Names of others; a common noun is one only where an article is its own. */
export function foreignOf(
  instruments: readonly NamedInstrument[],
  used: ReadonlySet<NamedInstrument>,
  symbols: readonly PlacedSymbol[],
): string[] {
  const ours = new Set(symbols.filter(({ mention }) => !mention.foreign).map(({ from }) => from));
  const foreign = instruments.filter(
    (named) => named.id === null && !ours.has(named.from) && (isNamed(named) || used.has(named)),
  );
  return [...new Set(foreign.map(({ written }) => written))];
}
