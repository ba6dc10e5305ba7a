import type { Language } from './language.ts';
import type { ImportSource } from './provision.ts';

/** The treaty's own words, imported by the operator; never part of the project. */
export interface OfficialText {
  /** Reference of the document, such as `charter`. */
  readonly document: string;
  readonly language: Language;
  readonly source: ImportSource;
  /** Verbatim text by reference: articles, their letters, the preamble. */
  readonly texts: ReadonlyMap<string, string>;
}
