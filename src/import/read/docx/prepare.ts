import { load, type CheerioAPI } from 'cheerio';
import { Numberings } from './numbering.ts';
import { readStyles, type ParagraphStyle } from './styles.ts';

/**
 * Readies the body of a Word document for mammoth, which has no numbers: writes the number of every
 * numbered paragraph into its text, and takes out tables of contents and hidden text.
 * @returns the changed XML of `document.xml`
 */
export function prepareBody(body: string, styles: string | null, numbering: string | null): string {
  const page = load(body, { xml: true });
  const known = readStyles(styles);
  const counts = new Numberings(numbering);
  for (const run of page('w\\:rPr > w\\:vanish').toArray()) {
    if (isOn(run.attribs['w:val'])) page(run).parent().parent('w\\:r').remove();
  }
  for (const paragraph of page('w\\:p').toArray()) {
    const element = page(paragraph);
    const properties = element.children('w\\:pPr').first();
    const style = known.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    if (style !== undefined && /^toc \d|^table of (?:figures|authorities)/.test(style.name)) {
      element.remove();
      continue;
    }
    if (element.text().trim() === '') continue;
    const numbered = numberingOf(properties, style);
    if (numbered === null) continue;
    const label = counts.next(numbered.id, numbered.depth);
    if (label === '') continue;
    const run = `<w:r><w:t xml:space="preserve">${escape(label)} </w:t></w:r>`;
    if (properties.length > 0) properties.after(run);
    else element.prepend(run);
  }
  return page.xml();
}

function numberingOf(
  properties: ReturnType<CheerioAPI>,
  style: ParagraphStyle | undefined,
): ParagraphStyle['numbering'] {
  const own = properties.children('w\\:numPr');
  const id = own.children('w\\:numId').attr('w:val');
  const depth = own.children('w\\:ilvl').attr('w:val');
  // Number 0 takes a paragraph out of the numbering of its style.
  if (id === '0') return null;
  const inherited = style?.numbering ?? null;
  if (id === undefined) {
    return inherited === null ? null : { ...inherited, depth: Number(depth ?? inherited.depth) };
  }
  return { id, depth: Number(depth ?? inherited?.depth ?? 0) };
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
