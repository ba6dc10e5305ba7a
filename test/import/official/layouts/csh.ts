import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter, InventedItem } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import { cp1252, escape, type Page } from './page.ts';

/** An index of chapters and articles, then heads that run together with their text; lists run on. */
export function csh(charter: InventedCharter, marks: MarkStyle): Page[] {
  const words = INVENTED[charter.language];
  const index = charter.chapters
    .map(
      ({ roman, title, articles }) =>
        `<b>${words.chapter} ${roman}</b> ${escape(title.join(' '))}<br>\n` +
        articles
          .map(({ number }) => `<a href="#${number}">${words.article} ${number}</a>`)
          .join('<br>\n'),
    )
    .join('<br>\n');
  let part = -1;
  const body = charter.chapters
    .map((chapter) => {
      const over = chapter.part === part ? '' : `<p>${words.parts[chapter.part]}</p>\n`;
      part = chapter.part;
      const articles = chapter.articles.map(({ number, paragraphs, items, closing }) => {
        const head = number === 1 ? words.firstArticle : `${words.article} ${number}`;
        const [first = '', ...others] = paragraphs;
        // What stands in one paragraph with a list would be part of its last item.
        const runs = others.length === 0 && !items.some((item) => item.closing.length > 0);
        const run = [first, ...(runs ? runningList(items, 0, marks) : [])].join(' ');
        const stop = number % 2 === 0 ? '.' : '';
        return [
          `<p><b>${head}${stop}</b> ${escape(run)}</p>`,
          ...others.map((text) => `<p>${escape(text)}</p>`),
          ...(runs ? [] : runningList(items, 0, marks).map((text) => `<p>${escape(text)}</p>`)),
          ...closing.map((text) => `<p>${escape(text)}</p>`),
        ].join('\n');
      });
      return `${over}<p><b>${words.chapter} ${chapter.roman} - ${escape(chapter.title.join(' '))}</b></p>\n${articles.join('\n')}`;
    })
    .join('\n');
  const preamble = charter.preamble.map((text) => `<p>${escape(text)}</p>`).join('\n');
  const html = `<html><head><title>CSH</title></head><body><center><font size=4>${escape(words.title)}</font></center>
<p>${escape(words.preamble)}</p>
<p>${index}</p>
<hr><p>${escape(words.title)}</p>
<p>${escape(words.amended)}</p>
<p><b>${escape(words.preamble)}</b></p>
${preamble}
${body}
</body></html>`;
  return [
    { path: '/csh/docc&tcharte.asp', type: 'text/html; charset=iso-8859-1', bytes: cp1252(html) },
  ];
}

/** Items in one running text; behind a paragraph of an item the list goes on in a new one. */
function runningList(items: readonly InventedItem[], depth: number, marks: MarkStyle): string[] {
  return items.flatMap((item) => [
    marks(item.name, depth) + item.text,
    ...runningList(item.items, depth + 1, marks),
    ...item.closing,
  ]);
}
