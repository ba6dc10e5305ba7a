import type { Language } from '../../language.ts';

/** A way of saying something that is counted, in one language. The text is folded. */
interface Saying {
  readonly fact: string;
  readonly says: Readonly<Record<Language, RegExp>>;
}

function anyLanguage(pattern: RegExp): Readonly<Record<Language, RegExp>> {
  return { en: pattern, es: pattern, pt: pattern, fr: pattern };
}

/** Majorities and parts of a whole. What is matched is taken out, so "two thirds" is not also 2. */
const SAYINGS: readonly Saying[] = [
  {
    fact: 'absolute majority',
    says: {
      en: /\babsolute majorit(?:y|ies)\b/g,
      es: /\bmayorias? absolutas?\b/g,
      pt: /\bmaiorias? absolutas?\b/g,
      fr: /\bmajorites? absolues?\b/g,
    },
  },
  {
    fact: 'simple majority',
    says: {
      en: /\bsimple majorit(?:y|ies)\b/g,
      es: /\bmayorias? simples?\b/g,
      pt: /\bmaiorias? simples\b/g,
      fr: /\bmajorites? simples?\b/g,
    },
  },
  { fact: 'unanimity', says: anyLanguage(/\bunanim[a-z]+\b/g) },
  {
    fact: 'acclamation',
    says: {
      en: /\bacclamation\b/g,
      es: /\baclamacion\b/g,
      pt: /\baclamacao\b/g,
      fr: /\bacclamation\b/g,
    },
  },
  {
    fact: '2/3',
    says: {
      en: /\b(?:two|2)[ -]thirds?\b|\b2\/3\b/g,
      es: /\b(?:dos|2) (?:tercios|terceras partes)\b|\b2\/3\b/g,
      pt: /\b(?:dois|2) tercos\b|\bduas tercas partes\b|\b2\/3\b/g,
      fr: /\b(?:deux|2)[ -]tiers\b|\b2\/3\b/g,
    },
  },
  {
    fact: '3/4',
    says: {
      en: /\b(?:three|3)[ -](?:quarters|fourths)\b|\b3\/4\b/g,
      es: /\b(?:tres|3) (?:cuartos|cuartas partes)\b|\b3\/4\b/g,
      pt: /\b(?:tres|3) (?:quartos|quartas partes)\b|\b3\/4\b/g,
      fr: /\b(?:trois|3)[ -]quarts\b|\b3\/4\b/g,
    },
  },
  {
    fact: '1/3',
    says: {
      en: /\b(?:one|a)[ -]third\b(?= of\b)|\b1\/3\b/g,
      es: /\bun tercio\b|\b(?:una|la) tercera parte\b|\b1\/3\b/g,
      pt: /\bum terco\b|\b(?:uma|a) terca parte\b|\b1\/3\b/g,
      fr: /\b(?:un|le) tiers\b|\b1\/3\b/g,
    },
  },
  {
    fact: 'a half',
    says: {
      en: /\bhalf\b/g,
      es: /\bmitad\b|\bmedio (?:siglo|ano)\b|\b(?:y|e) medi[oa]\b(?! ambiente)/g,
      pt: /\bmetade\b|\bmeio (?:seculo|ano)\b|\be mei[oa]\b(?! ambiente)/g,
      fr: /\bmoitie\b|\bdemi(?:e|-siecle|-heure)?\b/g,
    },
  },
];

/** Majorities and fractions of a folded text, with the text that is left when they are taken out. */
export function readMajorities(
  folded: string,
  language: Language,
): { readonly found: readonly string[]; readonly rest: string } {
  const found: string[] = [];
  let rest = folded;
  for (const { fact, says } of SAYINGS) {
    rest = rest.replace(says[language], (written) => {
      found.push(fact);
      return '·'.repeat(written.length);
    });
  }
  return { found, rest };
}
