import { createRequire } from 'node:module';
import path from 'node:path';
import type * as cspell from 'cspell-lib';
import type { SpellingDictionaryCollection } from 'cspell-lib';
import { readList } from '../../src/corpus/check/lists.ts';
import { spelledWords } from '../../src/corpus/check/spelled-words.ts';
import type { ReadCorpus } from '../../src/corpus/load.ts';
import type { Language } from '../../src/corpus/language.ts';
import type { Problem } from '../../src/corpus/problem.ts';

type Speller = typeof cspell;

const MOST_SUGGESTIONS = 40;

/** Where the words of each language come from; English is part of cspell itself. */
const DICTIONARIES: Readonly<Record<Language, { names: string[]; package: string | null }>> = {
  en: { names: ['en_us', 'en-gb'], package: null },
  es: { names: ['es-es'], package: '@cspell/dict-es-es' },
  pt: { names: ['pt-br'], package: '@cspell/dict-pt-br' },
  fr: { names: ['fr-fr'], package: '@cspell/dict-fr-fr' },
};

/**
 * Words of the corpus that neither cspell (https://cspell.org) nor the project's own word lists
 * (`corpus/words/`) know, each with a suggestion. Works offline.
 * @returns null where cspell is not installed, as after `npm ci --omit=dev`
 */
export async function spellCorpus(
  folder: string,
  { corpus, files }: ReadCorpus,
): Promise<Problem[] | null> {
  const speller = await loadSpeller();
  if (speller === null) return null;
  const problems: Problem[] = [];
  const dictionaries = new Map<Language, SpellingDictionaryCollection>();
  for (const { word, language, typed, count, file, line } of spelledWords(corpus, { files })) {
    let dictionary = dictionaries.get(language);
    if (dictionary === undefined) {
      dictionary = await dictionaryOf(speller, language, folder);
      dictionaries.set(language, dictionary);
    }
    if (isKnown(dictionary, word) || (typed && isKnown(dictionary, capital(word)))) continue;
    // Suggesting takes a tenth of a second; whoever made hundreds of faults needs no hundreds of hints.
    const [near] =
      problems.length < MOST_SUGGESTIONS
        ? dictionary.suggest(word, { numSuggestions: 1, ignoreCase: false })
        : [];
    const meant =
      near === undefined
        ? ''
        : `, perhaps for "${/^\p{Lu}/u.test(word) ? capital(near.word) : near.word}"`;
    const often = count > 1 ? ` (${count} times)` : '';
    const remedy = `if it is not, add it to corpus/words/${language}.txt`;
    problems.push({ file, line, message: `"${word}"${often} is misspelt${meant}; ${remedy}` });
  }
  return problems;
}

async function loadSpeller(): Promise<Speller | null> {
  try {
    return await import('cspell-lib');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      return null;
    }
    throw error;
  }
}

async function dictionaryOf(
  { getDefaultBundledSettingsAsync, getDictionary, readSettings }: Speller,
  language: Language,
  folder: string,
): Promise<SpellingDictionaryCollection> {
  const { names, package: from } = DICTIONARIES[language];
  const settings =
    from === null
      ? await getDefaultBundledSettingsAsync()
      : await readSettings(createRequire(import.meta.url).resolve(`${from}/cspell-ext.json`));
  const words = await readList(path.join(folder, 'words', `${language}.txt`));
  const definitions = settings.dictionaryDefinitions ?? [];
  return getDictionary({
    dictionaryDefinitions: definitions.filter(({ name }) => names.includes(name)),
    dictionaries: names,
    words,
    caseSensitive: true,
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** As it stands, or as it stands within a sentence; of a compound every part. */
function isKnown(dictionary: SpellingDictionaryCollection, word: string): boolean {
  const forms = [word, word.charAt(0).toLowerCase() + word.slice(1), word.toLowerCase()];
  // Accents count, so nothing is folded: "organizacion" is no word.
  if (forms.some((form) => dictionary.has(form, { ignoreCase: false }))) return true;
  const parts = word.split(/[-']/);
  return parts.length > 1 && parts.every((part) => part.length < 2 || isKnown(dictionary, part));
}
