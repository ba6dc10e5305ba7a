import type { Answer, Citation } from './answer.ts';
import { textsFor } from './texts/texts.ts';

/** An answer as Markdown: the answer first, then what it rests on, then what bears on it. */
export function toMarkdown(answer: Answer): string {
  const texts = textsFor(answer.language);
  const blocks = [`**${answer.lead}**`];
  if (answer.note !== null) blocks.push(`*${answer.note}*`);
  blocks.push(...answer.citations.map(citationBlock));
  if (answer.related.length > 0) {
    const what = answer.answered ? texts.bearsOn : texts.comesNear;
    blocks.push(`${what}: ${answer.related.map(citationLine).join(' · ')}`);
  }
  return blocks.join('\n\n');
}

/** A provision with its heading, quoted so that it is told apart from the answer. */
export function citationBlock(citation: Citation): string {
  const text = citation.text.replace(/^/gm, '> ');
  return `${citationHeading(citation)}\n${text}`;
}

/** "[OAS Charter, Article 20](address) · No economic coercion". */
export function citationHeading(citation: Citation): string {
  const title = citation.title === citation.label ? '' : ` · ${citation.title}`;
  return `${citationLine(citation)}${title}`;
}

/** The label with its link, where there is one. */
export function citationLine({ label, url }: Citation): string {
  return url === null ? label : `[${label}](${url})`;
}
