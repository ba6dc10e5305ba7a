import type { Block, SourceFile } from '../block.ts';
import { badSource, READ_LIMITS, type ReadLimits } from './bad-source.ts';
import { BlockSink } from './block-sink.ts';
import { charsetOf, decodeText } from './decode.ts';
import { detectFormat } from './detect-format.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { settleNotes } from './settle-notes.ts';

/**
 * Reads a source file as blocks in the order of reading: Markdown, plain text, HTML, DOCX or PDF.
 * References to notes stand in the text as `[^mark]`; all text is NFC. Nothing in a file is run and
 * nothing that it links to is fetched; the same bytes always give the same blocks.
 * @throws CartaError `bad_source` where the format is unknown, the file is damaged, protected,
 *   without text or too large
 */
export async function readBlocks(
  file: SourceFile,
  limits: ReadLimits = READ_LIMITS,
): Promise<Block[]> {
  const sink = new BlockSink(limits);
  try {
    await readInto(sink, file, limits);
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw badSource(
        'nests its parts too deeply',
        'save it anew from the program it is from',
        error,
      );
    }
    throw error;
  }
  const blocks = settleNotes(sink.blocks);
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    throw badSource(
      'holds no text',
      'check that it is the right file, and that its text is not a picture',
    );
  }
  return blocks;
}

async function readInto(sink: BlockSink, file: SourceFile, limits: ReadLimits): Promise<void> {
  const { bytes, name, mediaType } = file;
  const text = (): string => decodeText(bytes, charsetOf(mediaType));
  switch (detectFormat(bytes, name, mediaType)) {
    case 'pdf':
      await readPdf(bytes, sink, limits);
      return;
    case 'docx':
      await readDocx(bytes, sink, limits);
      return;
    case 'html':
      readHtml(bytes, mediaType, sink, limits);
      return;
    case 'markdown':
      readMarkdown(text(), sink);
      return;
    case 'text':
      readText(text(), sink);
  }
}
