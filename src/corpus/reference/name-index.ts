import { tokenize } from '../fold.ts';
import type { Scan } from './scan.ts';

/** Words between the parts of a name that do not count. */
const FILLERS = new Set(
  'of the on for de la el los las del lo le les des du da do das dos d l and y e et s to in a aux au from against sobre contra relative aos'.split(
    ' ',
  ),
);
const MOST_FILLERS = 4;
/** A name of so few words is known in any order: "Protocol of Managua", "Managua Protocol". */
const ANY_ORDER = 3;
/** Words that are one typing error apart and yet two words. */
const APART = new Set(['charter chapter', 'charter charted', 'treaty treats', 'states stated']);

interface Name<T> {
  readonly value: T;
  readonly parts: readonly number[];
}

/** Names of several words, found in a text with one typing error in each long word. */
export class NameIndex<T> {
  readonly #parts = new Map<string, number>();
  readonly #byPart = new Map<number, Name<T>[]>();

  /** Adds a name; one of a single word is found as it stands, without errors. */
  add(name: string, value: T): void {
    const words = tokenize(name.replace(/\(.*?\)/g, ' ')).map(({ text }) => text);
    const significant = words.filter((word) => !FILLERS.has(word));
    const parts = (significant.length === 0 ? words : significant).map((word) => this.#part(word));
    const entry = { value, parts };
    const firsts = parts.length <= ANY_ORDER ? new Set(parts) : new Set(parts.slice(0, 1));
    for (const part of firsts) {
      const names = this.#byPart.get(part);
      if (names === undefined) this.#byPart.set(part, [entry]);
      else names.push(entry);
    }
  }

  /** A reader for one text, which remembers what each of its words may stand for. */
  reader(scan: Scan): (at: number) => { value: T; to: number } | null {
    const known = new Map<string, ReadonlySet<number>>();
    const standsFor = (at: number): ReadonlySet<number> => {
      const word = scan.word(at);
      let parts = known.get(word);
      if (parts === undefined) {
        parts = this.#matches(word);
        known.set(word, parts);
      }
      return parts;
    };
    return (at) => this.#longest(scan, at, standsFor);
  }

  #part(word: string): number {
    const part = this.#parts.get(word) ?? this.#parts.size;
    this.#parts.set(word, part);
    return part;
  }

  #matches(word: string): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [part, id] of this.#parts) if (sameWord(word, part)) found.add(id);
    return found;
  }

  #longest(
    scan: Scan,
    at: number,
    standsFor: (at: number) => ReadonlySet<number>,
  ): { value: T; to: number } | null {
    let best: { value: T; to: number } | null = null;
    for (const part of standsFor(at)) {
      for (const name of this.#byPart.get(part) ?? []) {
        const exact = name.parts.length > 1 || this.#parts.get(scan.word(at)) === part;
        const to = exact ? match(scan, at, name.parts, standsFor) : null;
        if (to !== null && to > (best?.to ?? 0)) best = { value: name.value, to };
      }
    }
    return best;
  }
}

function match(
  scan: Scan,
  at: number,
  parts: readonly number[],
  standsFor: (at: number) => ReadonlySet<number>,
): number | null {
  const left = [...parts];
  let to = at;
  let fillers = 0;
  for (let i = at; left.length > 0; i += 1) {
    if (i >= scan.length || (i > at && /[.?!;:()]/.test(scan.gap(i)))) return null;
    const here = standsFor(i);
    const index =
      parts.length <= ANY_ORDER
        ? left.findIndex((part) => here.has(part))
        : here.has(left[0] ?? -1)
          ? 0
          : -1;
    if (index >= 0) {
      left.splice(index, 1);
      to = i + 1;
      fillers = 0;
    } else if (i === at || !FILLERS.has(scan.word(i)) || (fillers += 1) > MOST_FILLERS) {
      return null;
    }
  }
  return to;
}

/** Long words may carry one typing error. */
function sameWord(word: string, part: string): boolean {
  if (word === part) return true;
  if (part.length < 6 || word.length < 5 || /^\d/.test(part)) return false;
  return !APART.has(`${part} ${word}`) && oneErrorApart(word, part);
}

/** One letter more, less or other, or two neighbours swapped; without allocation, as it runs often. */
function oneErrorApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = endA - start;
  const restB = endB - start;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
