import { eld } from 'eld/small';
import { fold, tokenize } from '../corpus/fold.ts';
import { isLanguage, LANGUAGES, type Language } from '../corpus/language.ts';

eld.setLanguageSubset([...LANGUAGES]);

/** Fewer letters than this carry too little for the detector. */
const ENOUGH = 12;

/** Words of short questions and lookups that one of the languages has alone, folded. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('article articles what who how when where which the letter preamble'.split(' ')),
  es: new Set(
    'articulo articulos inciso preambulo que quien cual cuando donde cuanto cuantos como y si'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'artigo artigos alinea preambulo quem qual quais quando onde quanto quantos como e se'.split(
      ' ',
    ),
  ),
  fr: new Set('lettre preambule qui quel quelle quels quand ou combien comment et si'.split(' ')),
};

/**
 * The language a question is asked in, of the four.
 * @param fallback what to take where the text does not tell (the language of the last question)
 */
export function languageOf(text: string, fallback: Language = 'en'): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return fallback;
  if (letters < ENOUGH) return tellingLanguage(text) ?? fallback;
  const detected = eld.detect(text).language;
  return isLanguage(detected) ? detected : (tellingLanguage(text) ?? fallback);
}

/** The language that has most of a text's words to itself; null where none does. */
function tellingLanguage(text: string): Language | null {
  const words = tokenize(text).map((token) => token.text);
  const counts = LANGUAGES.map((language) => ({
    language,
    count: words.filter((word) => TELLING[language].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first !== undefined && first.count > (second?.count ?? 0) ? first.language : null;
}

/** Openings of a question that goes on from the last one, folded. */
const OPENINGS =
  /^(and|but|so|or|also|then|what about|how about|what if|why|who else|since when|until when|y|pero|entonces|e|mas|entao|et|mais|alors|ok(ay)?|hm+|wait)\b/;
/** Words that stand for what was said before. */
const POINTERS = new Set(
  (
    'it its they them their theirs he him his she her that this those these there then one ones same such ' +
    'eso esa ese esto esta ellos ellas lo isso isto essa esse eles elas ele ela cela ca ils elles celui celle'
  ).split(' '),
);
/** A question of this many words says what it is about. */
const SELF_CONTAINED = 14;

/**
 * How a question hangs on the one before: `open` where it begins like one that goes on ("and how
 * long?"), `pointing` where it may ("can they do that?"), `none` where it says what it is about.
 */
export type Leaning = 'open' | 'pointing' | 'none';

/** Judges by its words alone how a question hangs on the one before. */
export function leaningOf(text: string): Leaning {
  const words = tokenize(text).map((token) => token.text);
  if (words.length === 0 || words.length > SELF_CONTAINED) return 'none';
  if (OPENINGS.test(fold(text).replace(/^[^\p{L}]+/u, ''))) return 'open';
  return words.length <= 3 || words.some((word) => POINTERS.has(word)) ? 'pointing' : 'none';
}
