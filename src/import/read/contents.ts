/**
 * Whether a line is an entry of a table of contents: words, a row of dots that leads over the page,
 * and a page number. Such a line would be read as the heading that it only points to.
 */
export function isContentsEntry(line: string): boolean {
  return /\S.*?(?:\s?[.·…_]){5,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/iu.test(line.slice(-250).trim());
}
