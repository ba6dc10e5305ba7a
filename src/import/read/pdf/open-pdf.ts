import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { badSource } from '../bad-source.ts';

/** An open PDF. */
export type PDFDocumentProxy = Library.PDFDocumentProxy;

/** One page of it. */
export type PDFPageProxy = Library.PDFPageProxy;

const require = createRequire(import.meta.url);

/**
 * Opens a PDF, hands it to `use` and closes it whatever happens. No script in it is run, no picture
 * decoded, no system font looked for.
 * @throws CartaError `bad_source` where it is damaged or protected by a password
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument } = await loadLibrary();
  const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the bytes over; whoever handed them in still needs them.
    data: new Uint8Array(bytes),
    standardFontDataUrl: path.join(folder, 'standard_fonts') + path.sep,
    cMapUrl: path.join(folder, 'cmaps') + path.sep,
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    return await use(await task.promise);
  } catch (error) {
    throw explain(error);
  } finally {
    await task.destroy();
  }
}

function explain(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return badSource(
      'is a PDF that a password protects',
      'open it with its password and print it to a new PDF',
      error,
    );
  }
  if (/^(?:InvalidPDF|MissingPDF|Format|UnexpectedResponse|UnknownError|XRef|Parser)/.test(name)) {
    return badSource(
      'is a damaged PDF',
      'get it again, or open it and print it to a new PDF',
      error,
    );
  }
  return error;
}

async function loadLibrary(): Promise<typeof Library> {
  // The library makes one of these while it loads, for drawing. They come from a package that is
  // not there on every machine; for text nothing of them is used.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) {
      Object.defineProperty(globalThis, name, {
        value: function Stub() {
          // Nothing of it is used.
        },
        configurable: true,
        writable: true,
      });
    }
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
