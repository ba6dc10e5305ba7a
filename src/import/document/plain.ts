import { stripVTControlCharacters } from 'node:util';

/** Unicode's Default_Ignorable_Code_Point: zero-width, bidi, tag, filler characters, selectors. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Cs}]/gu;

/**
 * A text of a stranger as it is kept: every word and sign of it, but nothing that a terminal would
 * obey, that turns the direction of writing or that cannot be seen. Composed (NFC), on one line.
 */
export function plain(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(HIDDEN, '');
  return stripVTControlCharacters(spaced)
    .replace(/\p{Cc}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
