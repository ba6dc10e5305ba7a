import { splitSentences } from '../corpus/sentences.ts';

const GAP = '…';

/**
 * The beginning of an official text, verbatim. It is cut only between paragraphs, items or
 * sentences, never inside one, and an ellipsis stands where it was cut.
 * @param room in characters; the first sentence is shown even where it is longer
 */
export function quoted(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = 0;
  for (const end of boundsOf(text)) {
    if (end > room && kept > 0) break;
    kept = end;
  }
  return kept === text.length ? text : `${text.slice(0, kept)} ${GAP}`;
}

/** Where a sentence, an item or a paragraph ends, in order. */
function boundsOf(text: string): number[] {
  const bounds: number[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let at = line.index;
    for (const sentence of splitSentences(line[0])) {
      at = text.indexOf(sentence, at) + sentence.length;
      bounds.push(at);
    }
  }
  return bounds;
}
