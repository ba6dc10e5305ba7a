import { tokenize } from '../fold.ts';
import type { Scan } from './scan.ts';

/** Words between the parts of a name that do not count. */
const FILLERS = new Set(
  'of the de la el los las del lo le les des du da do das dos d l s'.split(' '),
);
/** Words that do not count either, but only in a name that has such a word itself. */
const JOINTS = new Set(
  'and y e et on for to in a aux ao from against sobre contra para relative relativa em en no na'.split(
    ' ',
  ),
);
const MOST_FILLERS = 4;
/** A name of so few words is known in any order: "Protocol of Managua", "Managua Protocol". */
const ANY_ORDER = 3;
/** Words that are one typing error apart and yet two words. */
const APART = new Set([
  'charter chapter',
  'charter charted',
  'treaty treats',
  'states stated',
  'american americas',
  'american americans',
  'united unites',
]);

interface Name<T> {
  readonly value: T;
  /** Ids of its words that count, in order. */
  readonly parts: readonly number[];
  readonly joints: boolean;
}

/** Names of several words, found in a text with one typing error in each long word. */
export class NameIndex<T> {
  readonly #parts = new Map<string, number>();
  readonly #byPart = new Map<number, Name<T>[]>();

  /** Adds a name; one of a single word is found as it stands, without errors. */
  add(name: string, value: T): void {
    const words = tokenize(name.replace(/\(.*?\)/g, ' ')).map(({ text }) => text);
    // The last word counts whatever it is: "Belém do Pará".
    const significant = words.filter(
      (word, index) => index === words.length - 1 || (!FILLERS.has(word) && !JOINTS.has(word)),
    );
    const parts = significant.map((word) => this.#part(word));
    const entry = { value, parts, joints: words.some((word) => JOINTS.has(word)) };
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
        const to = exact ? match(scan, at, name, standsFor) : null;
        if (to !== null && to > (best?.to ?? 0)) best = { value: name.value, to };
      }
    }
    return best;
  }
}

function match(
  scan: Scan,
  at: number,
  { parts, joints }: Name<unknown>,
  standsFor: (at: number) => ReadonlySet<number>,
): number | null {
  const left = [...parts];
  const anyOrder = parts.length <= ANY_ORDER;
  // A long title has commas of its own.
  const breaks = anyOrder ? /[.,?!;:()]/ : /[.?!;:()]/;
  let to = at;
  let fillers = 0;
  for (let i = at; left.length > 0; i += 1) {
    if (i >= scan.length || (i > at && breaks.test(scan.gap(i)))) return null;
    const here = standsFor(i);
    const index = anyOrder
      ? left.findIndex((part) => here.has(part))
      : left.slice(0, 1).findIndex((part) => here.has(part));
    if (index >= 0) {
      left.splice(index, 1);
      to = i + 1;
      fillers = 0;
    } else {
      const word = scan.word(i);
      fillers += 1;
      if (i === at || fillers > MOST_FILLERS) return null;
      if (!FILLERS.has(word) && !(joints && JOINTS.has(word))) return null;
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
