import { badSource } from './bad-source.ts';
import { decodeText } from './decode.ts';
import { listZip } from './docx/zip.ts';
import { isDocx, nameArchive } from './read-docx.ts';

/** The formats that are read. */
export type Format = 'markdown' | 'text' | 'html' | 'docx' | 'pdf';

const READABLE = 'give a PDF, DOCX, HTML, Markdown or text file';

/** Formats that people hand in and that are not read, by their first bytes in hexadecimal. */
const UNREAD: readonly (readonly [string, string, string])[] = [
  [
    'd0cf11e0a1b11ae1',
    'is an old Word document (.doc) or one that a password protects',
    'open it in Word and save it as DOCX without a password',
  ],
  ['7b5c727466', 'is rich text (RTF)', 'open it in Word and save it as DOCX'],
  ['89504e47', 'is a picture (PNG)', 'give a file with text: have the picture recognised first'],
  ['ffd8ff', 'is a picture (JPEG)', 'give a file with text: have the picture recognised first'],
  ['47494638', 'is a picture (GIF)', 'give a file with text: have the picture recognised first'],
  ['49492a00', 'is a picture (TIFF)', 'give a file with text: have the picture recognised first'],
  ['4d4d002a', 'is a picture (TIFF)', 'give a file with text: have the picture recognised first'],
  ['1f8b', 'is packed (gzip)', 'unpack it and import the file inside'],
  ['377abcaf271c', 'is packed (7z)', 'unpack it and import the file inside'],
  ['526172211a07', 'is packed (RAR)', 'unpack it and import the file inside'],
  ['504b0506', 'is an empty archive', READABLE],
  ['504b0708', 'is an archive in several parts', READABLE],
];

const HTML_BEGINS =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|base|link|style|center|font|table|div|p|h[1-6]|article|main|section|br|pre|ul|ol|dl|blockquote|span|b|strong)\b/i;
const HTML_WITHIN = /<(?:p|br|div|table|h[1-6]|li|body|td|pre|span|ul|ol)\b[^>]*>/i;

/**
 * Finds the format of a file. What the bytes are wins over what a server or the name's ending says;
 * these decide only between kinds of text.
 * @throws CartaError `bad_source` where the file is empty or of no format that is read
 */
export function detectFormat(bytes: Uint8Array, name: string, mediaType: string | null): Format {
  if (bytes.length === 0) {
    throw badSource('is empty', 'check that the file was saved or the address gives a document');
  }
  const head = Buffer.from(bytes.subarray(0, 1_024));
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith('504b0304')) {
    const entries = listZip(bytes);
    if (isDocx(entries)) return 'docx';
    throw badSource(`is ${nameArchive(entries)}`, READABLE);
  }
  const unread = UNREAD.find(([signature]) => hex.startsWith(signature));
  if (unread !== undefined) throw badSource(unread[1], unread[2]);
  const pdfAt = head.indexOf('%PDF-');
  if (pdfAt !== -1 && !HTML_BEGINS.test(head.toString('latin1'))) return 'pdf';
  return detectTextFormat(bytes, name, mediaType);
}

function detectTextFormat(bytes: Uint8Array, name: string, mediaType: string | null): Format {
  const text = decodeText(bytes.subarray(0, 65_536), null).replace(/^\uFEFF/u, '');
  refuseBinary(text);
  if (text.trim() === '') {
    throw badSource('holds nothing but white space', 'check that the file was saved');
  }
  if (HTML_BEGINS.test(text)) return 'html';
  const ending = /\.([a-z\d]{1,8})$/i.exec(pathOf(name))?.[1]?.toLowerCase() ?? '';
  const media = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^\s*<\?xml\b/i.test(text)) throw badSource('is XML, and no web page', READABLE);
  if (
    /^(?:from: <saved by|mime-version:|content-type: multipart\/related)/im.test(
      text.slice(0, 2_000),
    )
  ) {
    throw badSource('is a web archive (MHTML)', 'save the page as HTML');
  }
  if (['json', 'csv', 'tsv', 'js', 'css', 'ics'].includes(ending)) {
    throw badSource(`is a .${ending} file`, READABLE);
  }
  if (media === 'application/json') throw badSource('is JSON', READABLE);
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending) || media === 'text/markdown') return 'markdown';
  if (ending === 'txt') return 'text';
  const page = /^(?:html?|xhtml|aspx?|php|jsp)$/.test(ending) || media.includes('html');
  return page && HTML_WITHIN.test(text) ? 'html' : 'text';
}

function pathOf(name: string): string {
  return name.replace(/[?#].*$/s, '');
}

/** Text has hardly a control character; anything else has many. */
function refuseBinary(text: string): void {
  // eslint-disable-next-line no-control-regex -- they are what is counted
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/gu)?.length ?? 0;
  if (controls > 2 && controls > text.length * 0.01) {
    throw badSource('is of no known format', READABLE);
  }
}
