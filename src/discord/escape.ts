import { visibleOnly } from '../visible.ts';

/** Stands between an `@` and what follows, so that it is read as a mention no more. */
const BREAK = '\u200b';

/**
 * Text that a person wrote, for a place where Discord reads Markdown: every sign that means
 * something is escaped, nothing mentions anybody, and no link becomes one.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_~|<>[\]()#:.+=!-]/g, '\\$&')
    .replace(/@/g, `@${BREAK}`);
}

/** Text that a person wrote, for a place that Discord shows as it is (author, footer, labels). */
export function plainText(text: string): string {
  return tameMentions(oneLine(text));
}

/** Leaves a text as it reads, but for Discord no mention is in it. */
export function tameMentions(text: string): string {
  return text
    .replace(/@(?=everyone|here)/gi, `@${BREAK}`)
    .replace(/<(?=@[!&]?\d|#\d)/g, `<${BREAK}`);
}

/** A masked link, or the bare text where the address is none that may be shown. */
export function link(text: string, url: string | null): string {
  return isAddress(url) ? `[${text}](${closed(url)})` : text;
}

/** The same for the body of a message, where a link would unfold into a preview. */
export function quietLink(text: string, url: string | null): string {
  return isAddress(url) ? `[${text}](<${closed(url)}>)` : text;
}

/** Tells an address that a message may link to. */
export function isAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\/[^\s<>]+$/.test(url);
}

/** A bracket in an address would end the link. */
function closed(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function oneLine(text: string): string {
  return visibleOnly(text).replace(/\s+/g, ' ').trim();
}
