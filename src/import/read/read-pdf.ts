import { badSource, type ReadLimits } from './bad-source.ts';
import type { BlockSink } from './block-sink.ts';
import { isContentsEntry } from './contents.ts';
import { joinLines, Vocabulary } from './hyphens.ts';
import { addPages } from './pdf/add-pages.ts';
import { PdfFonts } from './pdf/fonts.ts';
import { splitFootnotes } from './pdf/footnotes.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import type { PdfLine } from './pdf/line.ts';
import { Measures } from './pdf/measures.ts';
import { withPdf, type PDFDocumentProxy } from './pdf/open-pdf.ts';
import { linesOfPage } from './pdf/page-lines.ts';
import { readPage } from './pdf/read-page.ts';

/** After so many pages the fonts that were read are let go. */
const PAGES_BETWEEN_CLEANUPS = 20;

/**
 * Reads a PDF page by page; of a page only its lines stay in memory.
 * @throws CartaError `bad_source` where it is damaged, protected, too long or without text
 */
export async function readPdf(
  bytes: Uint8Array,
  sink: BlockSink,
  limits: ReadLimits,
): Promise<void> {
  const pages = await withPdf(bytes, (document) => readPages(document, limits));
  refuseWithoutText(pages);
  const running = withoutFurniture(pages).map((lines) =>
    lines.filter(({ text }) => !isContentsEntry(text)),
  );
  const { body } = new Measures(running);
  const split = splitFootnotes(running, body);
  const vocabulary = new Vocabulary();
  for (const { text } of running.flat()) vocabulary.add(text);
  addPages(sink, split.pages, new Measures(split.pages), vocabulary);
  for (const { mark, lines } of split.notes) sink.note(mark, joinLines(lines, vocabulary));
}

async function readPages(document: PDFDocumentProxy, limits: ReadLimits): Promise<PdfLine[][]> {
  if (document.numPages > limits.pages) {
    throw badSource(
      `is a PDF of ${document.numPages} pages`,
      `split it into parts of ${limits.pages}`,
    );
  }
  const fonts = new PdfFonts();
  const pages: PdfLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = await readPage(page, fonts);
    const lines = linesOfPage(text, number - 1);
    pages.push(lines);
    page.cleanup();
    characters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.characters) {
      throw badSource(
        `holds more than ${limits.characters} characters of text`,
        'split it into parts',
      );
    }
    if (number % PAGES_BETWEEN_CLEANUPS === 0) {
      await document.cleanup();
      fonts.forget();
    }
  }
  return pages;
}

/** A scan is a picture of a text; so is text in a font that does not say which letters it draws. */
function refuseWithoutText(pages: readonly (readonly PdfLine[])[]): void {
  const empty = pages.filter((lines) => lines.length === 0).length;
  const full = pages.length - empty;
  if (full === 0 || (pages.length >= 5 && full < pages.length * 0.2)) {
    const which =
      full === 0 ? 'has no text' : `has no text on ${empty} of its ${pages.length} pages`;
    throw badSource(
      `is a PDF that ${which}: it is scanned, a picture of each page`,
      'have its text recognised (OCR) and import the result',
    );
  }
  const text = pages
    .flat()
    .map((line) => line.text)
    .join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const odd = text.match(/[\uE006-\uF8FF\uFFFD]/gu)?.length ?? 0;
  if (odd > letters) {
    throw badSource(
      'is a PDF whose fonts do not say which letters they draw',
      'have its text recognised (OCR) and import the result',
    );
  }
}
