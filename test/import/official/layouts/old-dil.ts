import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import { cp1252, escape, wrap, type Page } from './page.ts';
import { textLines } from './text-lines.ts';

/** The old pages of the legal department: tables, upper-case tags, hard-wrapped lines, cp1252. */
export function oldDil(charter: InventedCharter, marks: MarkStyle): Page[] {
  const words = INVENTED[charter.language];
  const menu = words.menu.map((entry) => `<td><a href="x.htm">${escape(entry)}</a></td>`).join('|');
  const contents = charter.chapters
    .map(
      ({ roman, title }) =>
        `<LI><A HREF="#${roman}">${words.chapter} ${roman}</A> ${escape(title.join(' '))}`,
    )
    .join('\r\n');
  const body = textLines(charter, marks)
    .map(({ role, text, depth }) => {
      const safe = wrap(escape(text), depth > 0 ? '        ' : '  ');
      switch (role) {
        case 'part':
        case 'preamble':
          return `<P ALIGN="CENTER"><B>${safe}</B></P>`;
        case 'chapter':
          return `<P ALIGN="CENTER"><A NAME="${text}"></A><B>${safe}<BR>`;
        case 'title':
          return `${safe}<BR>`;
        case 'article':
          return `</B></P><P ALIGN="CENTER">${safe}</P>`;
        case 'item':
          return `<BLOCKQUOTE><P>${safe}</P></BLOCKQUOTE>`;
        case 'paragraph':
          return `<P ALIGN="JUSTIFY">${safe}&nbsp;</P>`;
      }
    })
    .join('\r\n');
  const html = `<HTML>\r\n<HEAD><TITLE>${escape(words.title)}</TITLE></HEAD>\r\n<BODY BGCOLOR="#FFFFFF">
<TABLE WIDTH="100%"><TR>${menu}</TR></TABLE>
<TABLE><TR><TD><A HREF="b">ENG</A> | <A HREF="c">ESP</A> | <A HREF="d">FRA</A> | <A HREF="e">POR</A></TD></TR>
<TR><TD>
<P ALIGN="CENTER">[<A HREF="sign.htm">Signatories and Ratifications</A>]</P>
<H3>${escape(words.title)}<A HREF="#note">*</A></H3>
<P>${wrap(escape(words.amended))}</P>
<P><B>${escape(words.contents)}</B></P>
<UL><LI><A HREF="#p">${escape(words.preamble)}</A>
<LI>${words.parts[0]}
${contents}
<LI>${words.parts[2]}
</UL>
<HR>
<H3>${escape(words.title)}</H3>
${body}
<P>${escape(words.witness)}</P>
<HR><A NAME="note"></A><P>* ${escape(words.footnote)}</P>
<P>${escape(words.certified)}</P>
<P ALIGN="CENTER"><A HREF="#top">${escape(words.menu[0] ?? '')}</A></P>
</TD></TR></TABLE>
<P>&copy; 1999 OEA/OAS</P>
</BODY></HTML>`;
  return [{ path: '/dil/charter.htm', type: 'text/html', bytes: cp1252(html) }];
}
