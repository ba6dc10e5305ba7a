import { visibleOnly } from '../../visible.ts';

/**
 * A text of a stranger as it is kept: every word and sign of it, but nothing that a terminal would
 * obey, that turns the direction of writing or that cannot be seen. Composed (NFC), on one line.
 */
export function plain(text: string): string {
  return visibleOnly(text.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}
