import type { Links } from './links.ts';
import { attribute, elementsIn, isBlock, styleOf, textOf, type HtmlElement } from './nodes.ts';

const NEVER_TEXT = new Set(
  'script style template head noscript noframes nav iframe frame object embed applet svg math canvas audio video map img input select button textarea datalist progress meter dialog del s strike rp rt'.split(
    ' ',
  ),
);
const NAVIGATION_ROLES = new Set(['navigation', 'menu', 'menubar', 'search', 'banner', 'toolbar']);
const NAVIGATION_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|skip-?link|sr-only|visually-hidden|screen-reader-text|noprint|no-print|cookie|cookies|share|social)(?:$|[\s_-])/i;

/** Whether a reader of the page does not see what a tag holds, or sees it as a way elsewhere. */
export function isHidden(element: HtmlElement, all: Links): boolean {
  if (NEVER_TEXT.has(element.name)) return true;
  const { attribs } = element;
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true') return true;
  if (styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all') return true;
  if (/^(?:hidden|collapse)$/.test(styleOf(element, 'visibility'))) return true;
  if (/^0(?:px|pt|em|%)?$/.test(styleOf(element, 'font-size'))) return true;
  if (NAVIGATION_ROLES.has(attribute(element, 'role'))) return true;
  if (element.name === 'footer' || attribute(element, 'role') === 'contentinfo') {
    // The foot of an article may hold its notes.
    return !hasNoteAnchor(element);
  }
  if (!isBlock(element) || element.name === 'body' || element.name === 'html')
    return isReadAloudOnly(element);
  const { letters, linked } = all.of(element);
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  return NAVIGATION_NAME.test(names) && linked >= letters * 0.5;
}

function isReadAloudOnly(element: HtmlElement): boolean {
  return /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:$|\s)/i.test(
    attribute(element, 'class'),
  );
}

function hasNoteAnchor(element: HtmlElement): boolean {
  return elementsIn(element).some(({ attribs }) =>
    /^_?(?:ftn|fn|edn|footnote|endnote|note|nota)/i.test(attribs['id'] ?? attribs['name'] ?? ''),
  );
}

/**
 * Whether a paragraph, list or cell is nothing but links: a row such as "Home | Español", or a
 * table of contents that leads to places of its own page.
 */
export function isLinkList(element: HtmlElement, all: Links): boolean {
  const { letters, links, linked, inPage, heads } = all.of(element);
  if (links < 2 || heads || element.name === 'body' || element.name === 'main') return false;
  const outside = letters - linked;
  if (inPage === links) return links >= 3 && outside <= links * 4;
  if (outside > 0 || ['ul', 'ol', 'table'].includes(element.name)) return false;
  const text = textOf(element);
  return /[|•·»>]/u.test(text) && text.replace(/\s+/gu, ' ').length <= 300;
}

/** Whether a cell of a layout is the menu beside the text: many short links and hardly else. */
export function isMenuCell(cell: HtmlElement, others: readonly HtmlElement[], all: Links): boolean {
  const { letters, links, linked } = all.of(cell);
  if (links < 4 || linked < letters * 0.85 || letters / links > 50) return false;
  return others.some((other) => other !== cell && all.of(other).letters > letters * 3);
}
