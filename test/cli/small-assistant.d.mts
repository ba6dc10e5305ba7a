import type { Assistant } from '../../src/answer/assistant.ts';
import type { Corpus, CorpusParts } from '../../src/corpus/corpus.ts';

/** A treaty of two articles, one with letters. */
export const PARTS: CorpusParts;

/** What was asked of it, in order. */
export interface Asked {
  readonly text: string;
  readonly previous: readonly string[];
  readonly language: string | null;
}

/**
 * An assistant that answers by words in the question: "weather" and "sums" are refused, "fault"
 * fails, "endless" is answered only when it is aborted, everything else rests on Article 20.
 */
export function smallAssistant(corpus: Corpus): Assistant & { readonly asked: Asked[] };
