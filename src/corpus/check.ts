import { REGISTERS, type Card } from './card.ts';
import type { Corpus } from './corpus.ts';
import type { Language } from './language.ts';
import type { Problem } from './problem.ts';
import type { Provision } from './provision.ts';

/** Every article, preamble and page has at least so many cards in each language it is written in. */
export const FEWEST_CARDS = 10;

/** What the checker counted. */
export interface CorpusCounts {
  readonly documents: number;
  readonly provisions: number;
  readonly cards: number;
  readonly outside: number;
  readonly words: number;
}

/** Faults that reading alone does not show: gaps, missing cards, cards that stand twice. */
export function checkCorpus(corpus: Corpus): Problem[] {
  return [
    ...gaps(corpus),
    ...letterOrder(corpus),
    ...alignment(corpus),
    ...cardCoverage(corpus),
    ...doubleCards(corpus),
    ...dependentSentences(corpus),
  ];
}

/** Totals for a table. */
export function countCorpus(corpus: Corpus): CorpusCounts {
  const sentences = corpus.provisions.flatMap(({ sentences }) => sentences);
  return {
    documents: corpus.documents.length,
    provisions: corpus.provisions.length,
    cards: corpus.cards.length,
    outside: corpus.outside.length,
    words: sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0),
  };
}

/** Articles run from 1 without a gap and in order. */
function gaps(corpus: Corpus): Problem[] {
  return corpus.documents.flatMap((document) => {
    const articles = corpus
      .inOrder(document.id, document.language)
      .filter(({ kind }) => kind === 'article');
    return articles.flatMap((article, index): Problem[] => {
      const number = Number(article.ref.split(':')[1]);
      return number === index + 1
        ? []
        : [at(corpus, article, `is Article ${number} where Article ${index + 1} should stand`)];
    });
  });
}

const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz'.split(''),
  'i ii iii iv v vi'.split(' '),
  '123456789'.split(''),
];

function letterOrder(corpus: Corpus): Problem[] {
  return corpus.provisions.flatMap((provision): Problem[] => {
    const marks = provision.letters.map((ref) => /\(([^()]+)\)$/.exec(ref)?.[1] ?? '');
    const inOrder = SEQUENCES.some((sequence) =>
      marks.every((mark, index) => mark === sequence[index]),
    );
    return marks.length === 0 || inOrder
      ? []
      : [at(corpus, provision, `has its letters out of order: ${marks.join(', ')}`)];
  });
}

/** A document has the same provisions, in the same order, in every language that it is written in. */
function alignment(corpus: Corpus): Problem[] {
  const refsOf = (id: string, language: Language): string[] =>
    corpus.provisions
      .filter((provision) => provision.document === id && provision.language === language)
      .map(({ ref }) => ref);
  return corpus.documents.flatMap(({ id, language, file }): Problem[] => {
    if (language === 'en') return [];
    const english = refsOf(id, 'en');
    const own = refsOf(id, language);
    const at = english.findIndex((ref, index) => ref !== own[index]);
    const message =
      at >= 0
        ? `has ${own[at] ?? 'nothing'} where the English text has ${english[at] ?? 'nothing'}`
        : own.length > english.length
          ? `has ${own[english.length] ?? ''}, which the English text has not`
          : null;
    return message === null ? [] : [{ file, line: 1, message }];
  });
}

function cardCoverage(corpus: Corpus): Problem[] {
  const byWhole = new Map<string, Card[]>();
  for (const card of corpus.cards) {
    const whole = `${card.language} ${card.ref.replace(/[(#].*$/, '')}`;
    const cards = byWhole.get(whole);
    if (cards === undefined) byWhole.set(whole, [card]);
    else cards.push(card);
  }
  return corpus.provisions.flatMap((provision): Problem[] => {
    if (!needsCards(corpus, provision)) return [];
    const cards = byWhole.get(`${provision.language} ${provision.ref}`) ?? [];
    const missing = REGISTERS.filter(
      (register) => !cards.some((card) => card.register === register),
    );
    if (cards.length < FEWEST_CARDS) {
      return [
        at(corpus, provision, `${provision.ref} has ${cards.length} cards; write ${FEWEST_CARDS}`),
      ];
    }
    return missing.length === 0
      ? []
      : [
          at(
            corpus,
            provision,
            `${provision.ref} has no card in the register ${missing.join(', ')}`,
          ),
        ];
  });
}

/** Articles and preambles, and pages as a whole; a treaty as a whole is not asked about. */
function needsCards(corpus: Corpus, provision: Provision): boolean {
  if (provision.kind === 'article' || provision.kind === 'preamble') return true;
  return (
    provision.kind === 'document' &&
    !corpus.inOrder(provision.document).some(({ kind }) => kind === 'article')
  );
}

function doubleCards(corpus: Corpus): Problem[] {
  const seen = new Map<string, string>();
  return [...corpus.cards, ...corpus.outside].flatMap((card): Problem[] => {
    const key = `${card.language} ${card.question
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const first = seen.get(key);
    seen.set(key, first ?? `${card.file}:${card.line}`);
    return first === undefined || key === `${card.language} `
      ? []
      : [{ file: card.file, line: card.line, message: `this question stands at ${first} already` }];
  });
}

/** Each sentence may be shown alone, so none begins with a word that stands for another. */
function dependentSentences(corpus: Corpus): Problem[] {
  return corpus.provisions.flatMap((provision) =>
    provision.sentences
      .filter((sentence) => /^(It|They|He|She|This|These|Those|Such) /.test(sentence))
      .map((sentence) => at(corpus, provision, `cannot be read alone: "${sentence.slice(0, 60)}"`)),
  );
}

function at(corpus: Corpus, provision: Provision, message: string): Problem {
  const file = corpus.document(provision.document, provision.language)?.file ?? provision.document;
  return { file, line: provision.line, message };
}
