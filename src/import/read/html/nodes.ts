import type { CheerioAPI } from 'cheerio';

/** A page as cheerio parses it. */
export type HtmlRoot = ReturnType<CheerioAPI['root']> extends Iterable<infer Root> ? Root : never;

/** Whatever stands in a page. */
export type HtmlNode = HtmlRoot['children'][number];

/** A tag with what it holds. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

/** Tells a tag from text, comments and the like. */
export function isElement(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'attribs' in node;
}

/** Tells running text from tags, comments and the like. */
export function isText(node: HtmlNode): node is Extract<HtmlNode, { readonly nodeType: 3 }> {
  return node.nodeType === 3;
}

/** The value of an attribute; the empty text where it is not there. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attribs[name] ?? '';
}

/** Every tag inside, in the order of the source. */
export function elementsIn(root: HtmlRoot | HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlNode[] = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** All text inside, as it stands in the source. */
export function textOf(root: HtmlNode): string {
  let text = '';
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) text += node.data;
    else if (isElement(node) && !['script', 'style'].includes(node.name)) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) waiting.push(child);
      }
    }
  }
  return text;
}

/** The tag that holds another; null for the outermost. */
export function parentOf(element: HtmlElement): HtmlElement | null {
  return isElement(element.parent) ? element.parent : null;
}

/** A declaration in a style attribute, in small letters; the empty text where it is not there. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, 'style').toLowerCase();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim();
  }
  return '';
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a tag begins a paragraph of its own. */
export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.name);
}
