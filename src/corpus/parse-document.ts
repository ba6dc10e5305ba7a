import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { LABELS } from './labels.ts';
import { outline, type OutlineLetter, type OutlineSection } from './outline.ts';
import type { Problem } from './problem.ts';
import type { CorpusDocument, Provision, ProvisionKind } from './provision.ts';
import { splitSentences } from './sentences.ts';

/** One corpus file, read. */
export interface ParsedDocument {
  readonly document: CorpusDocument | null;
  readonly provisions: readonly Provision[];
  readonly problems: readonly Problem[];
}

const ARTICLE = /^(?:Article|Artículo|Artigo)\s+(\d+)\.?\s*(.*)$/u;
const PREAMBLE = /^(?:Preamble|Preámbulo|Preâmbulo|Préambule)\b/u;

/** Reads one instrument or page; faults come back with file and line, and what is sound is kept. */
export function parseDocument(file: string, text: string): ParsedDocument {
  const { fields, body, bodyLine, problems: faults } = splitFrontMatter(file, text);
  if (fields === null) return { document: null, provisions: [], problems: faults };
  const document = describe(fields, file);
  const { sections, problems } = outline(file, body, bodyLine);
  const provisions = new ProvisionReader(document, problems).read(sections);
  return { document, provisions, problems };
}

function describe(fields: FrontMatter, file: string): CorpusDocument {
  return {
    ...fields,
    symbol: fields.symbol ?? null,
    date: fields.date ?? null,
    edition: fields.edition ?? null,
    superseded: fields.superseded ?? null,
    place: fields.place ?? null,
    url: fields.url ?? null,
    names: fields.names ?? [],
    file,
    source: null,
  };
}

class ProvisionReader {
  readonly #document: CorpusDocument;
  readonly #problems: Problem[];
  readonly #provisions: Provision[] = [];

  constructor(document: CorpusDocument, problems: Problem[]) {
    this.#document = document;
    this.#problems = problems;
  }

  read(sections: readonly OutlineSection[]): Provision[] {
    const { id, short, title, url } = this.#document;
    // The document itself is a provision: a page is cited as a whole, an article names it as parent.
    this.#add(sections[0], {
      ref: id,
      kind: 'document',
      parent: null,
      path: [],
      label: short,
      title,
      url,
    });
    let path: string[] = [];
    for (const section of sections.slice(1)) {
      const article = ARTICLE.exec(section.heading);
      if (article?.[1] !== undefined) {
        this.#article(section, article[1], article[2] ?? '', path);
      } else if (PREAMBLE.test(section.heading)) {
        this.#add(section, {
          ref: `${id}:preamble`,
          kind: 'preamble',
          parent: id,
          path: [],
          label: `${short}, ${section.heading}`,
          title: section.heading,
          url,
        });
      } else if (section.anchor !== null) {
        this.#add(section, {
          ref: `${id}#${section.anchor}`,
          kind: 'section',
          parent: id,
          path: [],
          label: short,
          title: section.heading,
          url,
        });
      } else if (section.level <= 2) {
        path = [...path.slice(0, section.level - 1), section.heading];
        if (section.blocks.length > 0) {
          this.#fault(section.line, `text under "${section.heading}" belongs to no article`);
        }
      } else {
        this.#fault(
          section.line,
          `"${section.heading}" is no article; name it "Article N. Title" or give it an id`,
        );
      }
    }
    return this.#provisions;
  }

  #article(section: OutlineSection, number: string, title: string, path: readonly string[]): void {
    const { id, short, language } = this.#document;
    if (title === '') this.#fault(section.line, `Article ${number} has no title`);
    this.#add(section, {
      ref: `${id}:${number}`,
      kind: 'article',
      parent: id,
      path,
      label: `${short}, ${LABELS[language].article} ${number}`,
      title,
      url: articleUrl(this.#document, number),
    });
  }

  #add(section: OutlineSection | undefined, head: ProvisionHead): void {
    const blocks = section?.blocks ?? [];
    const line = section?.line ?? 1;
    if (blocks.length === 0 && head.kind !== 'document') {
      this.#fault(line, `"${section?.heading ?? head.ref}" has no text`);
      return;
    }
    if (this.#provisions.some((provision) => provision.ref === head.ref)) {
      this.#fault(line, `${head.ref} stands twice; number or name it once`);
      return;
    }
    const letters = blocks.flatMap((block) => (block.kind === 'letter' ? [block.letter] : []));
    this.#provisions.push({
      ...head,
      document: this.#document.id,
      language: this.#document.language,
      line,
      text: blocks
        .map((block) =>
          block.kind === 'letter'
            ? letterLines(block.letter, 0)
            : block.kind === 'item'
              ? `- ${block.text}`
              : `\n${block.text}\n`,
        )
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      sentences: blocks.flatMap((block) =>
        block.kind === 'letter' ? [] : splitSentences(block.text),
      ),
      notes: [],
      letters: letters.map((letter) => `${head.ref}(${letter.mark})`),
    });
    for (const letter of letters) this.#letter(letter, head);
  }

  #letter(letter: OutlineLetter, holder: ProvisionHead): void {
    const head: ProvisionHead = {
      ...holder,
      ref: `${holder.ref}(${letter.mark})`,
      kind: 'letter',
      parent: holder.ref,
      label: `${holder.label}(${letter.mark})`,
    };
    if (this.#provisions.some((provision) => provision.ref === head.ref)) {
      this.#fault(letter.line, `${head.label} stands twice`);
      return;
    }
    this.#provisions.push({
      ...head,
      document: this.#document.id,
      language: this.#document.language,
      line: letter.line,
      text: [letter.text, ...letter.letters.map((nested) => letterLines(nested, 0))].join('\n'),
      sentences: splitSentences(letter.text),
      notes: [],
      letters: letter.letters.map((nested) => `${head.ref}(${nested.mark})`),
    });
    for (const nested of letter.letters) this.#letter(nested, head);
  }

  #fault(line: number, message: string): void {
    this.#problems.push({ file: this.#document.file, line, message });
  }
}

interface ProvisionHead {
  readonly ref: string;
  readonly kind: ProvisionKind;
  readonly parent: string | null;
  readonly path: readonly string[];
  readonly label: string;
  readonly title: string;
  readonly url: string | null;
}

function letterLines(letter: OutlineLetter, depth: number): string {
  const own = `${'  '.repeat(depth)}- (${letter.mark}) ${letter.text}`;
  return [own, ...letter.letters.map((nested) => letterLines(nested, depth + 1))].join('\n');
}

/**
 * The official page holds the whole instrument; a text fragment makes the browser open it at the
 * article's own heading (https://wicg.github.io/scroll-to-text-fragment/).
 */
function articleUrl(document: CorpusDocument, number: string): string | null {
  if (document.url === null) return null;
  const heading = encodeURIComponent(`${LABELS[document.language].article} ${number}`);
  return `${document.url}#:~:text=${heading}`;
}
