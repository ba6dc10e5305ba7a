import { createHash } from 'node:crypto';
import type { Corpus } from '../../corpus/corpus.ts';
import { packageVersion } from '../../package-version.ts';
import { examplesOf } from '../head.ts';
import { CHUNKER, type Passage } from '../passage.ts';
import { learnerPrint } from './learner-print.ts';
import type { Manifest } from './manifest.ts';

/** What an index is made from and by. */
export type Made = Manifest['made'];

/**
 * What an index of these passages would be made from. The passages are hashed rather than the
 * files they come from: a change that no search can notice (a link, an answer) makes nothing stale.
 * @param addon - whether hnswlib-node loads here
 * @param imports - what `importsHash` makes of the corpus
 */
export function madeFrom(passages: readonly Passage[], addon: boolean, imports: string): Made {
  return {
    chunker: CHUNKER,
    learner: learnerPrint(),
    corpus: hashOf(passages.filter(({ kind }) => kind === 'text')),
    cards: hashOf(examplesOf(passages)),
    imports,
    minisearch: packageVersion('minisearch') ?? 'unknown',
    'hnswlib-node': addon ? packageVersion('hnswlib-node') : null,
  };
}

const TOLD: Readonly<Record<keyof Made, string>> = {
  corpus: 'the corpus has changed',
  cards: 'the cards have changed',
  imports: 'what was imported has changed',
  chunker: 'passages are cut otherwise now',
  learner: 'what is learnt from cards has changed',
  minisearch: 'minisearch has another version',
  'hnswlib-node': 'hnswlib-node has another version',
};

/**
 * Imports are hashed whole: a bot that serves learns of them by the index, and an official text
 * that was brought in or removed changes no passage.
 */
export function importsHash(corpus: Corpus): string {
  const documents = corpus.documents.filter(({ source }) => source !== null);
  if (documents.length === 0 && corpus.officials.length === 0) return '';
  const ids = new Set(documents.map(({ id }) => id));
  const provisions = corpus.provisions.filter(({ document }) => ids.has(document));
  const officials = corpus.officials.map((official) => ({
    ...official,
    texts: [...official.texts],
  }));
  return createHash('sha256')
    .update(JSON.stringify([documents, provisions, officials]))
    .digest('hex');
}

/**
 * Why an index is stale, as clauses; empty where it is not. A graph that this machine cannot load
 * makes nothing stale, since exact search takes its place.
 */
export function stalenessOf(index: Made, wanted: Partial<Made>): string[] {
  return Object.entries(TOLD)
    .filter(([key]) => {
      const made = key as keyof Made;
      const now = wanted[made];
      if (now === undefined || (made === 'hnswlib-node' && now === null)) return false;
      return index[made] !== now;
    })
    .map(([, told]) => told);
}

function hashOf(passages: readonly Passage[]): string {
  const hash = createHash('sha256');
  for (const { kind, ref, language, text } of passages) {
    hash.update(`${JSON.stringify([kind, ref, language, text])}\n`);
  }
  return hash.digest('hex');
}
