import type { Answer, Citation } from './answer.ts';

/** An answer as Markdown: the answer first, then what it rests on, then what bears on it. */
export function toMarkdown(answer: Answer): string {
  const blocks: string[] = [`**${answer.lead}**`];
  if (answer.note !== null) blocks.push(answer.note);
  for (const citation of answer.citations) blocks.push(citationBlock(citation));
  return blocks.join('\n\n');
}

function citationBlock(citation: Citation): string {
  return `${citation.label}\n${citation.text}`;
}
