import { fold } from '../fold.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from './checked.ts';

/** No question stands twice in a language, under one reference or under two. */
export const doubleCards: Rule = (checked) => {
  const seen = new Map<string, string>();
  return [...checked.corpus.cards, ...checked.corpus.outside].flatMap((card): Problem[] => {
    const words = fold(card.question)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (words === '') return [];
    const key = `${card.language} ${words}`;
    const first = seen.get(key);
    seen.set(key, first ?? `${card.file}:${card.line}`);
    return first === undefined
      ? []
      : [checked.atQuestion(card, `this question stands at ${first} already`)];
  });
};
