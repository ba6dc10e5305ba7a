import { load, type CheerioAPI } from 'cheerio';

/** What of a paragraph style matters for reading. */
export interface ParagraphStyle {
  /** Name in English, whatever the language of Word: `heading 1`, `toc 2`. */
  readonly name: string;
  /** Numbering that comes with the style; null where none does. */
  readonly numbering: { readonly id: string; readonly depth: number } | null;
}

/** The paragraph styles of a document by id, with what they inherit. */
export function readStyles(xml: string | null): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (xml === null) return styles;
  const page = load(xml, { xml: true });
  const raw = new Map(
    page('w\\:style[w\\:type="paragraph"]')
      .toArray()
      .map((style) => [style.attribs['w:styleId'] ?? '', page(style)]),
  );
  for (const [id, style] of raw) {
    styles.set(id, {
      name: (style.children('w\\:name').attr('w:val') ?? id).toLowerCase(),
      numbering: inheritedNumbering(id, raw),
    });
  }
  return styles;
}

function inheritedNumbering(
  id: string,
  raw: ReadonlyMap<string, ReturnType<CheerioAPI>>,
): ParagraphStyle['numbering'] {
  const seen = new Set<string>();
  let numbering: string | undefined;
  let depth: string | undefined;
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const style = raw.get(at);
    const properties = style?.children('w\\:pPr').children('w\\:numPr');
    numbering ??= properties?.children('w\\:numId').attr('w:val');
    depth ??= properties?.children('w\\:ilvl').attr('w:val');
    at = style?.children('w\\:basedOn').attr('w:val');
  }
  if (numbering === undefined || numbering === '0') return null;
  return { id: numbering, depth: Number(depth ?? 0) };
}
