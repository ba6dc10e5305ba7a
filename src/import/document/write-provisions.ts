import { LABELS } from '../../corpus/labels.ts';
import type { CorpusDocument, Provision } from '../../corpus/provision.ts';
import type { CutUnit } from './cut-units.ts';
import { firstWords } from './first-words.ts';
import { articleKey } from './heads/article-head.ts';
import { readSectionHead } from './heads/section-number.ts';
import { letterNodes, listNodes, type LetterNode, type Node } from './nodes.ts';
import { Names, slugOf } from './slug.ts';
import { letterMarkdown, markdownOf, Sentences } from './text.ts';
import type { Unit } from './unit.ts';

/** Titles made of a text's first words, and of headings with those above them. */
const LONGEST_FIRST_WORDS = 70;
const LONGEST_CHAIN = 120;

type Head = Pick<
  Provision,
  'ref' | 'kind' | 'parent' | 'path' | 'label' | 'title' | 'url' | 'line'
>;

/** Makes the provisions of a document, the document itself first. */
export function writeProvisions(document: CorpusDocument, units: readonly CutUnit[]): Provision[] {
  const headings = units.flatMap(({ unit }) =>
    unit.kind === 'paragraph' ? [unit.above.at(-1)] : [],
  );
  const writer = new Writer(document, new Set(headings).size > 1);
  for (const unit of units) writer.write(unit);
  return writer.provisions;
}

class Writer {
  readonly provisions: Provision[] = [];
  readonly #document: CorpusDocument;
  readonly #names = new Names();
  /** Whether numbered paragraphs stand below several headings, which then tell what they are about. */
  readonly #hasHeadings: boolean;

  constructor(document: CorpusDocument, hasHeadings: boolean) {
    this.#document = document;
    this.#hasHeadings = hasHeadings;
  }

  write({ unit, part }: CutUnit): void {
    if (unit.kind === 'document') this.#whole(unit);
    else if (unit.kind === 'preamble') this.#preamble(unit, part);
    else if (unit.kind === 'article') this.#article(unit);
    else if (unit.kind === 'paragraph') this.#paragraph(unit);
    else this.#section(unit, part);
  }

  #whole(unit: Unit): void {
    const { id, short, title } = this.#document;
    const head: Head = {
      ref: this.#names.unique(id),
      kind: 'document',
      parent: null,
      path: [],
      label: short,
      title,
      url: this.#document.url,
      line: unit.line,
    };
    this.#add(head, listNodes(unit.pieces));
  }

  /** Of a treaty `id:preamble`, of a resolution `id#preamble`. */
  #preamble(unit: Unit, part: number | null): void {
    const { id, short, language } = this.#document;
    const words = LABELS[language];
    const title = unit.heading || words.preamble;
    const first = unit.heading !== '' && !this.#names.has(`${id}:preamble`);
    this.#add(
      {
        ref: this.#names.unique(first ? `${id}:preamble` : `${id}#preamble`),
        kind: first ? 'preamble' : 'section',
        parent: id,
        path: pathOf(unit),
        label: withPart(`${short}, ${title}`, part, words.part),
        title,
        url: this.#url(unit.heading),
        line: unit.line,
      },
      listNodes(unit.pieces),
    );
  }

  #article(unit: Unit): void {
    const { id, short, language } = this.#document;
    const { head, line } = unit;
    if (head === null) return;
    const key = articleKey(head);
    const name = `${LABELS[language].article} ${head.shown}`;
    const title = unit.heading || this.#firstWords(unit) || name;
    const ref = `${id}:${key}`;
    const nodes = unit.pieces.length > 0 ? letterNodes(unit.pieces) : titleAlone(title);
    const common = { parent: id, path: pathOf(unit), title, url: this.#url(head.written), line };
    if (!this.#names.has(ref)) {
      const label = `${short}, ${name}`;
      this.#add({ ref: this.#names.unique(ref), kind: 'article', label, ...common }, nodes);
      return;
    }
    // An annex that numbers its articles from 1 again: the number alone names the first.
    const above = unit.above.at(-1)?.text;
    const label = above === undefined ? `${short}, ${name}` : `${short}, ${above}, ${name}`;
    const slug = this.#names.unique(`${id}#${slugOf(name)}-2`);
    const list = unit.pieces.length > 0 ? listNodes(unit.pieces) : titleAlone(title);
    this.#add({ ref: slug, kind: 'section', ...common, label: firstWords(label, 160) }, list);
  }

  #paragraph(unit: Unit): void {
    const { id, short, language, url } = this.#document;
    const number = unit.number ?? 0;
    const above = unit.above.at(-1)?.text;
    const plainRef = `${id}#${number}`;
    const again = this.#names.has(plainRef);
    const name = `${LABELS[language].paragraph} ${number}`;
    const ref = this.#names.unique(again ? `${id}#${slugOf(above ?? '')}-${number}` : plainRef);
    const label =
      again && above !== undefined ? `${short}, ${above}, ${name}` : `${short}, ${name}`;
    const [first, ...rest] = listNodes(unit.pieces);
    const title = this.#hasHeadings && unit.above.length > 0 ? chain(unit) : this.#firstWords(unit);
    this.#add(
      {
        ref: ref.replace('#-', '#'),
        kind: 'section',
        parent: id,
        path: pathOf(unit),
        label: firstWords(label, 160),
        title,
        url,
        line: unit.line,
      },
      first === undefined ? [] : [{ kind: 'paragraph', noted: first.noted }, ...rest],
    );
  }

  #section(unit: Unit, part: number | null): void {
    const { id, short, language } = this.#document;
    const words = LABELS[language];
    const { number, division, title } = readSectionHead(unit.heading);
    const isPart = unit.kind === 'part' || unit.heading === '';
    const name = isPart ? this.#firstWords(unit) : chain(unit, title);
    const slug = slugOf(isPart ? name : title) || slugOf(unit.heading) || 'section';
    const label = isPart
      ? short
      : number !== null
        ? `${short}, ${words.section} ${number}`
        : division !== null
          ? `${short}, ${division}`
          : short;
    const nodes = unit.pieces.length > 0 ? listNodes(unit.pieces) : titleAlone(unit.heading);
    this.#add(
      {
        ref: this.#names.unique(`${id}#${/^\d+$/.test(slug) ? `section-${slug}` : slug}`),
        kind: 'section',
        parent: id,
        path: pathOf(unit),
        label: withPart(label, part, words.part),
        title: isPart || part === null || part === 1 ? name : `${name} (${part})`,
        url: this.#url(isPart ? '' : unit.heading),
        line: unit.line,
      },
      nodes,
    );
  }

  #add(head: Head, nodes: readonly Node[]): void {
    const own = new Sentences();
    for (const node of nodes) if (node.kind !== 'letter') own.add(node.noted);
    const letters = nodes.filter((node) => node.kind === 'letter');
    this.#push(head, markdownOf(nodes), own, letters);
  }

  #letter(letter: LetterNode, holder: Head): void {
    const head: Head = {
      ...holder,
      ref: `${holder.ref}(${letter.mark.key})`,
      kind: 'letter',
      parent: holder.ref,
      label: `${holder.label}${letter.mark.shown}`,
    };
    const own = new Sentences();
    own.add(letter.noted);
    for (const child of letter.children) if (child.kind !== 'letter') own.add(child.noted);
    const letters = letter.children.filter((node) => node.kind === 'letter');
    this.#push(head, letterMarkdown(letter), own, letters);
  }

  #push(head: Head, text: string, own: Sentences, letters: readonly LetterNode[]): void {
    const { id, language } = this.#document;
    this.provisions.push({
      ...head,
      document: id,
      language,
      text,
      sentences: own.sentences,
      notes: own.notes,
      letters: letters.map(({ mark }) => `${head.ref}(${mark.key})`),
    });
    for (const letter of letters) this.#letter(letter, head);
  }

  #firstWords({ pieces }: Unit): string {
    return firstWords(pieces[0]?.text ?? '', LONGEST_FIRST_WORDS);
  }

  /** The page, opened at a heading (https://wicg.github.io/scroll-to-text-fragment/). */
  #url(heading: string): string | null {
    const { url } = this.#document;
    if (url === null || heading === '' || url.includes('#')) return url;
    return `${url}#:~:text=${encodeURIComponent(heading).replaceAll('-', '%2D')}`;
  }
}

/** A heading with as many of those above it as have room: "Membership · Fees". */
function chain(unit: Unit, own?: string): string {
  const above = unit.above.map(({ text }) => readSectionHead(text).title);
  let title = own ?? above.pop() ?? '';
  for (const holder of above.reverse()) {
    if (title.length + holder.length + 3 > LONGEST_CHAIN) break;
    title = `${holder} · ${title}`;
  }
  return title;
}

function pathOf(unit: Unit): string[] {
  return unit.above.map(({ text }) => text.trim());
}

function withPart(label: string, part: number | null, word: string): string {
  return part === null ? label : `${label}, ${word} ${part}`;
}

/** A head without text is all that the source says there. */
function titleAlone(title: string): Node[] {
  return [{ kind: 'paragraph', noted: { text: title, notes: [] } }];
}
