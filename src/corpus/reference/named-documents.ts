import type { ReferenceMention } from './mention.ts';
import type { NamedInstrument } from './named-instrument.ts';
import type { PlacedSymbol } from './placed-symbols.ts';
import type { Scan } from './scan.ts';

/** Whether an instrument is named by its own name, so that it stands even without an article. */
function isNamed({ kind }: NamedInstrument): boolean {
  return kind === 'name' || kind === 'symbol';
}

/** What else is known of a text when its documents are told. */
export interface DocumentContext {
  /** The instruments that own an article of the text. */
  readonly used: ReadonlySet<NamedInstrument>;
  /** Whether the text is nothing but references. */
  readonly bare: boolean;
  readonly mentions: readonly ReferenceMention[];
}

/** The documents of the corpus that a text names as a whole. */
export function documentsOf(
  scan: Scan,
  instruments: readonly NamedInstrument[],
  { used, bare, mentions }: DocumentContext,
): string[] {
  const documents = new Set<string>();
  for (const named of instruments) {
    if (named.id === null || named.id === 'charter' || used.has(named)) continue;
    if (named.kind !== 'page' || isPageAlone(scan, named)) documents.add(named.id);
  }
  const charter = instruments.some((named) => named.id === 'charter' && !used.has(named));
  if (charter && documents.size === 0) {
    // "the Charter" in a question says no more than "it", unless another's article stands beside.
    const alone = bare && mentions.length === 0 && instruments.every(({ id }) => id === 'charter');
    const beside = !bare && mentions.length > 0 && mentions.every(({ kind }) => kind === 'foreign');
    if (alone || beside) documents.add('charter');
  }
  return [...documents];
}

/** Whether an instrument is a reference of itself, or belongs to one. */
export function isWhole(
  scan: Scan,
  named: NamedInstrument,
  used: ReadonlySet<NamedInstrument>,
): boolean {
  return isNamed(named) || used.has(named) || (named.kind === 'page' && isPageAlone(scan, named));
}

/** A page is looked up by its name alone; in a question its name is a subject like any other. */
function isPageAlone(scan: Scan, { from, to }: NamedInstrument): boolean {
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
