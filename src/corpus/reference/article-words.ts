import { editDistance } from '../fold.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ARTICLE_WORDS = words(
  'art arts artt arto artic artc articl article articles articulo articulos artigo artigos',
);
const PLURAL = words('arts artt articles articulos artigos');
/** Words that look like "article" with a typing error but are others. */
const NOT_ARTICLE = words(
  'artist artists artistic articular articulate articulated articled particle particles antigo antigos ' +
    'arctic cuticle',
);
const RIGHT_FORMS = ['article', 'articles', 'articulo', 'articulos', 'artigo', 'artigos'] as const;

/** Words that name a letter or paragraph of an article. */
const LETTER_WORDS = words(
  'letter letters lit litt literal literales letra letras lettre lettres inciso incisos inc alinea alineas item ' +
    'paragraph paragraphs subparagraph subparagraphs paragrafo parrafo paragraphe para par subpara point points ' +
    'punto puntos ponto pontos clause clausula section seccion secao subsection numeral apartado',
);
const LONG_LETTER_WORDS = [
  'letter',
  'paragraph',
  'subparagraph',
  'inciso',
  'alinea',
  'parrafo',
  'paragrafo',
  'literal',
];

/** Tells a word that names a letter or paragraph, with a typing error ("leter", "paragrph"). */
export function isLetterWord(word: string): boolean {
  if (LETTER_WORDS.has(word)) return true;
  if (word.length < 5 || word === 'better' || word === 'later' || word === 'latter') return false;
  return LONG_LETTER_WORDS.some((right) => editDistance(word, right, 1) <= 1);
}

/** Words that name a mark inside a letter: "letter b, number ii". */
export const NESTED_WORDS = words('number numero no num nro nr romano sub subletter');

/** Joins the members of a list. */
export const AND = words('and y e et or o ou u also plus mas n');
/** Joins two articles that are compared, so that what is said of the second is not said of both. */
export const AGAINST = words('vs versus v with con com avec against contra contre than');
/** Joins the ends of a range. */
export const TO = words('to through thru until till a al ao ate hasta au');
/** Begins a range: "de 70 a 73", "from 70 to 73". */
export const RANGE_STARTS = words('del de from du dos des entre between');

/** Single letters that are words of their own, so that "article 3 a State" names no letter. */
export const WORD_LETTERS = words('a e i o u y n k s t v w x r');

/** "Article 20 and 3 States": a number before one of these counts things, not articles. */
export const COUNTED = words(
  'countries country states state members member years year months month days day hours hour weeks minutes ' +
    'votes vote voting people persons jurists times pages words sentences questions reasons points examples ' +
    'paises pais estados estado miembros membros anos ano meses mes dias dia horas semanas votos paginas ' +
    'preguntas perguntas razones etats ans annees mois jours heures voix membres pages organs councils ' +
    'pillars thirds third tercios tercos tiers percent per pct usd dollars euros languages treaties other ' +
    'more different things seconds secs mins am pm members protocols resolutions declarations conditions',
);

export const MONTHS = words(
  'january february march april may june july august september october november december jan feb mar apr jun ' +
    'jul aug sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre ' +
    'noviembre diciembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro ' +
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
);

const TIMES = words('years year months days weeks hours minutes seconds mins anos meses dias');
const OFTEN = words('times veces vezes fois');
const PAST = words('ago old earlier back later long atras');

/** "an article 5 years ago", "read articles 20 times": the number counts. */
export function countsTime(word: string, next: string): boolean {
  return OFTEN.has(word) || (TIMES.has(word) && PAST.has(next));
}

/** Tells "article" in four languages, abbreviated or with a typing error ("artilce", "articel"). */
export function isArticleWord(word: string): boolean {
  if (ARTICLE_WORDS.has(word)) return true;
  if (word.length < 5 || word.length > 10 || NOT_ARTICLE.has(word)) return false;
  // A first letter that is wrong is the only error that may stand in a word.
  const allowed = word.startsWith('a') ? (word.length < 7 ? 1 : 2) : 1;
  return RIGHT_FORMS.some((right) => editDistance(word, right, allowed) <= allowed);
}

/** Whether the word says more than one article. */
export function isPlural(word: string): boolean {
  return PLURAL.has(word) || (word.length > 6 && word.endsWith('s'));
}
