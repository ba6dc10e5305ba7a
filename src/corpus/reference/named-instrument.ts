import type { Edition } from '../numbering.ts';

/** An instrument named in a text. */
export interface NamedInstrument {
  /** Id of the document, or null for an instrument that the corpus does not hold. */
  readonly id: string | null;
  /** The whole phrase as written, without the article before it: "American Convention on Human Rights". */
  readonly written: string;
  /** First token and the place behind the last. */
  readonly from: number;
  readonly to: number;
  /**
   * How sure the name is. `name`: nothing else bears it. `symbol`: an official one, AG/RES. 2004. `phrase`: "human rights convention".
   * `noun`: a bare "the convention". `weak`: a common noun that owns an article only by "of" ("the
   * code", "the protocol"). `body`: an organization, "NATO". `page`: a page of Carta's own.
   */
  readonly kind: 'name' | 'symbol' | 'phrase' | 'noun' | 'weak' | 'body' | 'page';
  /** The former text of the Charter that is meant, where it is one. */
  readonly edition: Edition | null;
}
