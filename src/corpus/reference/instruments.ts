import type { Corpus } from '../corpus.ts';
import { editDistance, tokenize, type Token } from '../fold.ts';

/** An instrument named in a text. */
export interface NamedInstrument {
  /** Id of the document, or null for an instrument that the corpus does not hold. */
  readonly id: string | null;
  /** As written. */
  readonly written: string;
  /** First token and the place behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Words between the parts of a name that do not count. */
const FILLERS = new Set(
  'of the on for de la el los las del lo le les des du da do das dos and y e et l d s no n to in a'.split(
    ' ',
  ),
);

/** Nouns that make a phrase the name of an instrument, in four languages. */
const NOUNS = new Set(
  (
    'charter carta charte treaty tratado traite convention conventions convencion convenio convencao ' +
    'covenant pact pacto pacte constitution constitucion constituicao statute estatuto statut ' +
    'protocol protocolo protocole code codigo act agreement acuerdo acordo accord declaration ' +
    'declaracion declaracao resolution resolucion resolucao accords bylaws regulation'
  ).split(' '),
);

/** The Charter's own noun: alone, or with "OAS", it names the Charter of the OAS. */
const CHARTER = new Set(['charter', 'carta', 'charte', 'chart', 'chater']);
const OAS = new Set(['oas', 'oea', 'organization', 'organizacion', 'organizacao', 'organisation']);

/** Acronyms and one-word names of instruments and bodies with an instrument of their own. */
const FOREIGN = new Set(
  (
    'nato otan eu ue un onu iccpr icesc icescr cedaw echr achr unclos vclt wto gatt gdpr nafta usmca ' +
    'mercosur mercosul caricom unasur alba celac asean icj icc osce udhr crc ilo cites npt cwc'
  ).split(' '),
);

/** Qualifiers before "charter" that keep it the Charter of the OAS. */
const NEUTRAL = new Set(
  (
    'the oas oea this that our current amended whole entire your said present founding la de esta nuestra ' +
    'a da do esta cette notre ta from in under by per see cite read and or of for to with is does do what ' +
    'which where says say y e et with vs versus against le l our my ur teh th dans selon según segun en em el'
  ).split(' '),
);

/** The names by which each document of the corpus is known. */
export class Instruments {
  readonly #names: { id: string; tokens: string[] }[] = [];

  constructor(corpus: Corpus) {
    for (const document of corpus.documents) {
      if (document.id === 'charter') continue;
      const names = [document.title, document.short, ...document.names];
      for (const name of names) {
        const tokens = significant(tokenize(name.replace(/\(.*?\)/g, ' ')).map(({ text }) => text));
        // One common word is no name: "Overview" or "Members" would be found in any question.
        if (tokens.length >= 2) this.#names.push({ id: document.id, tokens });
      }
    }
    this.#names.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  /** Every instrument that a text names, in order, without overlap. */
  find(text: string, tokens: readonly Token[]): NamedInstrument[] {
    const found: NamedInstrument[] = [];
    for (let at = 0; at < tokens.length; ) {
      const hit = this.#own(tokens, at) ?? charterAt(tokens, at) ?? foreignAt(tokens, at);
      if (hit === null) {
        at += 1;
        continue;
      }
      found.push({ ...hit, written: written(text, tokens, hit.from, hit.to) });
      at = Math.max(hit.to, at + 1);
    }
    return found;
  }

  #own(tokens: readonly Token[], at: number): Span | null {
    if (FILLERS.has(tokens[at]?.text ?? '')) return null;
    for (const { id, tokens: name } of this.#names) {
      const to = matchName(tokens, at, name);
      if (to !== null) return { id, from: at, to };
    }
    return null;
  }
}

interface Span {
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
}

function significant(words: readonly string[]): string[] {
  return words.filter((word) => !FILLERS.has(word));
}

/** Matches a name in any order of its words ("Managua Protocol"), with fillers between them. */
function matchName(tokens: readonly Token[], at: number, name: readonly string[]): number | null {
  const left = [...name];
  let i = at;
  let to = at;
  while (left.length > 0) {
    const word = tokens[i]?.text;
    if (word === undefined) return null;
    const index = left.findIndex((part) => sameWord(word, part));
    if (index >= 0) {
      left.splice(index, 1);
      to = i + 1;
    } else if (!FILLERS.has(word) || i === at) return null;
    i += 1;
  }
  return to;
}

/** Long words may carry one typing error; `protocolo` and `protocole` are `protocol`. */
function sameWord(word: string, part: string): boolean {
  if (word === part) return true;
  if (/^\d/.test(part) || part.length < 6) return false;
  return editDistance(word, part, 1) <= 1;
}

/** "the Charter", "OAS Charter", "Carta de la OEA"; null where it is another body's charter. */
function charterAt(tokens: readonly Token[], at: number): Span | null {
  const word = tokens[at]?.text ?? '';
  if (OAS.has(word) && CHARTER.has(tokens[at + 1]?.text ?? '')) {
    return { id: 'charter', from: at, to: at + 2 };
  }
  if (!CHARTER.has(word)) return null;
  const before = tokens[at - 1]?.text;
  const owner = ownerAfter(tokens, at + 1);
  if (owner !== null) {
    return { id: OAS.has(owner.word) ? 'charter' : null, from: at, to: owner.to };
  }
  const foreign = before !== undefined && !NEUTRAL.has(before) && !/^\d+$/.test(before);
  return foreign && !startsSentence(tokens, at)
    ? { id: null, from: at - 1, to: at + 1 }
    : { id: 'charter', from: at, to: at + 1 };
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const here = tokens[at];
  return before === undefined || here === undefined || here.start - before.end > 1;
}

/** What stands behind "charter of the ...": "united nations", "OAS". */
function ownerAfter(tokens: readonly Token[], at: number): { word: string; to: number } | null {
  if (!/^(of|de|del|da|do|des|du)$/.test(tokens[at]?.text ?? '')) return null;
  let i = at;
  while (FILLERS.has(tokens[i]?.text ?? '')) i += 1;
  const word = tokens[i]?.text;
  if (word === undefined || NOUNS.has(word)) return null;
  const american = OAS.has(word) ? /^(american|estados|etats|americanos)$/ : /^(nations|unidas|unies)$/;
  let to = i + 1;
  while (american.test(tokens[to]?.text ?? '') || /^(states|americanos|of|de|los|dos|des|americains)$/.test(tokens[to]?.text ?? '')) {
    to += 1;
  }
  return { word, to };
}

/** "American Convention on Human Rights", "constitución de México", "NATO". */
function foreignAt(tokens: readonly Token[], at: number): Span | null {
  const word = tokens[at]?.text ?? '';
  if (FOREIGN.has(word)) {
    const noun = NOUNS.has(tokens[at + 1]?.text ?? '');
    return { id: null, from: at, to: at + (noun ? 2 : 1) };
  }
  return NOUNS.has(word) && !CHARTER.has(word) ? { id: null, from: at, to: at + 1 } : null;
}

function written(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}
