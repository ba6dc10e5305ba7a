import { HeadingLevel, Paragraph, TextRun, type IRunOptions } from 'docx';
import { describe, expect, it } from 'vitest';
import { cp1252, docx, pdf, readAs, showBlock, writeAt } from './files.ts';
import { lineOf, treaty, wrap } from './treaty.ts';

const TREATY = treaty(60);

/** Levels differ by what a format knows of them; what is a heading does not. */
const flat = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^#+ /u, '# '));
const EXPECTED = flat(TREATY.map(showBlock));

const text = (column: number, between: string, indent = ''): string =>
  TREATY.map((block) => wrap(lineOf(block), column, indent)).join(between);

const bold = (words: string): TextRun => {
  const run: IRunOptions = { text: words, bold: true };
  return new TextRun(run);
};

const inHtml = (write: (line: string, heading: boolean) => string): Buffer =>
  cp1252(
    `<html><body>${TREATY.map((block) => write(wrap(lineOf(block), 75, '    '), block.kind === 'heading')).join('\n')}</body></html>`,
  );

async function inPdf(heads: string, body: PDFKit.Mixins.TextOptions, gap: number): Promise<Buffer> {
  return pdf((document) => {
    for (const block of TREATY) {
      const heading = block.kind === 'heading';
      document.font(heading ? heads : 'Times-Roman').fontSize(heading ? 11.5 : 11);
      document.text(lineOf(block), {
        ...body,
        ...(heading ? { align: 'center', indent: 0 } : {}),
        ...(block.kind === 'item' ? { indent: 0 } : {}),
      });
      document.moveDown(gap);
    }
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      document.switchToPage(page);
      document.font('Helvetica').fontSize(8);
      writeAt(document, 'TRATADO DE COOPERACIÓN REGIONAL', 72, 36);
      writeAt(document, `Página ${page + 1} de ${count}`, 270, 755);
    }
  });
}

describe('one treaty in every format', () => {
  it.each<[string, string, () => Buffer | string | Promise<Buffer>]>([
    [
      'wrapped text in windows-1252',
      'a.txt',
      () => cp1252(text(75, '\n\n').replace(/\n/g, '\r\n')),
    ],
    ['wrapped and indented text', 'a.txt', () => text(72, '\n\n\n', '      ')],
    ['text of one line a paragraph', 'a.txt', () => text(Infinity, '\n')],
    ['decomposed text', 'a.txt', () => text(80, '\n\n').normalize('NFD')],
    ['text in UTF-16', 'a.txt', () => Buffer.from(`\uFEFF${text(75, '\n\n')}`, 'utf16le')],
    [
      'HTML of paragraphs',
      'a.htm',
      () =>
        inHtml((line, head) => (head ? `<p align=center><b>${line}</b></p>` : `<p>${line}</p>`)),
    ],
    ['HTML of double breaks', 'a.htm', () => inHtml((line) => `${line}<br>\n<br>`)],
    ['HTML of single breaks', 'a.htm', () => inHtml((line) => `${line}<br>`)],
    [
      'HTML of table cells',
      'a.htm',
      () => inHtml((line) => `<table><tr><td>${line}</td></tr></table>`),
    ],
    ['HTML of preformatted text', 'a.htm', () => cp1252(`<pre>${text(75, '\n\n')}</pre>`)],
    [
      'Markdown',
      'a.md',
      () =>
        TREATY.map((block) =>
          block.kind === 'heading' ? `## ${block.text}` : wrap(lineOf(block), 80),
        ).join('\n\n'),
    ],
    [
      'DOCX with styles',
      'a.docx',
      () =>
        docx(
          TREATY.map((block) =>
            block.kind === 'heading'
              ? new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })
              : new Paragraph(lineOf(block)),
          ),
        ),
    ],
    [
      'DOCX with bold lines',
      'a.docx',
      () =>
        docx(
          TREATY.map((block) =>
            block.kind === 'heading'
              ? new Paragraph({ alignment: 'center', children: [bold(block.text)] })
              : new Paragraph(lineOf(block)),
          ),
        ),
    ],
    ['a justified PDF', 'a.pdf', () => inPdf('Helvetica-Bold', { align: 'justify' }, 0.6)],
    ['a ragged PDF', 'a.pdf', () => inPdf('Times-Roman', { align: 'left' }, 0.6)],
    [
      'a PDF of indented paragraphs',
      'a.pdf',
      () => inPdf('Times-Bold', { align: 'justify', indent: 24 }, 0),
    ],
  ])('reads %s', async (_name, file, make) => {
    expect(flat(await readAs(file, await make()))).toEqual(EXPECTED);
  });
});
