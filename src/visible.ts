import { stripVTControlCharacters } from 'node:util';

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Characters that show nothing or turn the direction of what follows (Unicode's property
 * Default_Ignorable_Code_Point holds zero-width, bidi, tag and filler characters and variation
 * selectors), marks of annotations, and halves of surrogate pairs.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Cs}]/gu;

/** All control characters but line feed and tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/**
 * A text without anything that a terminal would obey or a reader would not see: escape sequences,
 * control, zero-width and bidi characters. Every kind of line end becomes a line feed.
 */
export function visibleOnly(text: string): string {
  const lines = text.replace(LINE_ENDS, '\n').replace(HIDDEN, '');
  return stripVTControlCharacters(lines).replace(CONTROLS, '');
}
