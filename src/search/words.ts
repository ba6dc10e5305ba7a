import type { Passage } from './passage.ts';
import type { Scored } from './head.ts';

/** Full-text search (replaced soon; only its face is fixed). */
export interface Words {
  search(question: string, limit: number): Scored[];
}

/** Builds the full-text index over the passages. Returns what is stored. */
export function buildWords(_passages: readonly Passage[]): Uint8Array {
  return new Uint8Array();
}

/** Opens what `buildWords` stored. */
export function openWords(_bytes: Uint8Array): Words {
  return { search: () => [] };
}
