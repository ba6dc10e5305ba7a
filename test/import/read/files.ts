import { Document, Packer, type INumberingOptions, type Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import type { Block, SourceFile } from '../../../src/import/block.ts';
import { readBlocks } from '../../../src/import/read/read-blocks.ts';

/** A source as it would come from disk or a server. */
export function source(
  content: string | Uint8Array,
  name: string,
  mediaType: string | null = null,
): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes, name, mediaType };
}

/** Reads a file and writes each block on a line, so that a test shows what it expects. */
export async function readAs(
  name: string,
  content: string | Uint8Array,
  mediaType: string | null = null,
): Promise<string[]> {
  return (await readBlocks(source(content, name, mediaType))).map(showBlock);
}

/** `## heading`, `text`, `- a) item`, `[^1]: note`; two spaces before an item for each depth. */
export function showBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'item':
      return `${'  '.repeat(block.depth)}- ${block.mark === null ? '' : `${block.mark}) `}${block.text}`;
    case 'note':
      return `[^${block.mark}]: ${block.text}`;
    case 'paragraph':
      return block.text;
  }
}

const CP1252 = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['’', 0x92],
  ['–', 0x96],
  ['—', 0x97],
  ['€', 0x80],
]);

/** Text as windows-1252 has it. */
export function cp1252(text: string): Buffer {
  return Buffer.from([...text].map((sign) => CP1252.get(sign) ?? sign.charCodeAt(0)));
}

/** A Word document of these paragraphs. */
export async function docx(
  children: Paragraph[],
  more: {
    numbering?: INumberingOptions;
    footnotes?: Record<string, { children: Paragraph[] }>;
  } = {},
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...more, sections: [{ children }] }));
}

/** A PDF that `draw` draws. */
export async function pdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ bufferPages: true, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

/** Writes on a page outside of its margins, as running heads and page numbers stand. */
export function writeAt(
  document: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  options: PDFKit.Mixins.TextOptions = {},
): void {
  const { margins } = document.page;
  const { bottom } = margins;
  margins.bottom = 0;
  document.text(text, x, y, { lineBreak: false, ...options });
  margins.bottom = bottom;
}
