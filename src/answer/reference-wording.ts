import { holderOf, type Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import { EDITIONS, type Edition } from '../corpus/numbering.ts';
import type { FoundReferences, ReferenceMention } from '../corpus/reference/find-references.ts';
import { textsFor } from './texts/texts.ts';

/** Says what is to be said of the references that a question names. */
export class ReferenceWording {
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** What has to be said beside an answer: old numbers, parts that do not exist, other treaties. */
  beside(
    { mentions, asksFormer }: Pick<FoundReferences, 'mentions' | 'asksFormer'>,
    language: Language,
  ): string | null {
    const texts = textsFor(language);
    const notes: string[] = asksFormer ? this.#formerNumbers(mentions, language) : [];
    const absent: string[] = [];
    for (const mention of mentions) {
      if (mention.kind === 'foreign') absent.push(`${mention.written} (${mention.instrument})`);
      else if (mention.kind === 'missing') absent.push(mention.written);
      else if (mention.edition !== undefined && mention.oldNumber !== undefined) {
        const current = this.#corpus.provision(mention.ref, language)?.label ?? mention.ref;
        notes.push(texts.editionNote(mention.oldNumber, mention.edition, current));
      }
    }
    if (absent.length > 0) notes.push(texts.alsoMissing(absent));
    return notes.length === 0 ? null : notes.join('\n');
  }

  /** Why none of the references named exists here; null where there is none of that kind. */
  missing(mentions: readonly ReferenceMention[], language: Language): string | null {
    const texts = textsFor(language);
    const foreign = mentions.find((mention) => mention.kind === 'foreign');
    if (foreign !== undefined) return texts.foreign(foreign.written, foreign.instrument);
    const missing = mentions.find((mention) => mention.kind === 'missing');
    if (missing === undefined) return null;
    if (missing.what === 'document' || missing.near === null) {
      return texts.missingDocument(missing.written);
    }
    const name = this.#corpus.provision(missing.near, language)?.label ?? missing.near;
    if (missing.edition !== undefined && missing.oldNumber !== undefined) {
      return texts.notCarriedOver(missing.oldNumber, missing.edition);
    }
    if (!missing.held) return texts.notHeld(missing.written, name);
    return missing.what === 'letter'
      ? texts.missingLetter(missing.written, name)
      : texts.missingArticle(missing.written, name, this.#lastArticle(missing.near));
  }

  /** The line for an article that a question names by a number it had once. */
  edition(number: number, edition: Edition, current: string, language: Language): string {
    const label = this.#corpus.provision(current, language)?.label ?? current;
    return textsFor(language).editionNote(number, edition, label);
  }

  #formerNumbers(mentions: readonly ReferenceMention[], language: Language): string[] {
    return mentions.flatMap((mention) => {
      if (mention.kind !== 'provision') return [];
      const ref = holderOf(mention.ref);
      const number = Number(/^charter:(\d+)$/.exec(ref)?.[1]);
      const former = this.#corpus.numbering?.numbersOf(number) ?? null;
      if (former === null) return [];
      const numbers = EDITIONS.map((edition) => ({ edition, number: former.numbers[edition] }));
      const label = this.#corpus.provision(ref, language)?.label ?? ref;
      return [textsFor(language).formerNumbers(label, numbers)];
    });
  }

  #lastArticle(document: string): number {
    const numbers = this.#corpus
      .inOrder(document)
      .filter(({ kind }) => kind === 'article')
      .map(({ ref }) => Number(ref.split(':')[1]));
    return Math.max(...numbers);
  }
}
