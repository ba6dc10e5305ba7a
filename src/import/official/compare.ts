import type { Corpus } from '../../corpus/corpus.ts';
import type { Language } from '../../corpus/language.ts';
import type { Provision } from '../../corpus/provision.ts';
import { factsOf, namedArticles, type Fact } from './facts.ts';
import type { ParsedOfficial } from './parse-official.ts';

/** Something countable that only one of two texts of a provision says. */
export interface Difference extends Fact {
  /** The article, or the letter where the rest of the article says it. */
  readonly ref: string;
  /** Which of the two says it. */
  readonly only: 'official' | 'summary';
}

/**
 * Holds the numbers, periods, majorities and dates of an official text against those of Carta's
 * summary, article by article and letter by letter. What is found is for a person to look at: a
 * summary may count what the text lists, tell of later history, or say what another article
 * provides; where that is plain, it is not reported.
 */
export function compareWithSummary(
  parsed: ParsedOfficial,
  corpus: Corpus,
  language: Language,
): Difference[] {
  const { texts } = parsed;
  return corpus.inOrder('charter', language).flatMap((article) => {
    const own = compare(article, parsed, corpus, language);
    const said = new Set(own.map(keyOf));
    const letters = article.letters.flatMap((ref) => {
      const letter = corpus.provision(ref, language);
      if (letter?.language !== article.language || !texts.has(ref)) return [];
      return compare(letter, parsed, corpus, language)
        .filter(({ kind }) => kind !== 'number')
        .filter((difference) => !said.has(keyOf(difference)))
        .filter((difference) => !isSaidAbove(difference, article, texts, language));
    });
    return [...own, ...letters];
  });
}

/** A difference in a line for whoever imports: "Article 62: the summary says …". */
export function describeDifference({ ref, kind, value, only }: Difference): string {
  const place = ref.slice(ref.indexOf(':') + 1);
  const where = place === 'preamble' ? 'Preamble' : `Article ${place}`;
  const [has, lacks] =
    only === 'official'
      ? ['the official text', 'the summary']
      : ['the summary', 'the official text'];
  return `${where}: ${has} has the ${kind} "${value}", ${lacks} has not`;
}

function compare(
  provision: Provision,
  { texts }: ParsedOfficial,
  corpus: Corpus,
  language: Language,
): Difference[] {
  const { ref } = provision;
  const text = texts.get(ref);
  if (text === undefined) return [];
  const official = factsOf(text, language);
  const summary = factsOf(provision.text, language);
  const lacking = without(official, summary);
  const referred = namedArticles(text).flatMap((number) =>
    factsOf(texts.get(`charter:${number}`) ?? '', language),
  );
  const counts = listLengths(provision, corpus);
  const added = without(summary, [...official, ...referred]).filter(({ kind, value }) => {
    // A summary counts what is listed and dates what came later; a wrong number or date shows by
    // the right one that it lacks.
    if (kind === 'number' && counts.has(value)) return false;
    if (kind === 'number') return lacking.some((fact) => fact.kind === 'number');
    return kind !== 'date' || official.some((fact) => fact.kind === 'date');
  });
  return [
    ...lacking.map((fact) => ({ ref, ...fact, only: 'official' as const })),
    ...added.map((fact) => ({ ref, ...fact, only: 'summary' as const })),
  ];
}

/** Whether a text gives for the whole article what the other has in a letter. */
function isSaidAbove(
  difference: Difference,
  article: Provision,
  texts: ReadonlyMap<string, string>,
  language: Language,
): boolean {
  const above =
    difference.only === 'official'
      ? article.sentences.join(' ')
      : (texts.get(article.ref)?.split('\n\n') ?? [])
          .filter((paragraph) => !article.letters.some((ref) => hasText(paragraph, texts.get(ref))))
          .join(' ');
  return factsOf(above, language).some((fact) => isSame(fact, difference));
}

function hasText(paragraph: string, text: string | undefined): boolean {
  return text !== undefined && paragraph.includes(text.split('\n')[0] ?? text);
}

function listLengths(provision: Provision, corpus: Corpus): Set<string> {
  const lengths = new Set([String(provision.letters.length)]);
  for (const ref of provision.letters) {
    lengths.add(String(corpus.provision(ref, provision.language)?.letters.length ?? 0));
  }
  return lengths;
}

function without(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  return facts.filter((fact) => !others.some((other) => isSame(fact, other)));
}

function isSame(one: Fact, other: Fact): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function keyOf({ kind, value, only }: Difference): string {
  return `${kind} ${value} ${only}`;
}
