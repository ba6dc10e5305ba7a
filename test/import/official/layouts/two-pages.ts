import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import { cp1252, escape, wrap, type Page } from './page.ts';
import { textLines, type TextLine } from './text-lines.ts';

/** Two pages, heads split over lines and paragraphs; the second begins with Article 53. */
export function twoPages(charter: InventedCharter, marks: MarkStyle): Page[] {
  const words = INVENTED[charter.language];
  const lines = textLines(charter, marks);
  const second = lines.findIndex(({ text }) => text === words.parts[1]);
  const menu = `<p><a href="1">${escape(words.menu[0] ?? '')}</a> | <a href="2">${escape(words.menu[1] ?? '')}</a></p>`;
  const page = (body: string): Uint8Array =>
    cp1252(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Basic</title></head><body>${menu}\n${body}\n${menu}</body></html>`,
    );
  const first = `<p align=center><b>${escape(words.title)}</b></p><p>${escape(words.amended)}</p>\n${linesHtml(lines.slice(0, second))}\n<p>[ <a href="2.htm">${escape(words.menu[2] ?? '')}</a> ]</p>`;
  const rest = `<p>${escape(words.title)}</p><p align=center>${words.continued}</p>\n${linesHtml(lines.slice(second))}\n<p>${escape(words.witness)}</p>`;
  return [
    { path: '/Basicos/1.htm', type: 'text/html', bytes: page(first) },
    { path: '/Basicos/2.htm', type: 'text/html', bytes: page(rest) },
  ];
}

function linesHtml(lines: readonly TextLine[]): string {
  return lines
    .map(({ role, text }, at) => {
      const [word = '', number = ''] = text.split(' ');
      switch (role) {
        case 'article':
          // One line in some places, two paragraphs in others.
          return at % 2 === 0
            ? `<p align="center">${word}\n${number}</p>`
            : `<p align="center">${word}</p>\n<p align="center">${number}</p>`;
        case 'chapter':
          return `<p align="center"><b>${word}</b></p>\n<p align="center"><b>${number}\n`;
        case 'title': {
          const [first = '', ...others] = text.split(' ');
          return `${escape(first)}</b></p>\n<p align="center"><b>${escape(others.join(' '))}</b></p>`;
        }
        case 'part':
        case 'preamble':
        case 'item':
        case 'paragraph':
          return `<p>${wrap(escape(text))}</p>`;
      }
    })
    .join('\n');
}
