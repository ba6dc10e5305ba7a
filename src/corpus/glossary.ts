import type { Corpus } from './corpus.ts';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Id of the page whose sections name one term in every language. */
const TERMS = 'terms';

/** One term in every language that the page has it in, folded. */
type Term = Readonly<Partial<Record<Language, string>>>;

/**
 * The terms of the law of the OAS in four languages, read from the page `terms`: an imported text
 * that stands in one language is found by the terms of the others.
 */
export class Glossary {
  readonly #terms: readonly Term[];

  constructor(corpus: Corpus) {
    const refs = corpus.inOrder(TERMS).map(({ ref }) => ref);
    this.#terms = refs.map((ref) =>
      Object.fromEntries(
        LANGUAGES.flatMap((language) => {
          const section = corpus.provision(ref, language);
          return section?.language === language ? [[language, section.title]] : [];
        }),
      ),
    );
  }

  /** The terms of a text in another language, each once, as the page writes them. */
  translated(text: string, from: Language, to: Language): readonly string[] {
    const words = ` ${plain(text)} `;
    const found = this.#terms.flatMap((term) => {
      const own = term[from];
      const other = term[to];
      if (own === undefined || other === undefined) return [];
      return words.includes(` ${plain(own)} `) ? [other] : [];
    });
    return [...new Set(found)];
  }
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
