import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Piscina } from 'piscina';
import { workerFile } from '../../worker-file.ts';
import type { Passage } from '../passage.ts';
import type { VectorTable } from '../vector-table.ts';
import { FILES } from './layout.ts';
import type { GraphTask } from './learn-worker.ts';

/** What is written into the folder of a new index. */
export interface LearnOptions {
  readonly folder: string;
  readonly passages: readonly Passage[];
  readonly table: VectorTable;
  /** The head, where it need not be trained. */
  readonly knownHead: Uint8Array | null;
  /** Whether hnswlib-node loads here; without it no graph is written. */
  readonly addon: boolean;
  /** Called at the start and after each step. */
  readonly step: (done: number, total: number) => void;
}

/** Trains the head and builds words and graph, in worker threads, side by side. */
export async function learn(options: LearnOptions): Promise<void> {
  const { folder, passages, table, knownHead, addon, step } = options;
  const pool = new Piscina({
    filename: workerFile('./learn-worker.ts', import.meta.url),
    minThreads: 0,
    maxThreads: Math.min(availableParallelism(), 3),
  });
  const bytesOf = async (name: 'head' | 'words'): Promise<void> => {
    const bytes = (await pool.run(passages, { name })) as Uint8Array;
    await writeFile(path.join(folder, FILES[name]), bytes);
  };
  const headOf = (known: Uint8Array | null): Promise<void> =>
    known === null ? bytesOf('head') : writeFile(path.join(folder, FILES.head), known);
  const graphOf = async (): Promise<void> => {
    const { data, dimension } = table;
    const task: GraphTask = { data, dimension, file: path.join(folder, FILES.graph) };
    await pool.run(task, { name: 'graph' });
  };
  let done = 0;
  const steps = [headOf(knownHead), ...(addon ? [graphOf()] : []), bytesOf('words')];
  step(0, steps.length);
  try {
    await Promise.all(
      steps.map(async (running) => {
        await running;
        done += 1;
        step(done, steps.length);
      }),
    );
  } finally {
    await pool.destroy();
  }
}
