import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Language } from '../../../src/corpus/language.ts';
import type { Provision } from '../../../src/corpus/provision.ts';
import { INVENTED } from './invented-words.ts';

/** A list item of an invented article; its paragraphs behind the first stand below its items. */
export interface InventedItem {
  readonly name: string;
  readonly text: string;
  readonly items: readonly InventedItem[];
  readonly closing: readonly string[];
}

export interface InventedArticle {
  readonly number: number;
  readonly paragraphs: readonly string[];
  readonly items: readonly InventedItem[];
  readonly closing: readonly string[];
}

export interface InventedChapter {
  /** 0 to 2. */
  readonly part: number;
  readonly roman: string;
  /** In capitals; the second line of one of them stands apart. */
  readonly title: readonly string[];
  readonly articles: readonly InventedArticle[];
}

/** A text with the Charter's structure in which nothing else is the Charter's. */
export interface InventedCharter {
  readonly language: Language;
  readonly preamble: readonly string[];
  readonly chapters: readonly InventedChapter[];
}

/** Articles that have a paragraph behind their list. */
const CLOSED = new Set([53, 54, 60, 113]);
const ROMANS =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ');

/** Makes an invented text; always the same for the same language. */
export function inventCharter(corpus: Corpus, language: Language): InventedCharter {
  const words = INVENTED[language];
  const speak = new Speaker(language);
  const preamble = [
    words.opening,
    ...[1, 2, 3, 4].map(() => speak.sentence().replace(/\.$/, ';')),
    speak.sentence(),
  ];
  const chapters: (Omit<InventedChapter, 'articles'> & { articles: InventedArticle[] })[] = [];
  const parts: string[] = [];
  let title = '';
  for (const article of corpus.inOrder('charter', language)) {
    if (article.kind !== 'article') continue;
    const [part = '', chapter = ''] = article.path;
    if (!parts.includes(part)) parts.push(part);
    if (chapter !== title) {
      title = chapter;
      const roman = ROMANS[chapters.length] ?? '';
      const name = speak.title();
      const lines = roman === 'XI' ? [name, speak.title()] : [name];
      chapters.push({ part: parts.length - 1, roman, title: lines, articles: [] });
    }
    chapters.at(-1)?.articles.push(inventArticle(article, corpus, speak));
  }
  return { language, preamble, chapters };
}

/** All articles in order. */
export function articlesOf(charter: InventedCharter): InventedArticle[] {
  return charter.chapters.flatMap(({ articles }) => articles);
}

function inventArticle(article: Provision, corpus: Corpus, speak: Speaker): InventedArticle {
  const number = Number(article.ref.split(':')[1]);
  const items = inventItems(article, corpus, speak, number);
  const more = items.length === 0 ? number % 3 : 0;
  return {
    number,
    paragraphs: [
      ...Array.from({ length: more }, () => speak.paragraph()),
      items.length === 0 ? speak.paragraph() : `${speak.lead()}:`,
    ],
    items,
    closing: CLOSED.has(number) ? [speak.paragraph()] : [],
  };
}

function inventItems(
  holder: Provision,
  corpus: Corpus,
  speak: Speaker,
  number: number,
): InventedItem[] {
  return holder.letters.map((ref, at): InventedItem => {
    const letter = corpus.provision(ref, holder.language);
    if (letter === null) throw new Error(`no ${ref}`);
    const items = inventItems(letter, corpus, speak, number);
    const last = at === holder.letters.length - 1;
    const text =
      items.length > 0
        ? `${speak.lead()}:`
        : speak
            .sentence()
            .replace(/\.$/, last ? '.' : at === holder.letters.length - 2 ? `, ${speak.and}` : ';');
    return {
      name: /\(([^()]+)\)$/.exec(ref)?.[1] ?? '',
      text,
      items,
      closing: number === 95 && items.length > 0 ? [speak.paragraph()] : [],
    };
  });
}

/** Says nonsense, the same on every run. */
class Speaker {
  readonly #language: Language;
  #state = 7;
  #titles = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  get and(): string {
    return INVENTED[this.#language].and;
  }

  sentence(): string {
    const { subjects, verbs, objects, tails, mentions } = INVENTED[this.#language];
    const mention =
      this.#next(5) === 0
        ? `${this.#pick(mentions).replace('#', String(this.#next(146) + 1))} `
        : '';
    const object = `${this.#pick(objects)}, ${mention}${this.#pick(objects)}`;
    return `${this.#pick(subjects)} ${this.#pick(verbs)} ${object}, ${this.#pick(tails)}.`;
  }

  paragraph(): string {
    return Array.from({ length: 1 + this.#next(3) }, () => this.sentence()).join(' ');
  }

  lead(): string {
    const { leads, tails } = INVENTED[this.#language];
    return `${this.#pick(leads)}, ${this.#pick(tails)}`;
  }

  /** No two chapters have the same. */
  title(): string {
    const { subjects, objects } = INVENTED[this.#language];
    this.#titles += 1;
    const subject = subjects[this.#titles % subjects.length] ?? '';
    const object = objects[this.#titles % objects.length] ?? '';
    return `${subject}; ${object}`.replace(/[(),“”«»]/g, '').toUpperCase();
  }

  #pick(list: readonly string[]): string {
    return list[this.#next(list.length)] ?? '';
  }

  #next(below: number): number {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) >>> 0;
    return (this.#state >>> 8) % below;
  }
}
