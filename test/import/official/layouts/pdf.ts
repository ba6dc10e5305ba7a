import PDFDocument from 'pdfkit';
import type { MarkStyle } from '../expected-texts.ts';
import type { InventedCharter } from '../invented-charter.ts';
import { INVENTED } from '../invented-words.ts';
import type { Page } from './page.ts';
import { textLines } from './text-lines.ts';

/** A PDF with a running head and the number on every page. */
export async function pdf(charter: InventedCharter, marks: MarkStyle): Promise<Page[]> {
  const words = INVENTED[charter.language];
  const document = new PDFDocument({ size: 'A4', margin: 72, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  let page = 0;
  document.on('pageAdded', () => {
    page += 1;
    const { bottom } = document.page.margins;
    document.page.margins.bottom = 0;
    document.font('Helvetica').fontSize(8);
    document.text(words.title, 72, 36, { lineBreak: false });
    document.text(`- ${page} -`, 290, 800, { lineBreak: false });
    document.page.margins.bottom = bottom;
    document.fontSize(11);
    document.x = 72;
    document.y = 72;
  });
  document.addPage();
  document.fontSize(14).text(words.title, { align: 'center' }).moveDown();
  document.fontSize(11).text(words.amended).moveDown();
  for (const { role, text, depth } of textLines(charter, marks)) {
    const head = role !== 'paragraph' && role !== 'item';
    document.font(head ? 'Helvetica-Bold' : 'Helvetica').fontSize(11);
    // The indent alone tells a new paragraph behind a full line at a page's end.
    const indent = head ? 0 : (depth + 1) * 18;
    document.text(text, { align: head ? 'center' : 'left', indent });
    document.moveDown(role === 'chapter' ? 0 : 0.8);
  }
  document.end();
  return [
    { path: '/docs/charter.pdf', type: 'application/pdf', bytes: new Uint8Array(await done) },
  ];
}
