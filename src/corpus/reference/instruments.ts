import type { Corpus } from '../corpus.ts';
import { fold } from '../fold.ts';
import type { CorpusDocument } from '../provision.ts';
import { isArticleWord } from './article-words.ts';
import { charterAt } from './charter-name.ts';
import { editionAt, editionBehind } from './editions.ts';
import { bodyEnd } from './bodies.ts';
import { FOREIGN_NAMES } from './foreign-names.ts';
import { OF } from './grammar-words.ts';
import { isCharter, isTreatyNoun } from './instrument-nouns.ts';
import { NameIndex } from './name-index.ts';
import type { NamedInstrument } from './named-instrument.ts';
import { phraseEnd } from './phrase.ts';
import type { Scan } from './scan.ts';
import { treatyAt } from './treaty-name.ts';

type Named = Omit<NamedInstrument, 'written'>;
type Reader = (at: number) => { value: CorpusDocument | null; to: number } | null;

/** Nouns of documents that a year can tell apart: "the 1992 protocol", "declaration of 2012". */
const DATED: readonly { kind: CorpusDocument['kind']; noun: RegExp }[] = [
  { kind: 'protocol', noun: /^protocol[oe]?s?$/ },
  { kind: 'declaration', noun: /^declara(tion|cion|cao)$/ },
  { kind: 'resolution', noun: /^resolu(tion|cion|cao)$/ },
];

/** Finds the instruments that a text names: ours, the Charter's editions, and everybody else's. */
export class Instruments {
  readonly #names = new NameIndex<CorpusDocument | null>();
  /** "protocol 1992" → its document; null where two documents share kind and year. */
  readonly #dated = new Map<string, string | null>();
  /** Place of adoption → protocol. */
  readonly #places = new Map<string, string>();

  constructor(corpus: Corpus) {
    for (const name of FOREIGN_NAMES) this.#names.add(name, null);
    for (const document of corpus.documents) {
      if (document.id === 'charter') continue;
      for (const name of new Set([document.title, document.short, ...document.names])) {
        if (isName(name, document)) this.#names.add(name, document);
      }
      if (document.kind === 'protocol')
        this.#places.set(fold(document.place ?? '').split(/\W/)[0] ?? '', document.id);
      const key = `${document.kind} ${document.date?.slice(0, 4) ?? ''}`;
      const other = this.#dated.get(key);
      this.#dated.set(key, other === undefined || other === document.id ? document.id : null);
    }
  }

  /** Every instrument that a text names, in order, without overlap. */
  find(scan: Scan): NamedInstrument[] {
    const found: Named[] = [];
    const named = this.#names.reader(scan);
    let floor = 0;
    for (let at = 0; at < scan.length;) {
      const hit = this.#read(scan, at, floor, named);
      if (hit === null) {
        at += 1;
        continue;
      }
      // "NATO treaty": the body was a word before the noun.
      while ((found.at(-1)?.to ?? 0) > hit.from) found.pop();
      found.push(hit);
      if (hit.kind !== 'body' && hit.kind !== 'page') floor = hit.to;
      at = Math.max(hit.to, at + 1);
    }
    return found.map((hit, index) => {
      const year = hit.id === 'charter' ? hit.to : yearEnd(scan, hit.to);
      const to = Math.min(year, Math.max(hit.to, found[index + 1]?.from ?? scan.length));
      return { ...hit, to, written: scan.slice(hit.from, hit.to) };
    });
  }

  #read(scan: Scan, at: number, floor: number, named: Reader): Named | null {
    const word = scan.word(at);
    const name = this.#name(scan, at, named);
    const edition = editionAt(scan, at);
    if (edition !== null && edition.to >= (name?.to ?? 0)) {
      return { ...edition, id: 'charter', kind: 'name' };
    }
    if (name !== null) return name;
    const dated = this.#datedAt(scan, at) ?? this.#placeAt(scan, at);
    if (dated !== null) return dated;
    if (isCharter(word)) {
      const charter = charterAt(scan, at, floor);
      if (charter?.id !== 'charter') return charter;
      const former = editionBehind(scan, at, charter.to);
      return former === null ? charter : { ...charter, to: former.to, edition: former.edition };
    }
    if (isTreatyNoun(word)) return treatyAt(scan, at, floor);
    const body = bodyEnd(scan, at);
    return body === null ? null : { id: null, from: at, to: body, kind: 'body', edition: null };
  }

  /** A name of ours or a listed name of another's; what is written on behind may make it another's. */
  #name(scan: Scan, at: number, named: Reader): Named | null {
    const hit = named(at);
    if (hit === null) return null;
    const { value: document, to } = hit;
    const end = phraseEnd(scan, to);
    if (document === null) {
      const inter = /^(inter|pan)$/.test(scan.word(at - 1)) && /^[\s-]$/.test(scan.gap(at));
      // "an inter-American convention on ports" is not the American Convention.
      if (inter && !/^human|^derechos|^direitos|^droits/.test(scan.word(to - 2))) return null;
      return {
        id: null,
        from: inter ? at - 1 : at,
        to: OF.has(scan.word(to)) || inter ? end : to,
        kind: 'name',
        edition: null,
      };
    }
    // "Cartagena Protocol on Biosafety" is not the Protocol of Cartagena de Indias.
    const another =
      document.kind === 'protocol' && /^(on|sobre|relatif|relativo)$/.test(scan.word(to));
    if (another && !/^(the|la|el|a|o)?$/.test(scan.word(to + 1)) && end > to) {
      return { id: null, from: at, to: end, kind: 'name', edition: null };
    }
    const kind = document.kind === 'page' ? 'page' : 'name';
    return { id: document.id, from: at, to: ofOasEnd(scan, to), kind, edition: null };
  }

  /** "Managua's own article 94", which is not the Charter's. */
  #placeAt(scan: Scan, at: number): Named | null {
    const id = this.#places.get(scan.word(at));
    if (id === undefined) return null;
    const behind = scan.word(at + 1) === 's' ? at + 2 : at + 1;
    const own = scan.word(behind) === 'own' ? behind + 1 : behind;
    if (own === at + 1 || !isArticleWord(scan.word(own))) return null;
    return { id, from: at, to: at + 1, kind: 'name', edition: null };
  }

  /** "1992 protocol", "protocolo de 1993", "declaration of 2012", where the year tells which. */
  #datedAt(scan: Scan, at: number): Named | null {
    const first = /^(19|20)\d{2}$/.test(scan.word(at));
    const place = first ? at + 1 : at;
    const kind = DATED.find(({ noun }) => noun.test(scan.word(place)))?.kind;
    if (kind === undefined || (first && !/^[\s-]+$/.test(scan.gap(place)))) return null;
    let behind = at + 1;
    while (!first && behind < at + 3 && (OF.has(scan.word(behind)) || scan.word(behind) === 'from'))
      behind += 1;
    const year = first ? scan.word(at) : scan.word(behind);
    if (!first && (behind === at + 1 || !/^(19|20)\d{2}$/.test(year))) return null;
    const id = this.#dated.get(`${kind} ${year}`);
    if (id === undefined || id === null) return null;
    return { id, from: at, to: first ? at + 2 : behind + 1, kind: 'name', edition: null };
  }
}

/** A name that may be looked for in any text. */
function isName(name: string, document: CorpusDocument): boolean {
  const words = name.replace(/\(.*?\)/g, ' ').match(/\p{L}+|\p{N}+/gu) ?? [];
  if (words.length > 1) return true;
  // One common word is no name: only an abbreviation is ("TIAR", "CICTE").
  return document.names.includes(name) || /\p{Lu}\p{Lu}/u.test(name);
}

/** The place behind "of the OAS", where that follows. */
function ofOasEnd(scan: Scan, at: number): number {
  if (!OF.has(scan.word(at))) return at;
  const place = /^(the|la|l)$/.test(scan.word(at + 1)) ? at + 2 : at + 1;
  return /^(oas|oea)$/.test(scan.word(place)) ? place + 1 : at;
}

/** The place behind the year of an instrument: "Rio Treaty (1947)", "UN Charter of 1945". */
function yearEnd(scan: Scan, at: number): number {
  const place = OF.has(scan.word(at)) ? at + 1 : at;
  const gap = place === at ? /^,?\s\(?$/ : /^\s$/;
  return /^(1[789]|20)\d{2}$/.test(scan.word(place)) && gap.test(scan.gap(place)) ? place + 1 : at;
}
