import type { Language } from './language.ts';

/** What a document may be. A `page` is Carta's own text, everything else has an official original. */
export const DOCUMENT_KINDS = ['treaty', 'protocol', 'resolution', 'declaration', 'page'] as const;

/** What a document is. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** An instrument or page in one language, as its front matter describes it. */
export interface CorpusDocument {
  /** Its reference, such as `charter` or `ag-res-2004`. */
  readonly id: string;
  readonly title: string;
  /** The short name that labels use, such as "OAS Charter". */
  readonly short: string;
  readonly language: Language;
  readonly kind: DocumentKind;
  /** Official symbol or treaty code, such as `A-41`. */
  readonly symbol: string | null;
  /** Day of adoption, ISO 8601. */
  readonly date: string | null;
  /** Which state of the text is told: "as amended up to the Protocol of Managua (1993)". */
  readonly edition: string | null;
  /** Reference of the document that took its place, where one did. */
  readonly superseded: string | null;
  readonly place: string | null;
  /** Official address, where there is one. */
  readonly url: string | null;
  /** What the text is and is not ("a summary, not the official text"). */
  readonly standing: string;
  /** Other names that people use for it. */
  readonly names: readonly string[];
  /** The file it was read from, for messages to whoever edits it. */
  readonly file: string;
  /** Where an imported document comes from; null for those that come with Carta. */
  readonly source: ImportSource | null;
}

/** Where an import comes from, as it was when it was brought in. */
export interface ImportSource {
  /** Address, or name of the file without its folder. */
  readonly address: string;
  /** When it was fetched or read, ISO 8601 in UTC. */
  readonly retrieved: string;
  /** Of the bytes that came, in hexadecimal. */
  readonly sha256: string;
}

export type ProvisionKind = 'document' | 'preamble' | 'article' | 'letter' | 'section';

/** The smallest thing that can be cited: a preamble, an article, a letter, a section, a whole page. */
export interface Provision {
  /** Its reference id, such as `charter:3(l)` or `overview#pillars`. */
  readonly ref: string;
  /** Id of the document it belongs to. */
  readonly document: string;
  readonly language: Language;
  readonly kind: ProvisionKind;
  /** The provision that holds it: the article of a letter, the document of an article. */
  readonly parent: string | null;
  /** Where it stands, outermost first: part, chapter. Empty for sections. */
  readonly path: readonly string[];
  /** How it is cited: "OAS Charter, Article 3(l)". */
  readonly label: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** Everything it provides, as Markdown, its letters and closing words included. */
  readonly text: string;
  /** The sentences of `text` that stand in no letter, in order; each can be read alone. */
  readonly sentences: readonly string[];
  /** What an imported text gives as the source of a sentence; empty for the texts of Carta. */
  readonly notes: readonly Note[];
  /** References of its letters, in order. */
  readonly letters: readonly string[];
  /** Address to check it at, where there is one. */
  readonly url: string | null;
  /** Line of its heading or list item in the document's file. */
  readonly line: number;
}

/** A note that stands behind a sentence of an imported document and names its source. */
export interface Note {
  /** Place of the sentence in `Provision.sentences`. */
  readonly sentence: number;
  /** The note without its brackets. */
  readonly text: string;
  /** Whether the source broke off inside it. */
  readonly cut: boolean;
}
