import { visibleOnly } from '../visible.ts';

/** The longest question that is read, in UTF-16 units, after cleaning. */
export const MOST_CHARACTERS = 4_000;

/** Beyond this no question is cleaned: no markup that people write shrinks to a tenth. */
const MOST_RAW_CHARACTERS = 10 * MOST_CHARACTERS;

/** Why a text is no question that can be read. The sentences stand in `texts`, by these names. */
export type QuestionFault = Exclude<CleanQuestion['kind'], 'question'>;

/** A question that can be read, or why it cannot. */
export type CleanQuestion =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' };

/** A line that opens or closes a code block, with the name of its language. */
const FENCES = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:[\w+#.-]+[ \t]*)?$/gm;

/** Discord's own signs: people, roles, channels, emoji, commands, times, and calls to everyone. */
const DISCORD_SIGNS =
  /<(?:@[!&]?\d+|#\d+|a?:\w{1,32}:\d+|\/[^<>:]{1,100}:\d+|t:-?\d+(?::\w)?|id:\w+)>|@(?:everyone|here)\b/g;

/** `[text](address "title")` and `![text](address)`. */
const LINKS = /!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;

/** `<https://…>`. */
const BARE_LINKS = /<(https?:\/\/[^<>\s]+)>/g;

/** White space of every kind; U+2800 is a letter to Unicode and blank to the eye. */
const WHITE_SPACE = /[\s\u2800]+/g;

/**
 * What a person asks, as one line of NFC text: without characters that cannot be seen, code fences
 * and backticks, Discord's signs, and the addresses of Markdown links (the text of a link stays).
 */
export function cleanQuestion(raw: string): CleanQuestion {
  if (raw.length > MOST_RAW_CHARACTERS) return { kind: 'too-long' };
  const text = visibleOnly(raw)
    .replace(FENCES, '')
    .replaceAll('`', '')
    .replace(DISCORD_SIGNS, ' ')
    .replace(LINKS, '$1')
    .replace(BARE_LINKS, '$1')
    .replace(WHITE_SPACE, ' ')
    .trim()
    .normalize('NFC');
  if (text === '') return { kind: 'empty' };
  if (text.length > MOST_CHARACTERS) return { kind: 'too-long' };
  return { kind: 'question', text };
}
