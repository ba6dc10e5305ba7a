import { fold } from '../fold.ts';
import type { Problem } from '../problem.ts';
import type { OtherText, Rule } from './checked.ts';

/** So many words in a row, names taken out, are no chance. */
const LONGEST_SHARED = 11;

/** No run of 12 or more words is shared with a text that is not ours. */
export const sharedRuns: Rule = (checked) => {
  const { against = [], lists } = checked.options;
  const names = (lists?.names ?? []).map(wordsOf).sort((a, b) => b.length - a.length);
  const others = against.map((other) => ({ other, runs: runsOf(other, names) }));
  if (others.length === 0) return [];
  return checked.corpus.provisions.flatMap((provision) => {
    const words = withoutNames(wordsOf(provision.sentences.join('\n')), names);
    return others.flatMap(({ other, runs }): Problem[] =>
      sharedIn(words, runs).map((run) => {
        const told = run.length > 24 ? `${run.slice(0, 24).join(' ')} …` : run.join(' ');
        const message = `shares ${run.length} words with ${other.name}: "${told}"`;
        return checked.at(provision, message, sentenceWith(provision.sentences, run));
      }),
    );
  });
};

/** Words folded of case and accents; what stands between them does not count. */
function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutNames(words: readonly string[], names: readonly (readonly string[])[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length;) {
    const name = names.find((one) => one.every((word, index) => words[at + index] === word));
    if (name === undefined || name.length === 0) {
      left.push(words[at] ?? '');
      at += 1;
    } else {
      at += name.length;
    }
  }
  return left;
}

function runsOf({ text }: OtherText, names: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(gramsOf(withoutNames(wordsOf(text), names)));
}

function gramsOf(words: readonly string[]): string[] {
  const length = LONGEST_SHARED + 1;
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
}

/** The shared runs, each at its full length. */
function sharedIn(words: readonly string[], runs: ReadonlySet<string>): string[][] {
  const found: string[][] = [];
  let end = 0;
  gramsOf(words).forEach((gram, at) => {
    if (!runs.has(gram)) return;
    const to = at + LONGEST_SHARED + 1;
    const last = found.at(-1);
    if (last !== undefined && at < end) last.push(...words.slice(end, to));
    else found.push(words.slice(at, to));
    end = to;
  });
  return found;
}

/** The sentence that a run begins in, for its line. */
function sentenceWith(sentences: readonly string[], run: readonly string[]): string | undefined {
  const beginning = run.slice(0, 3).join(' ');
  return sentences.find((sentence) => wordsOf(sentence).join(' ').includes(beginning));
}
