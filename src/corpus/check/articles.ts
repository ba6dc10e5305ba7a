import type { Problem } from '../problem.ts';
import type { Rule } from './checked.ts';

/**
 * Articles rise without repetition; those of a treaty run from 1 without a gap. Of another document
 * the corpus may hold a few articles only, such as 19 to 21.
 */
export const articles: Rule = (checked) =>
  checked.corpus.documents.flatMap(({ id, language, kind }) => {
    let before = 0;
    return checked.corpus
      .inOrder(id, language)
      .filter((provision) => provision.kind === 'article')
      .flatMap((article): Problem[] => {
        const number = Number(article.ref.split(':').at(-1));
        const wanted = before + 1;
        const wrong = kind === 'treaty' ? number !== wanted : number <= before;
        const message =
          kind === 'treaty'
            ? `is Article ${number} where Article ${wanted} should stand`
            : `is Article ${number} below Article ${before}; articles stand in rising order`;
        before = kind === 'treaty' ? wanted : Math.max(before, number);
        return wrong ? [checked.at(article, message)] : [];
      });
  });
