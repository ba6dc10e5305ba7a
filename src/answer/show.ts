import type { Answer, Citation } from './answer.ts';
import { textsFor } from './texts/texts.ts';

/** An answer as Markdown: the answer first, then what it rests on, then what bears on it. */
export function toMarkdown(answer: Answer): string {
  const texts = textsFor(answer.language);
  const blocks = [`**${answer.lead}**`];
  if (answer.note !== null) blocks.push(`*${answer.note}*`);
  blocks.push(...answer.citations.map(citationBlock));
  if (answer.citations.some(({ words }) => words === 'summary')) {
    blocks.push(`*${texts.summary}*`);
  }
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

/** "[OAS Charter, Article 20](address) · No economic coercion · *as amended …*". */
export function citationHeading(citation: Citation): string {
  const title = citation.title === citation.label ? '' : ` · ${citation.title}`;
  const version = citation.version === null ? '' : ` · *${citation.version}*`;
  return `${citationLine(citation)}${title}${version}`;
}

/** The label with its link, where there is one. */
export function citationLine({ label, url }: Citation): string {
  return url === null ? label : `[${label}](${url})`;
}
