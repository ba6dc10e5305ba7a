import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import { escape, utf8, type Page } from './page.ts';
import { textLines } from './text-lines.ts';

/** The pages of the 2010s: XHTML in UTF-8, headings as such, navigation in lists. */
export function asp(charter: InventedCharter, marks: MarkStyle): Page[] {
  const words = INVENTED[charter.language];
  const menu = words.menu.map((entry) => `<li><a href="#">${escape(entry)}</a></li>`).join('');
  const links = charter.chapters
    .map(
      ({ roman, title, articles }) =>
        `<p><a href="#${roman}">${words.chapter} ${roman}. ${escape(title.join('. '))}</a> (${articles[0]?.number}-${articles.at(-1)?.number})</p>`,
    )
    .join('\n');
  const body = textLines(charter, marks)
    .map(({ role, text }, at) => {
      const safe = escape(text);
      switch (role) {
        case 'part':
        case 'preamble':
          return `<h2>${safe}</h2>`;
        case 'chapter':
          return `<h3 id="c${at}">${safe}</h3>`;
        case 'title':
          return `<h3>${safe}</h3>`;
        case 'article':
          return `<h4>${safe.replace(' ', '&#160;')}</h4>`;
        case 'item':
          return `<p style="padding-left:30px">${safe}</p>`;
        case 'paragraph':
          return `<p>\n\t${safe}\n</p>`;
      }
    })
    .join('\n');
  const html = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="${charter.language}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="DC.title" content="x" />
<title>${escape(words.title)}</title><script>var a = "Article 1";</script><style>p { color: red }</style></head>
<body><div id="header"><ul>${menu}</ul></div>
<div id="content"><h1>${escape(words.title)}</h1><p><em>${escape(words.amended)}</em></p>
<h2>${escape(words.contents)}</h2><p><a href="#p">${escape(words.preamble)}</a></p>
${links}
${body}
<p>* ${escape(words.footnote)}</p></div>
<div id="footer"><ul>${menu}</ul><p>© 2011 OAS. 17th Street, Washington, DC 20006, USA.</p></div></body></html>`;
  return [{ path: '/en/sla/charter.asp', type: 'text/html; charset=utf-8', bytes: utf8(html) }];
}
