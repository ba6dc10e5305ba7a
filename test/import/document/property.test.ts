import { expect, it } from 'vitest';
import { decodeImport, encodeImport } from '../../../src/corpus/imports/stored-import.ts';
import type { Provision } from '../../../src/corpus/provision.ts';
import type { Block } from '../../../src/import/block.ts';
import { structure } from '../../../src/import/document/structure.ts';
import { META } from './blocks.ts';

/** Mulberry32: the same documents on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Expected {
  readonly blocks: Block[];
  /** Words of running text, in order. */
  readonly text: string[];
  readonly headings: string[];
  /** Words of notes with the word that each stands behind. */
  readonly notes: { word: string; behind: string | null }[];
}

/** A document of words that each occur once. */
class Generator {
  readonly made: Expected = { blocks: [], text: [], headings: [], notes: [] };
  readonly #random: () => number;
  #count = 0;
  #article = 0;
  #footnote = 0;
  readonly #footnotes: Block[] = [];

  constructor(seed: number) {
    this.#random = random(seed);
  }

  document(): Expected {
    const kind = this.#pick(['articles', 'sections', 'plain', 'resolution']);
    const count = 3 + this.#up(25);
    if (kind === 'resolution') {
      this.#push('paragraph', this.#sentence(this.made.text, ','));
      this.made.blocks.push({ kind: 'paragraph', text: 'RESOLVES:' });
      for (let number = 1; number < count; number += 1) this.#item(String(number), 0);
    }
    for (let index = 0; index < count; index += 1) {
      const draw = this.#random();
      if (kind !== 'plain' && draw < 0.2) this.#heading();
      else if (kind === 'articles' && draw < 0.5) this.#articleHead();
      else if (draw < 0.7)
        this.#item(this.#pick([null, 'a', 'b', 'i', '1', '2', '10', 'A', '3.1']), this.#up(3));
      else this.#push('paragraph', this.#paragraph());
    }
    this.#push('paragraph', this.#paragraph());
    this.made.blocks.push(...this.#footnotes);
    return this.made;
  }

  #heading(): void {
    const words = [this.#word(), this.#word()];
    this.made.headings.push(...words);
    const lead = this.#pick(['', '', '3. ', 'Chapter II. ', 'Annex A - ', '2.1 ']);
    this.made.blocks.push({
      kind: 'heading',
      level: 1 + this.#up(4),
      text: lead + words.join(' '),
    });
  }

  #articleHead(): void {
    this.#article += 1;
    const head = this.#pick(['Article N.', 'Art. N -', 'ARTÍCULO Nº.-', 'Artigo N.º']).replace(
      'N',
      String(this.#article),
    );
    if (this.#random() < 0.5) {
      const words = [this.#word(), this.#word()];
      this.made.headings.push(...words);
      const text = `${head} ${capital(words.join(' '))}`;
      this.made.blocks.push({ kind: 'heading', level: 3, text });
    } else {
      this.#push('paragraph', `${head} ${this.#paragraph()}`);
    }
  }

  #item(mark: string | null, depth: number): void {
    this.made.blocks.push({ kind: 'item', mark, depth, text: this.#paragraph(2) });
  }

  #push(kind: 'paragraph', text: string): void {
    this.made.blocks.push({ kind, text });
  }

  #paragraph(most = 5): string {
    const sentences = Array.from({ length: 1 + this.#up(most) }, () =>
      this.#sentence(this.made.text, this.#pick(['.', '.', '?', ''])),
    );
    return sentences.join(' ');
  }

  #sentence(words: string[], end: string): string {
    let text = '';
    const length = 3 + this.#up(9);
    for (let index = 0; index < length; index += 1) {
      const word = this.#word();
      words.push(word);
      const shown = index === 0 ? capital(word) : word;
      text += text === '' ? shown : ` ${shown}`;
      if (index === length - 1 && this.#random() < 0.5) {
        text += end;
        if (this.#random() < 0.3) text += this.#note(word);
        return text;
      }
      if (this.#random() < 0.12) text += this.#note(word);
    }
    return text + end;
  }

  #note(behind: string): string {
    const word = this.#word();
    this.made.notes.push({ word, behind });
    if (this.#random() < 0.4) {
      this.#footnote += 1;
      this.#footnotes.push({ kind: 'note', mark: String(this.#footnote), text: `see ${word}` });
      return `[^${this.#footnote}]`;
    }
    return this.#pick([
      ` ((${word}))`,
      `((${word} (p. 3)))`,
      ` ((see ${word} ...))`,
      `((${word})) `,
    ]);
  }

  #word(): string {
    let rest = this.#count;
    this.#count += 1;
    let word = '';
    for (let index = 0; index < 4; index += 1) {
      word += 'bcdfghjklm'[rest % 10] ?? '';
      word += 'aeiou'[(rest + index) % 5] ?? '';
      rest = Math.floor(rest / 10);
    }
    return `${word}q`;
  }

  #up(most: number): number {
    return Math.floor(this.#random() * most);
  }

  #pick<T>(choices: readonly T[]): T {
    const choice = choices[this.#up(choices.length)];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const WORD = /(?:[bcdfghjklm][aeiou]){4}q/g;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function wholes(provisions: readonly Provision[]): Provision[] {
  return provisions.filter(({ kind }) => kind !== 'letter');
}

it('keeps every word, in order, in the text, a heading or a note of a provision', () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const made = new Generator(seed).document();
    const { provisions } = structure(made.blocks, META);
    const headings = wholes(provisions).map(({ title, path }) => [...path, title].join(' '));
    const heads = new Set(wordsIn(headings.join(' ')));
    const found = wordsIn(
      wholes(provisions)
        .map(({ text }) => text)
        .join('\n'),
    );
    const titles = new Set(made.headings);
    // A heading without any text below it is the text itself.
    const text = found.filter((word) => !titles.has(word));
    // A short line below the head of an article is its title.
    const inText = made.text.filter((word) => found.includes(word) || !heads.has(word));
    expect(text, `text of document ${seed}`).toEqual(inText);
    const lost = made.headings.filter((word) => !heads.has(word) && !found.includes(word));
    expect(lost, `headings of document ${seed}`).toEqual([]);
    const notes = provisions.flatMap((provision) => provision.notes.map(({ text }) => text));
    expect(wordsIn(notes.join(' ')).sort(), `notes of document ${seed}`).toEqual(
      made.notes.map(({ word }) => word).sort(),
    );
  }
});

it('puts every note behind the sentence that it stands in', () => {
  for (let seed = 1; seed <= 600; seed += 1) {
    const made = new Generator(seed).document();
    const { provisions } = structure(made.blocks, META);
    const behind = new Map(made.notes.map((note) => [note.word, note.behind]));
    for (const { sentences, notes, ref, title } of provisions) {
      for (const note of notes) {
        const [word = ''] = wordsIn(note.text);
        const before = behind.get(word) ?? '';
        if (wordsIn(title).includes(before) && note.sentence === 0) continue;
        expect(
          wordsIn(sentences[note.sentence] ?? ''),
          `document ${seed}, ${ref}, note ${word}`,
        ).toContain(before);
      }
    }
  }
});

it('makes provisions that hold together and are the same each time', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { blocks } = new Generator(seed).document();
    const { document, provisions } = structure(blocks, META);
    expect(structure(blocks, META).provisions).toEqual(provisions);
    const refs = provisions.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
    expect(provisions[0]?.parent).toBeNull();
    for (const provision of provisions) {
      const { ref, kind, parent, letters, sentences, text, title, path } = provision;
      expect(ref).toMatch(/^guide(?:$|[:#][a-z0-9-]+(?:\([a-z0-9]+\))*$)/);
      if (kind !== 'document') expect(refs).toContain(parent);
      for (const letter of letters) expect(refs).toContain(letter);
      for (const sentence of sentences) expect(text).toContain(sentence);
      expect(text).not.toMatch(/\S {2}|\(\(|\)\)|\[\^| [.,;?](?:\s|$)/m);
      expect(title).not.toBe('');
      expect(title.length, `${ref} ${title} ${JSON.stringify(path)}`).toBeLessThanOrEqual(200);
    }
    const stored = encodeImport({ kind: 'document', document, provisions });
    expect(decodeImport('guide.json', stored)).toEqual({ kind: 'document', document, provisions });
  }
});

it('loses no word of brackets that nobody balanced', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const draw = random(seed);
    let count = 0;
    const word = (): string => `w${(count += 1)}`;
    const pieces = Array.from({ length: 4 + Math.floor(draw() * 14) }, () => {
      const choice = draw();
      if (choice < 0.2) return '((';
      if (choice < 0.35) return '))';
      if (choice < 0.42) return '(';
      if (choice < 0.5) return ')';
      if (choice < 0.56) return '...';
      if (choice < 0.62) return '. The';
      return word();
    });
    let source = 'begin';
    for (const piece of pieces) source += (draw() < 0.6 ? ' ' : '') + piece;
    source += ' end.';
    const { provisions } = structure([{ kind: 'paragraph', text: source }], META);
    const kept = provisions.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]);
    for (const one of source.match(/w\d+|begin|end/g) ?? []) {
      expect(kept.join(' ').includes(one), `${one} of ${source} → ${kept.join(' | ')}`).toBe(true);
    }
    const expected = (source.match(/w\d+/g) ?? []).sort();
    expect((kept.join(' ').match(/w\d+/g) ?? []).sort(), source).toEqual(expected);
  }
});

it.each([
  ['openings', '(('],
  ['closings', '))'],
  ['single brackets', '( '],
  ['notes', 'word ((note)) '],
  ['cut notes', 'word ((note ... The '],
  ['references', '[^'],
  ['footnotes', 'word[^1] '],
  ['addresses', 'www.'],
  ['an address in a note', '((www.a'],
  ['dots', '.'],
  ['abbreviations', 'Art. 5 '],
  ['figures', '1948.1 '],
  ['quotation marks', '. »'],
  ['words', 'word '],
  ['letters', 'a'],
  ['articles', 'Article 1. '],
])('reads a paragraph of nothing but %s', (_what, part) => {
  const text = part.repeat(Math.ceil(400_000 / part.length));
  const { provisions } = structure(
    [
      { kind: 'paragraph', text: 'Begin.' },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: 'End.' },
    ],
    META,
  );
  const all = provisions.map((one) => one.text).join(' ');
  expect(all).toContain('Begin.');
  expect(all).toContain('End.');
});

it('reads a document of very many paragraphs', () => {
  const blocks = Array.from({ length: 40_000 }, (_, index): Block => {
    const text = `the paragraph ${index} goes on in small letters and never ends with a full stop at all`;
    return index % 5 === 0
      ? { kind: 'paragraph', text: `Article ${index / 5 + 1}. Members pay.` }
      : { kind: 'paragraph', text };
  });
  expect(structure(blocks, META).provisions).toHaveLength(8_001);
});
