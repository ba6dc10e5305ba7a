import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import type { Citation } from './answer.ts';
import type { Extractor } from './extract.ts';

/** A provision longer than this is shown in part below an answer; "Sources" shows all of it. */
const SHOWN = 900;
const GAP = '…';

/** Makes citations out of provisions: label, address and text come from the corpus alone. */
export class Citer {
  readonly #corpus: Corpus;
  readonly #extractor: Extractor;

  constructor(corpus: Corpus, extractor: Extractor) {
    this.#corpus = corpus;
    this.#extractor = extractor;
  }

  /**
   * A provision as it is shown.
   * @param focus a sentence that must be among what is shown of a long provision
   */
  citation(provision: Provision, focus?: string): Citation {
    const part = focus === undefined ? null : this.#sectionOf(provision, focus);
    const shown = part ?? provision;
    return {
      ref: provision.ref,
      label: provision.label,
      title: shown.title,
      url: provision.url,
      text: this.#textOf(shown, focus),
    };
  }

  /** The citation of a reference; null where there is no such provision. */
  byRef(ref: string, language: Language): Citation | null {
    const provision = this.#corpus.provision(ref, language);
    return provision === null ? null : this.citation(provision);
  }

  /** The section of a page that a sentence stands in. */
  #sectionOf(provision: Provision, focus: string): Provision | null {
    if (provision.kind !== 'document') return null;
    return (
      this.#corpus
        .inOrder(provision.document, provision.language)
        .find((section) => section.sentences.includes(focus)) ?? null
    );
  }

  #textOf(provision: Provision, focus: string | undefined): string {
    if (provision.text !== '' && provision.text.length <= SHOWN) return provision.text;
    const extracts = this.#extractor.extracts(provision);
    if (extracts.length === 0) return provision.title;
    // The beginning says what the provision is about; the rest of the room goes to the focus.
    const at = extracts.findIndex(({ sentence }) => sentence === focus);
    const order = [0, at, at + 1, at - 1, ...extracts.keys()].filter((index) => index >= 0);
    const kept = new Set<number>();
    let room = SHOWN;
    for (const index of order) {
      const sentence = extracts[index]?.sentence;
      if (sentence === undefined || kept.has(index)) continue;
      if (sentence.length > room && kept.size > 0) break;
      kept.add(index);
      room -= sentence.length + GAP.length + 1;
    }
    return assemble(
      provision,
      extracts.map(({ ref, sentence }, index) => ({ ref, sentence, kept: kept.has(index) })),
    );
  }
}

/** Puts the kept sentences back in order, letters as list items, "…" where something is left out. */
function assemble(
  provision: Provision,
  pieces: readonly { ref: string; sentence: string; kept: boolean }[],
): string {
  let text = '';
  let gap = false;
  let last = '';
  for (const { ref, sentence, kept } of pieces) {
    if (!kept) {
      gap = true;
      continue;
    }
    const mark = /\(([^()]+)\)$/.exec(ref)?.[1];
    const asItem = mark !== undefined && ref !== provision.ref;
    const lead = gap && text !== '' ? `${asItem ? '\n' : ' '}${GAP}` : '';
    if (asItem && ref !== last) text += `${lead}\n- (${mark}) ${sentence}`;
    else if (ref !== last && text !== '') text += `${lead}\n\n${sentence}`;
    else text += `${lead}${text === '' ? '' : ' '}${sentence}`;
    gap = false;
    last = ref;
  }
  return gap ? `${text} ${GAP}` : text;
}
