import { holderOf, type Corpus } from './corpus.ts';
import type { Language } from './language.ts';
import type { Provision } from './provision.ts';
import type { FoundReferences, ReferenceFinder } from './reference/find-references.ts';

/**
 * What provisions name one another ("under Article 60"): read from their texts, so that a corrected
 * line corrects the link. Every text is read once, when it is first asked about.
 */
export class CrossReferences {
  readonly #corpus: Corpus;
  readonly #references: ReferenceFinder;
  readonly #known = new Map<string, readonly string[]>();

  constructor(corpus: Corpus, references: ReferenceFinder) {
    this.#corpus = corpus;
    this.#references = references;
  }

  /** The provisions that a provision names, in the order of its text; not itself, nor its parts. */
  of(ref: string, language: Language = 'en'): readonly string[] {
    const provision = this.#corpus.provision(ref, language);
    if (provision === null) return [];
    const key = `${provision.language} ${ref}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = holderOf(ref);
    const named = this.namedIn(provision.text, provision).filter(
      (other) => holderOf(other) !== own,
    );
    this.#known.set(key, named);
    return named;
  }

  /** The provisions that a text of a provision names, in its order, each once. */
  namedIn(text: string, provision: Provision): readonly string[] {
    if (!/\d/.test(text)) return [];
    const { mentions } = referencesIn(this.#corpus, this.#references, text, provision);
    const refs = mentions.flatMap((mention) => (mention.kind === 'provision' ? [mention.ref] : []));
    return [...new Set(refs)];
  }
}

/**
 * What a text of a provision names. "Article 22" alone is one of the provision's own document, if
 * that is a treaty or has articles; a page, a protocol or a resolution speaks of the Charter's.
 */
export function referencesIn(
  corpus: Corpus,
  references: ReferenceFinder,
  text: string,
  { document, language }: Pick<Provision, 'document' | 'language'>,
): FoundReferences {
  const hasArticles =
    corpus.document(document, language)?.kind === 'treaty' ||
    corpus.inOrder(document, language).some(({ kind }) => kind === 'article');
  return references.findInText(text, hasArticles ? document : 'charter');
}
