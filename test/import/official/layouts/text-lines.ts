import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter, InventedItem } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';

/** A line of a text with what it is. */
export interface TextLine {
  readonly role: 'part' | 'chapter' | 'title' | 'article' | 'preamble' | 'paragraph' | 'item';
  readonly text: string;
  /** 0 for all but nested items. */
  readonly depth: number;
}

/** The whole text in lines, from the preamble to the last article. */
export function textLines(charter: InventedCharter, marks: MarkStyle): TextLine[] {
  const words = INVENTED[charter.language];
  const line = (role: TextLine['role'], text: string, depth = 0): TextLine => ({
    role,
    text,
    depth,
  });
  const lines = [
    line('preamble', words.preamble),
    ...charter.preamble.map((text) => line('paragraph', text)),
  ];
  let part = -1;
  for (const chapter of charter.chapters) {
    if (chapter.part !== part) {
      part = chapter.part;
      lines.push(line('part', words.parts[part] ?? ''));
    }
    lines.push(line('chapter', `${words.chapter} ${chapter.roman}`));
    lines.push(...chapter.title.map((text) => line('title', text)));
    for (const { number, paragraphs, items, closing } of chapter.articles) {
      lines.push(line('article', `${words.article} ${number}`));
      lines.push(...paragraphs.map((text) => line('paragraph', text)));
      lines.push(...itemLines(items, 0, marks));
      lines.push(...closing.map((text) => line('paragraph', text)));
    }
  }
  return lines;
}

function itemLines(items: readonly InventedItem[], depth: number, marks: MarkStyle): TextLine[] {
  return items.flatMap((item): TextLine[] => [
    { role: 'item', text: marks(item.name, depth) + item.text, depth },
    ...itemLines(item.items, depth + 1, marks),
    ...item.closing.map((text): TextLine => ({ role: 'paragraph', text, depth: depth + 1 })),
  ]);
}
