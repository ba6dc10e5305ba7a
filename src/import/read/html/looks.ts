import { tidy } from '../tidy.ts';
import { attribute, elementsIn, styleOf, textOf, type HtmlElement } from './nodes.ts';

/** What holds for the text at a place. */
export interface Place {
  readonly bold: boolean;
  readonly centred: boolean;
}

/** The level of a tag that is a heading; null for any other. */
export function headingLevel(element: HtmlElement): number | null {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level !== undefined) return Number(level);
  if (attribute(element, 'role') === 'heading') {
    return Math.min(6, Math.max(1, Number(attribute(element, 'aria-level')) || 2));
  }
  return /(?:^|\s)Mso(?:Title)(?:$|\s)/.test(attribute(element, 'class')) ? 1 : null;
}

/** Whether a cell names its column: by its tag, or because all of it is bold. */
export function isHeadCell(cell: HtmlElement): boolean {
  if (cell.name === 'th') return true;
  const bold = elementsIn(cell).filter(({ name }) => name === 'b' || name === 'strong');
  const text = tidy(textOf(cell));
  return text === '' || tidy(bold.map(textOf).join(' ')) === text;
}

/** What holds within a tag. */
export function placeIn(element: HtmlElement, outer: Place): Place {
  const weight = styleOf(element, 'font-weight');
  const align = styleOf(element, 'text-align') || attribute(element, 'align').toLowerCase();
  return {
    bold:
      /^(?:b|strong|th)$/.test(element.name) || weight === ''
        ? outer.bold || /^(?:b|strong|th)$/.test(element.name)
        : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    centred: element.name === 'center' || (align === '' ? outer.centred : align === 'center'),
  };
}
