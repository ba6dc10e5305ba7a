import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import { utf8, wrap, type Page } from './page.ts';
import { textLines } from './text-lines.ts';

/** A text file, wrapped, with a byte order mark. */
export function plainText(charter: InventedCharter, marks: MarkStyle): Page[] {
  const words = INVENTED[charter.language];
  const body = textLines(charter, marks)
    .map(({ role, text, depth }) => {
      const lines = wrap(text, depth > 0 ? '      ' : '');
      return role === 'chapter' ? lines : `${lines}\r\n`;
    })
    .join('\r\n');
  const text = `\uFEFF${words.title}\r\n\r\n${wrap(words.amended)}\r\n\r\n${body}\r\n${wrap(words.witness)}\r\n`;
  return [{ path: '/charter.txt', type: 'text/plain; charset=utf-8', bytes: utf8(text) }];
}
