import type { Corpus } from './corpus.ts';
import { holderOf } from './corpus.ts';
import type { Language } from './language.ts';
import type { ReferenceFinder } from './reference/find-references.ts';

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
    const named = this.namedIn(provision.text).filter((other) => holderOf(other) !== own);
    this.#known.set(key, named);
    return named;
  }

  /** The provisions that a text names, in its order, each once. */
  namedIn(text: string): readonly string[] {
    if (!/\d/.test(text)) return [];
    const refs = this.#references
      .findInText(text)
      .mentions.flatMap((mention) => (mention.kind === 'provision' ? [mention.ref] : []));
    return [...new Set(refs)];
  }
}
