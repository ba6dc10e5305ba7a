import { trainHead } from '../head.ts';
import type { Passage } from '../passage.ts';
import { VectorTable } from '../vector-table.ts';
import { writeGraph } from '../vectors.ts';
import { buildWords } from '../words.ts';

// The steps of a build that hold their thread for seconds; piscina calls them by name.

/** Trains the head, on cards alone: as long as they stay the same, so does the head. */
export function head(passages: readonly Passage[]): Uint8Array {
  return trainHead(passages.filter(({ kind }) => kind !== 'text'));
}

/** Builds the full-text index. */
export function words(passages: readonly Passage[]): Uint8Array {
  return buildWords(passages);
}

/** What the step `graph` is given; a class does not survive the way to a thread. */
export interface GraphTask {
  readonly data: Float32Array;
  readonly dimension: number;
  readonly file: string;
}

/** Builds the graph and writes it. */
export function graph({ data, dimension, file }: GraphTask): Promise<void> {
  return writeGraph(new VectorTable(data, dimension), file);
}
