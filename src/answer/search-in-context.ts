import type { Language } from '../corpus/language.ts';
import { blend } from '../search/blend.ts';
import type { Finder, Found } from '../search/find.ts';
import { leaningOf } from '../search/understand.ts';
import { inContext } from './follow-up.ts';

/** A question that may lean on the last one is taken by itself where it finds something so surely. */
const CLEAR_ALONE = 0.4;
/** The same for one with a word that points at something ("can they do that?"). */
const CLEAR_POINTING = 0.75;
/** A question of more words that points at nothing says what it is about. */
const SHORT = 8;
/** What lies outside so likely is a new question. */
const OUTSIDE_ALONE = 0.2;
/** Weights of the last question and of this one alone, beside both together; fitted on tuning. */
const BEFORE_WEIGHT = 0.3;
const ALONE_WEIGHT = 0.3;

/** What was found, and the words that it was found by. */
export interface Search {
  readonly searched: string;
  readonly found: Found;
}

/**
 * Searches a question, with what was asked before where it leans on that.
 * @param previous what the same person asked before, oldest first
 */
export async function searchInContext(
  finder: Finder,
  text: string,
  previous: readonly string[],
  language: Language,
): Promise<Search> {
  const alone = await finder.find(text, language);
  const last = previous.at(-1);
  if (last === undefined || standsAlone(text, alone)) return { searched: text, found: alone };
  const context = inContext(text, previous);
  const before = inContext(last, previous.slice(0, -1));
  const [together, asked] = await Promise.all([
    finder.find(context, language),
    finder.find(before, language),
  ]);
  const found = blend([
    { found: together, weight: 1 },
    { found: asked, weight: BEFORE_WEIGHT },
    { found: alone, weight: ALONE_WEIGHT },
  ]);
  return { searched: context, found };
}

/** Whether a question that came after others needs nothing of them. */
function standsAlone(text: string, alone: Found): boolean {
  const sure = alone.candidates[0]?.probability ?? 0;
  switch (leaningOf(text)) {
    case 'open':
      return false;
    case 'pointing':
      // "Can they vote a member out after a coup?" points at nobody in particular.
      return sure >= CLEAR_POINTING;
    case 'none':
      return (
        sure >= CLEAR_ALONE || alone.outside >= OUTSIDE_ALONE || text.split(/\s+/).length > SHORT
      );
  }
}
