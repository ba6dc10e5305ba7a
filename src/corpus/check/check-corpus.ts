import type { Corpus } from '../corpus.ts';
import type { Problem } from '../problem.ts';
import { addresses } from './addresses.ts';
import { answers } from './answers.ts';
import { articles } from './articles.ts';
import { cardCoverage } from './card-coverage.ts';
import { countCorpus, type LanguageCounts } from './count-corpus.ts';
import { Checked, type CheckOptions, type Rule } from './checked.ts';
import { doubleCards } from './double-cards.ts';
import { frontMatter } from './front-matter.ts';
import { ids, letters } from './ids.ts';
import { alignment, everyLanguage } from './languages.ts';
import { numbers } from './numbers.ts';
import { readingLevel } from './reading-level.ts';
import { references } from './references.ts';
import { sentencesAlone } from './sentences-alone.ts';
import { sharedRuns } from './shared-runs.ts';

export type { CheckOptions, OtherText } from './checked.ts';

const RULES: readonly Rule[] = [
  ids,
  letters,
  articles,
  frontMatter,
  addresses,
  everyLanguage,
  alignment,
  numbers,
  references,
  sentencesAlone,
  readingLevel,
  cardCoverage,
  doubleCards,
  answers,
  sharedRuns,
];

/** A corpus looked at from all sides. */
export interface Examination {
  readonly problems: readonly Problem[];
  readonly counts: readonly LanguageCounts[];
}

/**
 * Faults that reading alone does not show, in the order of the rules: gaps, a language that says
 * another number, references to nothing, missing cards, copied words. Spelling is not among them, as
 * it needs a speller (scripts/corpus-check/).
 */
export function checkCorpus(corpus: Corpus, options: CheckOptions = {}): Problem[] {
  const checked = new Checked(corpus, options);
  return RULES.flatMap((rule) => rule(checked));
}

/** The faults, with what the corpus holds in each language. */
export function examineCorpus(corpus: Corpus, options: CheckOptions = {}): Examination {
  const checked = new Checked(corpus, options);
  return { problems: RULES.flatMap((rule) => rule(checked)), counts: countCorpus(checked) };
}
