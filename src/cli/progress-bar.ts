import { SingleBar } from 'cli-progress';
import type { Writable } from 'node:stream';

/** How far a piece of work is; phases follow each other. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface ProgressBar {
  show(progress: Progress): void;
  /** Ends the line of a bar that will not become full. */
  stop(): void;
}

/** What the phases of an index build are called. */
const WORDS: Readonly<Record<string, string>> = {
  embed: 'embedding texts',
  learn: 'learning from questions',
  publish: 'writing files',
};

/**
 * Shows the progress of an index build: a bar in a terminal, elsewhere one line for each phase, so
 * that a log stays short. Writes nothing until there is progress.
 */
export function progressBar(output: Writable & { readonly isTTY?: boolean }): ProgressBar {
  return output.isTTY === true ? drawnBar(output) : plainLines(output);
}

function drawnBar(output: Writable): ProgressBar {
  let bar: SingleBar | null = null;
  let phase = '';
  const stop = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    show(progress) {
      if (bar === null || progress.phase !== phase) {
        stop();
        phase = progress.phase;
        bar = new SingleBar({ stream: output, format: `${nameOf(phase)} [{bar}] {value}/{total}` });
        bar.start(progress.total, progress.done);
      } else {
        bar.update(progress.done);
      }
      if (progress.done >= progress.total) stop();
    },
    stop,
  };
}

function plainLines(output: Writable): ProgressBar {
  let phase = '';
  return {
    show(progress) {
      if (progress.phase === phase) return;
      phase = progress.phase;
      output.write(`${nameOf(phase)} (${progress.total})\n`);
    },
    stop: () => undefined,
  };
}

function nameOf(phase: string): string {
  return `Index: ${WORDS[phase] ?? phase}`;
}
