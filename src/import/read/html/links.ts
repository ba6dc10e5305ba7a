import {
  attribute,
  isElement,
  isText,
  type HtmlElement,
  type HtmlNode,
  type HtmlRoot,
} from './nodes.ts';

/** How much of a tag's text is links. */
export interface LinkShare {
  /** Letters and figures of all text. */
  readonly letters: number;
  readonly links: number;
  /** Letters and figures of links. */
  readonly linked: number;
  /** Links to places of the same page. */
  readonly inPage: number;
  /** Whether there are headings. */
  readonly heads: boolean;
}

const NONE: LinkShare = { letters: 0, links: 0, linked: 0, inPage: 0, heads: false };

/** Measures every tag of a page once. */
export class Links {
  readonly #shares = new WeakMap<HtmlElement, LinkShare>();
  /** How deep the tags are nested at most. */
  readonly depth: number;

  constructor(root: HtmlRoot) {
    // Tags come before what they hold, so that from behind everything inside is measured.
    const order: { element: HtmlElement; depth: number }[] = [];
    const waiting: { node: HtmlNode; depth: number }[] = root.children.map((node) => ({
      node,
      depth: 1,
    }));
    let deepest = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      if (!isElement(node)) continue;
      deepest = Math.max(deepest, depth);
      order.push({ element: node, depth });
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    }
    for (const { element } of order.reverse()) this.#shares.set(element, this.#measure(element));
    this.depth = deepest;
  }

  /** The share of one tag. */
  of(element: HtmlElement): LinkShare {
    return this.#shares.get(element) ?? NONE;
  }

  #measure(element: HtmlElement): LinkShare {
    if (element.name === 'script' || element.name === 'style') return NONE;
    let { letters, links, linked, inPage, heads } = NONE;
    for (const child of element.children) {
      if (isText(child)) letters += child.data.replace(/[^\p{L}\p{N}]+/gu, '').length;
      if (!isElement(child)) continue;
      const own = this.of(child);
      letters += own.letters;
      links += own.links;
      linked += own.linked;
      inPage += own.inPage;
      heads ||= own.heads;
    }
    if (/^h[1-6]$/.test(element.name)) heads = true;
    if (element.name === 'a' && 'href' in element.attribs) {
      links = 1;
      linked = letters;
      inPage = attribute(element, 'href').startsWith('#') ? 1 : 0;
    }
    return { letters, links, linked, inPage, heads };
  }
}
