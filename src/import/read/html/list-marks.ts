import { attribute, styleOf, type HtmlElement } from './nodes.ts';

/** A list that is being read. */
export interface OpenList {
  readonly ordered: boolean;
  readonly style: 'number' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';
  next: number;
}

/** Begins to count a list as its tag says. */
export function openList(list: HtmlElement): OpenList {
  const start = Number.parseInt(attribute(list, 'start'), 10);
  return {
    ordered: list.name === 'ol',
    style: styleName(list),
    next: Number.isInteger(start) ? start : 1,
  };
}

function styleName(list: HtmlElement): OpenList['style'] {
  const type = attribute(list, 'type');
  const css = styleOf(list, 'list-style-type') || styleOf(list, 'list-style');
  if (type === 'a' || /lower-(?:alpha|latin)/.test(css)) return 'letter';
  if (type === 'A' || /upper-(?:alpha|latin)/.test(css)) return 'LETTER';
  if (type === 'i' || css.includes('lower-roman')) return 'roman';
  if (type === 'I' || css.includes('upper-roman')) return 'ROMAN';
  return 'number';
}

/** The mark of the next item, as a browser shows it; null in a list of bullets. */
export function nextMark(list: OpenList, item: HtmlElement): string | null {
  if (!list.ordered) return null;
  const value = Number.parseInt(attribute(item, 'value'), 10);
  const number = Number.isInteger(value) ? value : list.next;
  list.next = number + 1;
  return writeNumber(number, list.style);
}

/** A number as letters or Roman figures; beyond what these can write, as figures. */
export function writeNumber(number: number, style: OpenList['style']): string {
  if (number < 1 || style === 'number') return String(number);
  const small = style.toLowerCase() === 'letter' ? letters(number) : roman(number);
  return style === style.toUpperCase() ? small.toUpperCase() : small;
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
