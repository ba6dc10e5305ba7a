import type { Corpus } from '../corpus.ts';
import type { Edition, Numbering } from '../numbering.ts';
import type { ArticleMention } from './article-mention.ts';
import type { MissingMention, ReferenceMention } from './mention.ts';

/** What an article is named by. */
type NamedArticle = Pick<ArticleMention, 'number' | 'letters' | 'inserted'>;

/** Turns articles that a text names into provisions of the corpus, or says what is missing. */
export class Resolver {
  readonly #corpus: Corpus;
  readonly #numbering: Numbering | null;
  /** Documents whose articles the corpus holds, all of them. */
  readonly #held: ReadonlySet<string>;

  constructor(corpus: Corpus, numbering: Numbering | null) {
    this.#corpus = corpus;
    this.#numbering = numbering;
    this.#held = new Set(
      corpus.documents
        .filter(({ id, kind }) => {
          const numbers = articleNumbers(corpus, id);
          return numbers.length > 0 && (kind === 'treaty' || isWhole(numbers));
        })
        .map(({ id }) => id),
    );
  }

  /** Whether the corpus holds the articles of a document: all of them, not a few. */
  holds(document: string): boolean {
    return this.#held.has(document);
  }

  /** An article of one of our documents. */
  article(article: NamedArticle, document: string, written: string): ReferenceMention {
    return this.#numbered(article, article.number, document, written);
  }

  /** An article of a former text of the Charter, by the number that it had there. */
  former(article: NamedArticle, edition: Edition, written: string): ReferenceMention {
    const former = { edition, oldNumber: article.number };
    const current = this.#numbering?.currentOf(edition, article.number) ?? null;
    if (current === null || article.inserted) {
      return missing('article', written, null, 'charter', former);
    }
    const ref = `charter:${current}`;
    // The letters were counted otherwise, and no table says how.
    if (article.letters.length > 0) return missing('letter', written, null, ref, former);
    return { ...this.#numbered(article, current, 'charter', written), ...former };
  }

  #numbered(
    article: NamedArticle,
    number: number,
    document: string,
    written: string,
  ): ReferenceMention {
    const ref = `${document}:${number}`;
    const wanted = ref + article.letters.map((mark) => `(${mark})`).join('');
    const exists = this.#corpus.provision(ref) !== null;
    if (!exists || article.inserted) {
      const held = this.holds(document);
      return { ...missing('article', written, wanted, exists ? ref : document), held };
    }
    let near = ref;
    for (const mark of article.letters) {
      const letter = `${near}(${mark})`;
      if (this.#corpus.provision(letter) === null) return missing('letter', written, wanted, near);
      near = letter;
    }
    return { kind: 'provision', ref: near, written };
  }
}

function articleNumbers(corpus: Corpus, document: string): number[] {
  return corpus
    .inOrder(document)
    .filter(({ kind }) => kind === 'article')
    .map(({ ref }) => Number(/:(\d+)/.exec(ref)?.[1]));
}

/** Of a text other than a treaty a few articles may be held alone; whole are those from 1 without a gap. */
function isWhole(numbers: readonly number[]): boolean {
  const different = new Set(numbers);
  return different.size > 0 && Math.max(...different) === different.size && different.has(1);
}

function missing(
  what: 'article' | 'letter',
  written: string,
  wanted: string | null,
  near: string,
  former: { edition?: Edition; oldNumber?: number } = {},
): MissingMention {
  return { kind: 'missing', written, what, wanted, near, held: true, ...former };
}
