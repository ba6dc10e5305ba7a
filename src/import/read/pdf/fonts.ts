import type { PDFPageProxy } from './open-pdf.ts';

/** Knows which fonts of a document are bold; the text alone does not say. */
export class PdfFonts {
  readonly #bold = new Map<string, boolean>();

  /**
   * Learns the fonts of a page. Only where one is new, the page's drawing instructions are read,
   * which name it.
   */
  async learn(page: PDFPageProxy, names: Iterable<string>): Promise<void> {
    const unknown = new Set([...names].filter((name) => !this.#bold.has(name)));
    if (unknown.size === 0) return;
    await page.getOperatorList();
    for (const name of unknown) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      this.#bold.set(name, isBold(font));
    }
  }

  isBold(name: string): boolean {
    return this.#bold.get(name) ?? false;
  }

  /** Forgets everything: after a cleanup, names may stand for other fonts. */
  forget(): void {
    this.#bold.clear();
  }
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  if ('bold' in font && font.bold === true) return true;
  if ('black' in font && font.black === true) return true;
  return 'name' in font && /bold|black|heavy|demi/i.test(String(font.name));
}
