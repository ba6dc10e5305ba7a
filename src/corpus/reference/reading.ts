import type { LooseEdition } from './loose-editions.ts';
import type { ReferenceMention } from './mention.ts';
import type { NamedInstrument } from './named-instrument.ts';
import type { Owners } from './owners.ts';
import type { Scan } from './scan.ts';

/** What is known of a text while it is read. */
export interface Reading {
  readonly scan: Scan;
  /** The document of an article that no instrument of the text owns. */
  readonly home: string;
  readonly owners: Owners;
  /** Instruments that own something the text names; grows. */
  readonly used: Set<NamedInstrument>;
  /** 1 for each token that is part of a reference; grows. */
  readonly covered: Uint8Array;
  /** The articles named are today's, whatever text of the Charter stands beside them. */
  readonly asksFormer: boolean;
  /** Former texts of the Charter named anywhere... */
  readonly editions: readonly LooseEdition[];
  /** ...and whether it is asked what has become of an old article. */
  readonly asksWhatBecame: boolean;
}

/** A mention with the token that it begins at. */
export interface PlacedMention {
  readonly at: number;
  readonly mention: ReferenceMention;
}

/** The instrument that owns the tokens from `from` to before `to`, which is used from then on. */
export function ownerOf(
  { owners, used, covered }: Reading,
  from: number,
  to: number,
): NamedInstrument | null {
  covered.fill(1, from, to);
  const owner = owners.of({ from, to });
  if (owner !== null) used.add(owner);
  return owner;
}
