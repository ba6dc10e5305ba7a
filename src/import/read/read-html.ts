import { load, loadBuffer, type CheerioAPI } from 'cheerio';
import { badSource, type ReadLimits } from './bad-source.ts';
import type { BlockSink } from './block-sink.ts';
import { charsetOf, overruledEncoding } from './decode.ts';
import { findNotes } from './html/find-notes.ts';
import { HtmlReader } from './html/html-reader.ts';
import { Links } from './html/links.ts';
import { textOf, elementsIn } from './html/nodes.ts';
import { tidy } from './tidy.ts';

/** Old pages forget to close tags; none of them does so more often. */
const DEEPEST = 1_500;
const DEEPEST_BEFORE_PARSING = 6_000;

const ERROR_PAGE =
  /^(?:4\d\d|50\d)$|^(?:http\s*)?(?:error|status)\s*:?\s*[45]\d\d\b|not found|no encontrad[ao]|n[ãa]o encontrad[ao]|non trouv[ée]e?|introuvable|forbidden|access denied|acceso denegado|acesso negado|acc[eè]s refus[ée]|service unavailable|bad gateway|internal server error|attention required|^just a moment/i;

/** How a page's tags are to be taken. */
export interface PageTerms {
  /** Whether list items carry their marks in their text. */
  readonly marksInText?: boolean;
}

/**
 * Reads a web page: its text in reading order, without scripts, navigation and what is hidden.
 * Nothing that it names is fetched or run.
 * @param mediaType what the server said of it; null where nobody did
 */
export function readHtml(
  bytes: Uint8Array,
  mediaType: string | null,
  sink: BlockSink,
  limits: ReadLimits,
): void {
  if (bytes.length > limits.unpackedBytes) {
    throw badSource('is a page larger than the limit', 'split it and import the parts');
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseDeepNesting(buffer);
  const transport = charsetOf(mediaType);
  const encoding = overruledEncoding(bytes, transport ?? metaCharset(buffer));
  const page = loadBuffer(buffer, {
    encoding: {
      ...(encoding === null ? {} : { userEncoding: encoding }),
      ...(transport === null ? {} : { transportLayerEncodingLabel: transport }),
      defaultEncoding: 'windows-1252',
    },
  });
  readPage(page, sink, {});
  refuseErrorPage(page, sink);
}

/** Reads HTML that another reader has made or found. */
export function readHtmlText(html: string, sink: BlockSink, terms: PageTerms = {}): void {
  readPage(load(html), sink, terms);
}

function readPage(page: CheerioAPI, sink: BlockSink, terms: PageTerms): void {
  const [root] = page.root().toArray();
  if (root === undefined) return;
  const links = new Links(root);
  if (links.depth > DEEPEST) {
    throw tooDeep();
  }
  const notes = findNotes(root);
  const reader = new HtmlReader(sink, { notes, links, marksInText: terms.marksInText ?? false });
  const elements = elementsIn(root);
  const mains = elements.filter(
    ({ name, attribs }) => name === 'main' || attribs['role'] === 'main',
  );
  const [main] = mains;
  const body = elements.find(({ name }) => name === 'body');
  const whole = body === undefined ? 0 : lengthOf(textOf(body));
  const mostly = main !== undefined && mains.length === 1 && lengthOf(textOf(main)) > whole * 0.6;
  // Notes may stand outside of what the page calls its main part.
  const scattered = mostly && notes.bodies.size + notes.beginnings.size > 0;
  reader.read(mostly && !scattered ? main : root);
}

function lengthOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/**
 * Counts tags before they are parsed, which takes a time that grows with the square of how deep
 * they are nested. Tags that people leave open are not counted.
 */
function refuseDeepNesting(bytes: Buffer): void {
  let depth = 0;
  const tags =
    /<(\/?)(?:div|span|table|section|article|blockquote|center|ul|ol|dl|font|b|i|u|em|strong|a|sup|sub|big|small)\b/gi;
  for (const [, close] of bytes.toString('latin1').matchAll(tags)) {
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_BEFORE_PARSING) throw tooDeep();
  }
}

function tooDeep(): Error {
  return badSource('nests its tags too deeply', 'open it in a browser and save it anew');
}

/** A server that has no such page often sends one that says so, as if all were well. */
function refuseErrorPage(page: CheerioAPI, sink: BlockSink): void {
  const length = sink.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length > 800) return;
  const title = tidy(page('title').first().text());
  const heads = sink.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  const said = [title, ...heads].find((text) => text.length < 120 && ERROR_PAGE.test(text));
  if (said === undefined) return;
  throw badSource(
    `is a page that tells of an error ("${tidy(said)}")`,
    'open the address in a browser, check it, and save the real page',
  );
}

/** The encoding that a page claims in its head; null where it claims none. */
function metaCharset(bytes: Buffer): string | null {
  const head = bytes
    .subarray(0, 4_096)
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}
