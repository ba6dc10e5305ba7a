import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { ImportSource, Provision } from '../corpus/provision.ts';
import type { Citation } from './answer.ts';
import type { Extractor } from './extract.ts';
import { quoted } from './official-quote.ts';
import { textsFor } from './texts/texts.ts';
import { notesWithin, withNotes } from './whole-text.ts';
import { dayOf, hostOf, versionOf, wordsOf } from './version.ts';

/** A provision longer than this is shown in part below an answer; "Sources" shows all of it. */
const SHOWN = 900;
/** Beside the official text, which comes first, the summary has this room... */
const SHOWN_SUMMARY = 260;
/** ...and the official text this; where an embed has less, it is the summary that gives way. */
const SHOWN_OFFICIAL = 900;
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
   * A provision as it is shown: the official text where it was imported, else the summary.
   * @param reader the language of the answer that it stands in
   * @param focus a sentence that must be among what is shown of a long provision
   */
  citation(provision: Provision, reader: Language, focus?: string): Citation {
    const part = focus === undefined ? null : this.#sectionOf(provision, focus);
    const shown = part ?? provision;
    const official = this.#corpus.official(provision.ref, provision.language);
    return {
      ref: provision.ref,
      label: provision.label,
      title: shown.title,
      url: provision.url,
      text:
        official === null
          ? withNotes(this.#textOf(shown, focus, SHOWN), notesWithin(this.#corpus, shown), reader)
          : this.#withOfficial(official, shown, focus),
      version: versionOf(this.#corpus, provision, reader),
      words: official === null ? wordsOf(this.#corpus, provision) : 'official',
    };
  }

  /** The citation of a reference; null where there is no such provision. */
  byRef(ref: string, language: Language): Citation | null {
    const provision = this.#corpus.provision(ref, language);
    return provision === null ? null : this.citation(provision, language);
  }

  /** The treaty's own words, marked as such, and the summary beside them. */
  #withOfficial(
    { text, source }: { text: string; source: ImportSource },
    provision: Provision,
    focus: string | undefined,
  ): string {
    const texts = textsFor(provision.language);
    const day = dayOf(source.retrieved, provision.language);
    return [
      `**${texts.officialText(day, hostOf(source.address))}**`,
      quoted(text, SHOWN_OFFICIAL),
      `*${texts.summary}*`,
      this.#textOf(provision, focus, SHOWN_SUMMARY),
    ].join('\n\n');
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

  #textOf(provision: Provision, focus: string | undefined, most: number): string {
    if (provision.text !== '' && provision.text.length <= most) return provision.text;
    const extracts = this.#extractor.extracts(provision);
    if (extracts.length === 0) return provision.title;
    // The beginning says what the provision is about; the rest of the room goes to the focus.
    const at = extracts.findIndex(({ sentence }) => sentence === focus);
    const order = [0, at, at + 1, at - 1, ...extracts.keys()].filter((index) => index >= 0);
    const kept = new Set<number>();
    let room = most;
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
