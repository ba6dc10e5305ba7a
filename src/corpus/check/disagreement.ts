import type { Problem } from '../problem.ts';
import type { Provision } from '../provision.ts';
import type { Checked } from './checked.ts';

/** How a disagreement is told. */
export interface Telling {
  /** What a text does with the thing, and what it does not. */
  readonly verbs: readonly [string, string];
  /** The piece of a text that states the thing, for its line. */
  readonly where?: (provision: Provision) => string | undefined;
}

/**
 * Faults where some languages of a provision state a thing and others do not. They are told on the
 * side of the few: where one language alone states it, that one is at fault, not the other three.
 */
export function disagreement(
  checked: Checked,
  thing: string,
  having: readonly Provision[],
  lacking: readonly Provision[],
  { verbs: [does, doesNot], where }: Telling,
): Problem[] {
  if (having.length === 0 || lacking.length === 0) return [];
  return having.length < lacking.length
    ? having.map((one) =>
        checked.at(one, `${one.ref} ${does} ${thing}, unlike ${list(lacking)}`, where?.(one)),
      )
    : lacking.map((one) =>
        checked.at(one, `${one.ref} ${doesNot} ${thing}, unlike ${list(having)}`),
      );
}

function list(provisions: readonly Provision[]): string {
  return provisions.map(({ language }) => language).join(', ');
}
