import type { Corpus } from '../corpus.ts';
import { readNumber } from './numbers.ts';
import { ownerOf, type PlacedMention, type Reading } from './reading.ts';
import { Scan } from './scan.ts';

const CHAPTER =
  /^(chapter|chapters|chap|chp|capitulo|capitulos|cap|chapitre|chapitres|chaptr|chpater|chaper)$/;

/** The chapters of the Charter: number → its articles. */
export class Chapters {
  readonly #articles = new Map<number, string[]>();

  constructor(corpus: Corpus) {
    for (const { ref, kind, path } of corpus.inOrder('charter')) {
      const scan = new Scan(path.at(-1) ?? '');
      const number = CHAPTER.test(scan.word(0)) ? readNumber(scan, 1) : null;
      if (kind !== 'article' || number === null) continue;
      const articles = this.#articles.get(number.value) ?? [];
      articles.push(ref);
      this.#articles.set(number.value, articles);
    }
  }

  /**
   * Chapters that a text names: "chapter XIV" as its articles, "chapter VII of the UN Charter" as
   * another treaty's. A chapter in a question only says where to look, so ours is told where the
   * text is nothing but references.
   * @param isBare tells so of the text, with the chapters covered
   */
  find(reading: Reading, isBare: () => boolean): PlacedMention[] {
    const { scan } = reading;
    const foreign: PlacedMention[] = [];
    const own: PlacedMention[] = [];
    for (let at = 0; at < scan.length; at += 1) {
      const number = CHAPTER.test(scan.word(at)) ? readNumber(scan, at + 1) : null;
      if (number === null || !/^[\s.:]*$/.test(scan.gap(at + 1))) continue;
      const owner = ownerOf(reading, at, number.next);
      const written = scan.slice(at, number.next);
      if (owner !== null && owner.id === null) {
        foreign.push({ at, mention: { kind: 'foreign', written, instrument: owner.written } });
      } else if (owner === null || owner.id === 'charter') {
        own.push(...this.#mentions(at, number.value, written));
      }
      at = number.next - 1;
    }
    return foreign.length === 0 && isBare() ? own : foreign;
  }

  #mentions(at: number, number: number, written: string): PlacedMention[] {
    const articles = this.#articles.get(number);
    if (articles !== undefined) {
      return articles.map((ref) => ({ at, mention: { kind: 'provision', ref, written } }));
    }
    const missing = { kind: 'missing', written, what: 'article', wanted: null } as const;
    return [{ at, mention: { ...missing, near: 'charter', held: true } }];
  }
}
