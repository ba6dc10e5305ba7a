import type { Answer, Citation } from '../answer/answer.ts';
import type { Lookup } from '../answer/assistant.ts';
import { textsFor } from '../answer/texts/texts.ts';
import { visibleOnly } from '../answer/visible.ts';
import type { Language } from '../corpus/language.ts';
import type { CorpusDocument, Provision } from '../corpus/provision.ts';
import type { Look } from './look.ts';
import { markdownLines } from './markdown.ts';
import { wrap } from './wrap.ts';

const INDENT = '  ';

/**
 * An answer for a person at a terminal: what answers first, then each provision that it rests on
 * with its link, then what bears on it or, in a refusal, comes near.
 */
export function printAnswer(answer: Answer, look: Look): string {
  const blocks = [markdownLines(answer.lead, look, '', look.colors.bold)];
  if (answer.note !== null) blocks.push(markdownLines(answer.note, look));
  for (const citation of answer.citations) blocks.push(citationLines(citation, look));
  const { bearsOn, comesNear } = textsFor(answer.language);
  blocks.push(relatedLines(answer.related, answer.answered ? bearsOn : comesNear, look));
  return join(blocks);
}

/** What `/cite` found, or why nothing was found and what comes near. */
export function printLookup(lookup: Lookup, language: Language, look: Look): string {
  if (lookup.status !== 'none') {
    return join(lookup.citations.map((citation) => citationLines(citation, look)));
  }
  return join([
    markdownLines(lookup.reason, look, '', look.colors.bold),
    relatedLines(lookup.related, textsFor(language).comesNear, look),
  ]);
}

/** A whole provision: where it stands, everything it provides, and what kind of text this is. */
export function printProvision(
  provision: Provision,
  document: CorpusDocument | null,
  look: Look,
): string {
  const { colors, width } = look;
  const quiet = [...provision.path, document?.standing ?? ''].filter((text) => text !== '');
  return join([
    [
      ...heading(provision, look),
      ...quiet.flatMap((text) => wrap(visibleOnly(text), width, INDENT).map(colors.dim)),
    ],
    markdownLines(provision.text, look, INDENT),
    address(provision.url, look),
  ]);
}

/** One sentence of Carta's own. */
export function printSentence(sentence: string, look: Look): string {
  return join([wrap(visibleOnly(sentence), look.width)]);
}

function citationLines(citation: Citation, look: Look): string[] {
  return [
    ...heading(citation, look),
    ...markdownLines(citation.text, look, INDENT),
    ...address(citation.url, look),
  ];
}

function relatedLines(related: readonly Citation[], title: string, look: Look): string[] {
  if (related.length === 0) return [];
  const { colors, width } = look;
  const lines = related.flatMap(({ label, title: about, ref }) =>
    wrap(visibleOnly(`${labelled(label, about)} (${ref})`), width, `${INDENT}• `, `${INDENT}  `),
  );
  return [colors.bold(`${title}:`), ...lines];
}

function heading({ label, title }: { label: string; title: string }, look: Look): string[] {
  return wrap(visibleOnly(labelled(label, title)), look.width).map(look.colors.cyan);
}

function labelled(label: string, title: string): string {
  return title === '' || title === label ? label : `${label} · ${title}`;
}

function address(url: string | null, look: Look): string[] {
  return url === null ? [] : wrap(visibleOnly(url), look.width, INDENT).map(look.colors.dim);
}

function join(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
