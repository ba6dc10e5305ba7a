import mammoth from 'mammoth';
import { isCartaError } from '../../errors.ts';
import { badSource, type ReadLimits } from './bad-source.ts';
import type { BlockSink } from './block-sink.ts';
import { prepareBody } from './docx/prepare.ts';
import { listZip, unzipEntry, writeZip, type ZipEntry } from './docx/zip.ts';
import { readHtmlText } from './read-html.ts';

const STYLES = ['Title', 'Título', 'Titre', 'Puesto'].map(
  (name) => `p[style-name='${name}'] => h1:fresh`,
);

/** What an archive is that is no Word document, by a file in it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'a spreadsheet (XLSX)'],
  [/^ppt\//, 'a presentation (PPTX)'],
  [/^mimetype$/, 'an OpenDocument or EPUB file'],
  [/^META-INF\//, 'a Java archive'],
];

/** Whether an archive is a Word document. */
export function isDocx(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => /^word\/document\d*\.xml$/i.test(name));
}

/** What an archive is that is no Word document, for a message. */
export function nameArchive(entries: readonly ZipEntry[]): string {
  const other = OTHERS.find(([file]) => entries.some(({ name }) => file.test(name)));
  return other?.[1] ?? 'a ZIP archive, and no Word document in spite of what its name may say';
}

/**
 * Reads a Word document. Only its XML is unpacked, to a limit; pictures and what it links to are
 * never opened.
 * @throws CartaError `bad_source` where it is damaged, protected or unpacks to more than the limit
 */
export async function readDocx(
  bytes: Uint8Array,
  sink: BlockSink,
  limits: ReadLimits,
): Promise<void> {
  const zip = repack(bytes, limits.unpackedBytes);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: zip },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    html = result.value;
  } catch (error) {
    if (isCartaError(error)) throw error;
    throw badSource(
      'is a damaged Word document',
      'open it in Word or LibreOffice and save it anew as DOCX',
      error,
    );
  }
  readHtmlText(html, sink, { marksInText: true });
}

/** The same document with nothing but its XML, unpacked within the limit, its numbers written. */
function repack(bytes: Uint8Array, limit: number): Buffer {
  let left = limit;
  const files = new Map<string, { name: string; bytes: Buffer; crc: number }>();
  for (const entry of listZip(bytes)) {
    const { name, crc } = entry;
    // Theme, web settings, comments and custom parts say nothing that is read.
    if (!/\.(?:xml|rels)$/i.test(name) || !/^(?:word\/|_rels\/|\[Content_Types\])/i.test(name))
      continue;
    if (/^word\/(?:theme|glossary|activeX|embeddings|fontTable|webSettings)/i.test(name)) continue;
    const unpacked = unzipEntry(bytes, entry, left);
    left -= unpacked.length;
    files.set(name, { name, bytes: unpacked, crc });
  }
  const text = (name: string): string | null => {
    const file = [...files.values()].find((one) => one.name.toLowerCase() === name);
    return file === undefined ? null : decodeXml(file.bytes);
  };
  for (const file of files.values()) {
    if (!/^word\/document\d*\.xml$/i.test(file.name)) continue;
    const body = decodeXml(file.bytes);
    const prepared = prepareBody(body, text('word/styles.xml'), text('word/numbering.xml'));
    file.bytes = Buffer.from(prepared, 'utf8');
  }
  return writeZip([...files.values()]);
}

function decodeXml(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
