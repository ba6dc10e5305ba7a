import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { corpusError, type Problem } from './problem.ts';

/** The years whose texts of the Charter numbered its articles otherwise than today's. */
export const EDITIONS = [1948, 1967, 1985] as const;

/**
 * A former text of the Charter: as signed at Bogotá (1948), after the Protocol of Buenos Aires
 * (1967), after the Protocol of Cartagena de Indias (1985).
 */
export type Edition = (typeof EDITIONS)[number];

/** The numbers that a current article had; null where that edition did not have the article. */
export interface FormerNumbers {
  readonly numbers: Readonly<Record<Edition, number | null>>;
  /** The instrument that gives the article in force, such as "Charter of 1948, article 2". */
  readonly source: string;
}

/** Name of the file in the corpus folder. */
export const NUMBERING_FILE = 'numbering.tsv';
const HEADER = ['current', '1985', '1967', '1948', 'source'];

/** The article numbers of every edition of the Charter. */
export class Numbering {
  readonly #byCurrent: ReadonlyMap<number, FormerNumbers>;
  readonly #byEdition = new Map<Edition, Map<number, number>>();

  constructor(byCurrent: ReadonlyMap<number, FormerNumbers>) {
    this.#byCurrent = byCurrent;
    for (const edition of EDITIONS) {
      const numbers = new Map<number, number>();
      for (const [current, former] of byCurrent) {
        const number = former.numbers[edition];
        if (number !== null) numbers.set(number, current);
      }
      this.#byEdition.set(edition, numbers);
    }
  }

  /** Today's number of an article of an old edition; null if it had none or was not carried over. */
  currentOf(edition: Edition, number: number): number | null {
    return this.#byEdition.get(edition)?.get(number) ?? null;
  }

  /** The numbers that a current article had before; null where there is no such article today. */
  numbersOf(current: number): FormerNumbers | null {
    return this.#byCurrent.get(current) ?? null;
  }
}

/**
 * Reads `numbering.tsv` in the corpus folder.
 * @throws CartaError `bad_corpus`, with file and line, where the file is broken or not there
 */
export async function loadNumbering(folder: string): Promise<Numbering> {
  const file = path.posix.join(path.basename(folder), NUMBERING_FILE);
  let text: string;
  try {
    text = await readFile(path.join(folder, NUMBERING_FILE), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw corpusError([{ file, line: 1, message: 'is not there; restore it from the project' }]);
  }
  return parseNumbering(file, text);
}

/**
 * Reads tab-separated article numbers: one line for each current article, an empty cell where an
 * edition did not have it.
 * @param file name for messages
 * @throws CartaError `bad_corpus`, with every faulty line
 */
export function parseNumbering(file: string, text: string): Numbering {
  const problems: Problem[] = [];
  const byCurrent = new Map<number, FormerNumbers>();
  const seen = new Set<string>();
  const [header, ...lines] = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
  if (header !== HEADER.join('\t')) {
    problems.push({ file, line: 1, message: `must begin with "${HEADER.join('<tab>')}"` });
  }
  lines.forEach((content, index) => {
    const line = index + 2;
    const cells = content.split('\t');
    const numbers = cells.slice(0, 4).map(readCell);
    const [current, in1985, in1967, in1948] = numbers;
    const source = cells[4] ?? '';
    if (cells.length !== HEADER.length || numbers.includes(undefined) || source === '') {
      problems.push({ file, line, message: 'needs four numbers or empty cells, and a source' });
      return;
    }
    if (current !== index + 1) {
      problems.push({ file, line, message: `must be about article ${index + 1}` });
    }
    cells.slice(0, 4).forEach((cell, column) => {
      const key = `${HEADER[column] ?? ''} ${cell}`;
      if (cell !== '' && seen.has(key)) {
        problems.push({
          file,
          line,
          message: `number ${cell} stands twice under ${HEADER[column] ?? ''}`,
        });
      }
      seen.add(key);
    });
    byCurrent.set(index + 1, {
      numbers: { 1948: in1948 ?? null, 1967: in1967 ?? null, 1985: in1985 ?? null },
      source,
    });
  });
  if (problems.length > 0) throw corpusError(problems);
  return new Numbering(byCurrent);
}

/** A number, null for an empty cell, undefined for anything else. */
function readCell(cell: string): number | null | undefined {
  if (cell === '') return null;
  return /^[1-9]\d*$/.test(cell) ? Number(cell) : undefined;
}
