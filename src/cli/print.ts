import type { Answer, Citation } from '../answer/answer.ts';
import type { Lookup } from '../answer/assistant.ts';
import { textsFor } from '../answer/texts/texts.ts';
import { visibleOnly } from '../visible.ts';
import { wholeText } from '../answer/whole-text.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../corpus/language.ts';
import type { Provision } from '../corpus/provision.ts';
import type { Look } from './look.ts';
import { markdownLines } from './markdown.ts';
import { wrap } from './wrap.ts';

const INDENT = '  ';

/** What texts are printed with. */
export interface Printing {
  readonly look: Look;
  /** Knows what kind of text a provision comes from. */
  readonly corpus: Corpus;
  readonly language: Language;
}

/**
 * An answer for a person at a terminal: what answers first, then each provision that it rests on
 * with its link, what kind of text that is, and what bears on it or, in a refusal, comes near.
 */
export function printAnswer(answer: Answer, { look, corpus }: Omit<Printing, 'language'>): string {
  const { lead, note, citations, related, language } = answer;
  const { bearsOn, comesNear } = textsFor(language);
  return join([
    markdownLines(lead, look, '', look.colors.bold),
    note === null ? [] : markdownLines(note, look),
    // What is above in bold already is not said again.
    ...citations.map((citation) => citationLines(citation, look, citation.text !== lead)),
    standingLines(citations, { look, corpus, language }),
    relatedLines(related, answer.answered ? bearsOn : comesNear, look),
  ]);
}

/** What `/cite` found, or why nothing was found and what comes near. */
export function printLookup(lookup: Lookup, printing: Printing): string {
  const { look, language } = printing;
  if (lookup.status !== 'none') {
    return join([
      ...lookup.citations.map((citation) => citationLines(citation, look)),
      standingLines(lookup.citations, printing),
    ]);
  }
  return join([
    markdownLines(lookup.reason, look, '', look.colors.bold),
    relatedLines(lookup.related, textsFor(language).comesNear, look),
  ]);
}

/** Whole provisions: where each stands, everything it provides, and what kind of text it is. */
export function printProvisions(provisions: readonly Provision[], printing: Printing): string {
  const { look, corpus, language } = printing;
  return join([
    ...provisions.flatMap((provision) => [
      [...heading(provision, look), ...quiet(provision.path.join(' · '), look)],
      markdownLines(wholeText(corpus, provision, language), look, INDENT),
      quiet(provision.url ?? '', look),
    ]),
    standingLines(provisions, printing),
  ]);
}

/** One sentence of Carta's own. */
export function printSentence(sentence: string, look: Look): string {
  return join([wrap(visibleOnly(sentence), look.width)]);
}

function citationLines(citation: Citation, look: Look, withText = true): string[] {
  return [
    ...heading(citation, look),
    ...(withText ? markdownLines(citation.text, look, INDENT) : []),
    ...quiet(citation.version ?? '', look),
    ...quiet(citation.url ?? '', look),
  ];
}

/** "A summary …, not the official text": once for all provisions of a kind. */
function standingLines(
  shown: readonly { readonly ref: string }[],
  { look, corpus, language }: Printing,
): string[] {
  const standings = shown.flatMap(({ ref }) => {
    const provision = corpus.provision(ref, language);
    if (provision === null || corpus.official(ref, provision.language) !== null) return [];
    return corpus.document(provision.document, language)?.standing ?? [];
  });
  return [...new Set(standings)].flatMap((standing) => quiet(standing, look, ''));
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

function quiet(text: string, { width, colors }: Look, indent = INDENT): string[] {
  return wrap(visibleOnly(text), width, indent).map(colors.dim);
}

function join(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
