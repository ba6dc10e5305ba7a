/** How the four languages say what can be counted; for folded text (`fold`). */

/** Majorities by what they are called in a fact. */
export const MAJORITIES: readonly (readonly [string, RegExp])[] = [
  [
    '2/3',
    /\btwo[\s-]thirds?\b|\b2\s?\/\s?3\b|⅔|\b(?:dos|las dos) (?:tercios|terceras partes)\b|\b(?:dois tercos|duas tercas partes)\b|\b(?:deux|2)[\s-]tiers\b/g,
  ],
  [
    '3/4',
    /\bthree[\s-](?:quarters|fourths)\b|\b3\s?\/\s?4\b|¾|\btres (?:cuartos|cuartas partes|quartos|quartas partes)\b|\btrois[\s-]quarts\b/g,
  ],
  [
    '4/5',
    /\bfour[\s-]fifths\b|\b4\s?\/\s?5\b|\bcuatro quint(?:os|as partes)\b|\bquatro quint(?:os|as partes)\b|\bquatre[\s-]cinquiemes\b/g,
  ],
  [
    '1/3',
    /\b(?:one|a)[\s-]third\b|\b1\s?\/\s?3\b|⅓|\b(?:un tercio|la tercera parte|um terco|a terca parte|un tiers|le tiers)\b/g,
  ],
  ['absolute majority', /\babsolute majority\b|\bma[yi]oria absoluta\b|\bmajorite absolue\b/g],
  [
    'simple majority',
    /\bsimple majority\b|\bma[yi]oria simples?\b|\bsimples? ma[yi]oria\b|\b(?:majorite simple|simple majorite)\b/g,
  ],
  ['unanimity', /\bunanim\p{L}*/gu],
  ['consensus', /\bconsens\p{L}*/gu],
];

/** Units of time, as the inside of a pattern. */
export const UNITS: readonly (readonly [string, string])[] = [
  ['year', 'years?|anos?|ans?|annees?'],
  ['month', 'months?|mes(?:es)?|mois'],
  ['week', 'weeks?|semanas?|semaines?'],
  ['day', 'days?|dias?|jours?'],
  ['hour', 'hours?|horas?|heures?'],
];

/** Whatever comes back every year. */
export const YEARLY =
  /\b(?:annual(?:ly)?|every year|each year|a year|per year|yearly|anual(?:es|mente)?|anuais|(?:cada|todos (?:los|os)|al|ao|por) anos?|chaque annee|tous les ans|par an|annuel\p{L}*)\b/gu;

/** The names of the months, in order. */
export const MONTHS: readonly RegExp[] = [
  /^(?:january|enero|janeiro|janvier)$/,
  /^(?:february|febrero|fevereiro|fevrier)$/,
  /^(?:march|marzo|marco|mars)$/,
  /^(?:april|abril|avril)$/,
  /^(?:may|mayo|maio|mai)$/,
  /^(?:june|junio|junho|juin)$/,
  /^(?:july|julio|julho|juillet)$/,
  /^(?:august|agosto|aout)$/,
  /^(?:september|sep?tiembre|setembro|septembre)$/,
  /^(?:october|octubre|outubro|octobre)$/,
  /^(?:november|noviembre|novembro|novembre)$/,
  /^(?:december|diciembre|dezembro|decembre)$/,
];

/** What names a provision or document by number is no number of its own. */
export const REFERENCES =
  /\b(?:art(?:icle|iculo|igo)?s?|chap(?:ter|itre)s?|capitulos?|paragraphe?s?|parrafos?|paragrafos?|numera(?:l|les|is)|incisos?|alineas?|letr?as?|letters?|lettres?|resolu(?:cion|cao|tion)|decisi?on|part|parte|partie)\.?\s+(?:\d+|[ivxl]+\b|[a-z]\b)(?:\s?\([a-z\d]+\))*(?:\s*(?:,|;|and|y|e|et|or|o|ou|to|a|al|ao|au|through|–|-)\s*(?:\d+|[ivxl]+\b)(?:\s?\([a-z\d]+\))*)*/g;
/** Symbols of documents: "AG/doc. 1939/85". */
export const SYMBOLS =
  /\b[a-z]+\/[a-z]+\S*(?:\s?[a-z]\b,?)?(?:\s?\d+\/\d+)?|\b(?:doc|res|dec)\.\s?\d+\S*|\b\d+\/\d{2,4}\b/g;

/** "Two or more" is the plural of "one", whatever the language. */
export const SEVERAL = /\b(?:two or more|dos o mas|dois ou mais|duas ou mais|deux ou plusieurs)\b/g;
/** A panel of three candidates has a word of its own. */
export const PANELS = /\b(?:tern[ao]s?|triplices?)\b/g;
