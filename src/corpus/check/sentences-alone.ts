import type { Rule } from './checked.ts';

/** Each sentence may be shown alone, so none begins with a word that stands for another. */
const DEPENDENT = {
  en: /^(?:It|They|He|She|This|These|Those|Such) /,
  es: /^(?:Ello|Esto|Eso|Ellos|Ellas|Éste|Ésta|Dicho|Dicha|Dichos|Dichas) /,
  pt: /^(?:Isso|Isto|Ele|Ela|Eles|Elas|Tal|Tais) /,
  fr: /^(?:Cela|Ils|Elles|Elle|Celui-ci|Celle-ci|Ceux-ci|Ce dernier|Cette dernière) /,
} as const;

/** Sentences that cannot be read alone. */
export const sentencesAlone: Rule = (checked) =>
  checked.corpus.provisions.flatMap((provision) =>
    provision.sentences
      .filter((sentence) => DEPENDENT[provision.language].test(sentence))
      .map((sentence) =>
        checked.at(provision, `cannot be read alone: "${sentence.slice(0, 60)}"`, sentence),
      ),
  );
