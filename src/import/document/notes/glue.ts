/** What stands close to the word before it. */
const CLOSES = /^[.,;:!?)\]»”’…%]/u;
/** What stands close to the word behind it. */
const OPENS = /[([«“‘¿¡/'’–—-]$/u;
/** "1948" and ".12": together they would be a number that the source does not have. */
const NUMBER_BEFORE = /\d$/;
const NUMBER_BEHIND = /^[.,:]\d/;

/**
 * Joins what stands before and behind a note that is taken out: one space or none, never two words
 * or two numbers made into one, never two full stops.
 */
export function glue(left: string, right: string): string {
  const before = left.replace(/ +$/, '');
  const behind = right.replace(/^ +/, '');
  const apart = before.length < left.length || behind.length < right.length;
  if (before === '' || behind === '') return before + behind;
  if (CLOSES.test(behind)) {
    if (NUMBER_BEFORE.test(before) && NUMBER_BEHIND.test(behind)) {
      return `${before}${behind.slice(0, 1)} ${behind.slice(1)}`;
    }
    const twice = /[.!?…;:,]$/u.test(before) && /^\.(?!\.)/.test(behind);
    return before + (twice ? behind.slice(1) : behind);
  }
  if (before.endsWith('\n') || /[([«“‘¿¡]$/u.test(before)) return before + behind;
  if (apart) return `${before} ${behind}`;
  return OPENS.test(before) || !/^[\p{L}\p{N}"“«(¿¡[]/u.test(behind)
    ? before + behind
    : `${before} ${behind}`;
}
