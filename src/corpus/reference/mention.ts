import type { Edition } from '../numbering.ts';

/** The old number under which an article was named, with the text of the Charter it had it in. */
interface Former {
  readonly edition?: Edition;
  readonly oldNumber?: number;
}

/** A provision of the corpus. */
export interface ProvisionMention extends Former {
  readonly kind: 'provision';
  readonly ref: string;
  readonly written: string;
}

/** Something that the corpus does not have. */
export interface MissingMention extends Former {
  readonly kind: 'missing';
  readonly written: string;
  /** What is missing: the article (or chapter), the letter or paragraph of an article, the document. */
  readonly what: 'article' | 'letter' | 'document';
  /** The reference that it would have: `charter:147`, `charter:2(7)`; null for a document or chapter. */
  readonly wanted: string | null;
  /** The nearest thing that there is: the article of a letter, the document of an article. */
  readonly near: string | null;
  /**
   * Whether the corpus has that instrument's articles, so that it can be said that there is none
   * with that number. False for the Rio Treaty's Article 3, which exists but is not held here.
   */
  readonly held: boolean;
}

/** An article or preamble of an instrument that the corpus does not hold. */
export interface ForeignMention {
  readonly kind: 'foreign';
  readonly written: string;
  /** The instrument in the words of the text: "American Convention on Human Rights". */
  readonly instrument: string;
}

/** What a text names: a provision of the corpus, one that does not exist, or another treaty's. */
export type ReferenceMention = ProvisionMention | MissingMention | ForeignMention;

/** References found in a text, and the instruments that it names without an article. */
export interface FoundReferences {
  readonly mentions: readonly ReferenceMention[];
  /**
   * Documents of the corpus named as a whole: "the Protocol of Managua", "AG/RES. 2004". Carta's own
   * pages are among them only where the text is nothing but their name, and so is the Charter, as
   * "the Charter" in a question says no more than "it"; but it is also told where it stands beside
   * another treaty's article ("what has the Charter in place of Article 51 of the UN Charter?").
   */
  readonly documents: readonly string[];
  /** Instruments that are not in the corpus, named with or without an article. */
  readonly foreign: readonly string[];
  /** Whether nothing but references stands in the text ("art. 34(b)", "arts 19 and 20"). */
  readonly bare: boolean;
  /** Whether the text asks which number an article of today had in an earlier text of the Charter. */
  readonly asksFormer: boolean;
}

/** The same for two mentions that name the same thing. */
export function mentionKey(mention: ReferenceMention): string {
  if (mention.kind === 'foreign') return `foreign ${mention.instrument} ${mention.written}`;
  const former = `${mention.edition ?? ''} ${mention.oldNumber ?? ''}`;
  return mention.kind === 'provision'
    ? `provision ${mention.ref} ${former}`
    : `missing ${mention.wanted ?? mention.written} ${former}`;
}
