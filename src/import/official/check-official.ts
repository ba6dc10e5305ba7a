import type { Corpus } from '../../corpus/corpus.ts';
import type { Provision } from '../../corpus/provision.ts';
import type { ParsedOfficial } from './parse-official.ts';

/** No article of any edition is nearly as long; more is a page's other text. */
const LONGEST_ARTICLE = 9000;

const WHOLE = 'take the whole page, or all pages of it, without cutting anything away';
const EDITION = 'take the Charter as amended by the Protocol of Managua';
const LAYOUT = 'save the page as plain text, give it a line of its own there and import that file';

/**
 * Holds an official text against what the corpus says of the Charter's structure: the preamble,
 * every article once and in order, the chapters with their articles, the letters.
 * @returns what is wrong, each with what to do; empty for a sound text
 */
export function checkOfficial(parsed: ParsedOfficial, corpus: Corpus): string[] {
  const { texts, language, order, doubles } = parsed;
  const articles = corpus
    .inOrder('charter', language)
    .filter((provision) => provision.kind === 'article');
  const expected = articles.map(numberOf);
  if (order.length === 0) return ['it holds no article of the Charter; check the address or file'];
  const faults: string[] = [];
  if (!texts.has('charter:preamble')) faults.push(`the preamble is missing; ${WHOLE}`);
  const missing = expected.filter((number) => !texts.has(`charter:${number}`));
  if (missing.length > 0) faults.push(`${list(missing)} missing; ${WHOLE}`);
  const foreign = order.filter((number) => !expected.includes(number));
  if (foreign.length > 0) {
    faults.push(`${list(foreign)} not in the Charter that is in force; ${EDITION}`);
  }
  for (const number of doubles) {
    faults.push(`Article ${number} stands twice; keep one text of it in a saved copy`);
  }
  order.forEach((number, at) => {
    const before = order[at - 1] ?? 0;
    if (number < before) {
      faults.push(`Article ${number} stands behind Article ${before}; put it in its place`);
    }
  });
  for (const number of order) {
    const length = texts.get(`charter:${number}`)?.length ?? 0;
    if (length > LONGEST_ARTICLE) {
      faults.push(
        `Article ${number} would have ${length} characters, so that it holds other text too; ${LAYOUT}`,
      );
    }
  }
  faults.push(...chapterFaults(parsed, articles, new Set(missing)));
  faults.push(...letterFaults(parsed, corpus, articles));
  return faults;
}

function chapterFaults(
  { chapters }: ParsedOfficial,
  articles: readonly Provision[],
  missing: ReadonlySet<number>,
): string[] {
  const ranges = new Map<string, number[]>();
  for (const article of articles) {
    const chapter = article.path.at(-1) ?? '';
    ranges.set(chapter, [...(ranges.get(chapter) ?? []), numberOf(article)]);
  }
  const faults: string[] = [];
  [...ranges.values()].forEach((numbers, at) => {
    const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
    const found = chapters.filter(({ number }) => number === at + 1);
    const [chapter] = found;
    // Where its articles are missing, that was said already.
    if (numbers.every((number) => missing.has(number))) return;
    if (chapter === undefined) {
      faults.push(`Chapter ${roman(at + 1)} (Articles ${first} to ${last}) is missing; ${LAYOUT}`);
    } else if (found.length > 1) {
      faults.push(`Chapter ${roman(at + 1)} stands twice; keep one of them in a saved copy`);
    } else {
      const present = numbers.filter((number) => !missing.has(number));
      if (chapter.first !== present[0] || chapter.last !== present.at(-1)) {
        faults.push(
          `Chapter ${roman(at + 1)} holds Articles ${chapter.first} to ${chapter.last} in place of ${first} to ${last}; ${EDITION}`,
        );
      }
    }
  });
  for (const { number } of chapters) {
    if (number > ranges.size) {
      faults.push(`Chapter ${roman(number)} is not in the Charter that is in force; ${EDITION}`);
    }
  }
  return faults;
}

function letterFaults(
  { texts }: ParsedOfficial,
  corpus: Corpus,
  articles: readonly Provision[],
): string[] {
  const expected = new Set<string>();
  const add = (provision: Provision): void => {
    for (const ref of provision.letters) {
      expected.add(ref);
      const letter = corpus.provision(ref, provision.language);
      if (letter !== null) add(letter);
    }
  };
  for (const article of articles) {
    if (texts.has(article.ref)) add(article);
  }
  const found = [...texts.keys()].filter((ref) => ref.includes('('));
  return [
    ...[...expected]
      .filter((ref) => !texts.has(ref))
      .map((ref) => `${named(ref)} is missing; ${LAYOUT}`),
    ...found
      .filter((ref) => !expected.has(ref) && texts.has(ref.replace(/\(.*$/, '')))
      .filter((ref) => articles.some((article) => article.ref === ref.replace(/\(.*$/, '')))
      .map((ref) => `${named(ref)} is none of the Charter's letters; ${LAYOUT}`),
  ];
}

/** "Article 57 is", "Articles 101 to 146 are". */
function list(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const told = runs.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`));
  const last = told.pop() ?? '';
  const all = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
  return numbers.length === 1 ? `Article ${all} is` : `Articles ${all} are`;
}

function named(ref: string): string {
  return `Article ${ref.slice(ref.indexOf(':') + 1)}`;
}

function numberOf(article: Provision): number {
  return Number(article.ref.slice(article.ref.indexOf(':') + 1));
}

function roman(number: number): string {
  return 'X'.repeat(Math.floor(number / 10)) + (ONES[number % 10] ?? '');
}

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
