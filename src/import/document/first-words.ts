/** The beginning of a text, cut between words; an ellipsis stands where something is left out. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line.replace(/[.,;:]$/, '');
  const room = line.slice(0, most);
  const end = room.lastIndexOf(' ');
  const cut = end < most / 2 ? [...room].slice(0, -1).join('') : room.slice(0, end);
  return `${cut.replace(/[\s.,;:–—-]+$/u, '')}…`;
}
