import type { Corpus } from '../corpus.ts';
import type { Language } from '../language.ts';
import { Checked, type CheckOptions } from './checked.ts';

/** A word of the corpus with the first place that it stands at. */
export interface SpelledWord {
  readonly word: string;
  readonly language: Language;
  /** Whether only questions have it; they are typed, and write names in small letters. */
  readonly typed: boolean;
  /** How often it stands in texts that are checked. */
  readonly count: number;
  readonly file: string;
  readonly line: number;
}

type Place = Pick<SpelledWord, 'file' | 'line'>;

/** Questions in these registers are written as in a letter; slang and hurried ones misspell on purpose. */
const WELL_SPELLED = new Set(['textbook', 'plain', 'scenario', 'oblique']);
/** "l’Organisation", "qu’il", "jusqu’au": the word behind is checked. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’](?=\p{L})/iu;
/** "the State's", "the States'". */
const POSSESSIVE = /['’]s?$/u;

/**
 * The words that a speller is asked about, each once for each language: of sentences, titles and
 * fields, of answers, and of the questions that are written with care. Numbers, single letters and
 * abbreviations in capitals are none of its business, nor are the names in questions, where stories
 * have people and countries of their own.
 */
export function spelledWords(corpus: Corpus, options: CheckOptions = {}): SpelledWord[] {
  const checked = new Checked(corpus, options);
  const words = new Map<string, SpelledWord>();
  const add = (language: Language, text: string, place: () => Place, typed = false): void => {
    for (const word of wordsOf(text, language)) {
      const key = `${language} ${word}`;
      const known = words.get(key);
      if (typed && (known === undefined ? /^\p{Lu}/u.test(word) : !known.typed)) continue;
      const { file, line } = known ?? place();
      words.set(key, { word, language, typed, count: (known?.count ?? 0) + 1, file, line });
    }
  };
  for (const document of corpus.documents) {
    for (const field of ['title', 'short', 'edition', 'standing'] as const) {
      add(document.language, document[field] ?? '', () => checked.atField(document, field, ''));
    }
  }
  const headings = new Set<string>();
  for (const provision of corpus.provisions) {
    // Letters have the title of their article, and articles the headings of their chapter.
    const own =
      provision.kind === 'letter' || provision.kind === 'document' ? [] : [provision.title];
    const path = provision.path.filter(
      (heading) => !headings.has(`${provision.language} ${heading}`),
    );
    for (const heading of path) headings.add(`${provision.language} ${heading}`);
    for (const text of [...own, ...provision.sentences, ...path]) {
      add(provision.language, text, () => checked.at(provision, '', text));
    }
  }
  const answers = new Set<string>();
  for (const card of corpus.cards) {
    const key = `${card.language} ${card.answer}`;
    if (!answers.has(key)) add(card.language, card.answer, () => checked.atAnswer(card, ''));
    answers.add(key);
  }
  for (const card of corpus.cards) {
    if (WELL_SPELLED.has(card.register)) add(card.language, card.question, () => card, true);
  }
  return [...words.values()];
}

function wordsOf(text: string, language: Language): string[] {
  const written = text.match(/(?<![\p{L}\p{N}])\p{L}+(?:[-’']\p{L}+)*’?(?![\p{L}\p{N}])/gu) ?? [];
  return written
    .map((word) => (language === 'fr' ? word.replace(ELIDED, '') : word.replace(POSSESSIVE, '')))
    .map((word) => word.replace(/’/g, "'").replace(/'$/, ''))
    .filter((word) => word.length > 1 && !/^(?:[\p{Lu}-]+s?|[ivx]+)$/u.test(word));
}
