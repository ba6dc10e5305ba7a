import { createHash } from 'node:crypto';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Language } from '../../corpus/language.ts';
import type { OfficialText } from '../../corpus/official.ts';
import { CartaError, isCartaError, messageOf } from '../../errors.ts';
import type { Block } from '../block.ts';
import { readBlocks } from '../read/read-blocks.ts';
import { openSource, type OpenedSource, type OpenOptions } from '../source/open-source.ts';
import { officialAddresses, type OfficialPages } from './addresses.ts';
import { checkOfficial } from './check-official.ts';
import { compareWithSummary, type Difference } from './compare.ts';
import { parseOfficialPages, type OfficialChapter, type ParsedOfficial } from './parse-official.ts';
import { writtenLanguage } from './written-language.ts';

/** Which official text to bring in, and from where. */
export interface OfficialCall {
  readonly document: 'charter';
  readonly language: Language;
  /** A file or address; null for the official addresses, in their order. */
  readonly where: string | null;
  /** The official addresses to try; those of the OAS where nothing else is said. */
  readonly addresses?: readonly OfficialPages[];
  /** How sources are opened: what may be fetched, the clock. */
  readonly opening?: OpenOptions;
  /** What the text is held against. */
  readonly corpus: Corpus;
}

/** An official text that came whole. */
export interface OfficialImport {
  readonly text: OfficialText;
  /** The pages as they came, in order; the checksum is over all of them. */
  readonly bytes: readonly Uint8Array[];
  readonly chapters: readonly OfficialChapter[];
  /** Where its numbers are not those of the summary, for a person to look at. */
  readonly differences: readonly Difference[];
}

/**
 * Brings in the official text of the Charter: reads it, and takes it if every article, chapter and
 * letter of the corpus is there once and in order.
 * @throws CartaError `bad_import` for a text that is not whole, with everything that is wrong with
 *   it; `bad_source`, `bad_address` for a source that can not be read; `bad_import` with a reason
 *   for each official address where none of them has it
 */
export async function importOfficial(call: OfficialCall): Promise<OfficialImport> {
  const { document, language, where } = call;
  if (where !== null) return await take([where], call);
  const reasons: string[] = [];
  const causes: unknown[] = [];
  for (const pages of call.addresses ?? officialAddresses(document, language)) {
    try {
      return await take(pages, call);
    } catch (error) {
      if (!isCartaError(error)) throw error;
      causes.push(error);
      // The message names the address.
      reasons.push(messageOf(error));
    }
  }
  throw new CartaError(
    'bad_import',
    `None of the official addresses of ${document} (${language}) gives the text; save the page in a browser and name the file:\n` +
      reasons.map((reason) => `- ${reason}`).join('\n'),
    { facts: { document, language, reasons }, cause: new AggregateError(causes) },
  );
}

async function take(pages: OfficialPages, call: OfficialCall): Promise<OfficialImport> {
  const { document, language, corpus, opening } = call;
  const opened: OpenedSource[] = [];
  for (const page of pages) opened.push(await openSource(page, opening));
  const blocks: (readonly Block[])[] = [];
  for (const source of opened) blocks.push(await readBlocks(source));
  const parsed = parseOfficialPages(blocks, language);
  const faults = faultsOf(blocks, parsed, corpus);
  const address = opened.map((source) => source.address).join(' ');
  if (faults.length > 0) throw refuse(address, language, faults);
  const sha256 = createHash('sha256');
  for (const { bytes } of opened) sha256.update(bytes);
  const retrieved = opened.at(-1)?.retrieved ?? '';
  return {
    text: {
      document,
      language,
      source: { address, retrieved, sha256: sha256.digest('hex') },
      texts: parsed.texts,
    },
    bytes: opened.map(({ bytes }) => bytes),
    chapters: parsed.chapters,
    differences: compareWithSummary(parsed, corpus, language),
  };
}

/** Another language explains everything else that would be missing. */
function faultsOf(
  pages: readonly (readonly Block[])[],
  parsed: ParsedOfficial,
  corpus: Corpus,
): string[] {
  const { language, texts } = parsed;
  const own = [...texts.values()].join('\n');
  const all = pages.flatMap((blocks) => blocks.map(({ text }) => text)).join('\n');
  const other = writtenLanguage(own) ?? (own === '' ? writtenLanguage(all) : null);
  if (other !== null && other !== language) {
    return [
      `it is written in ${LANGUAGE_NAMES[other]} and not in ${LANGUAGE_NAMES[language]}; say --language ${other}, or give the ${LANGUAGE_NAMES[language]} text`,
    ];
  }
  return checkOfficial(parsed, corpus);
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  fr: 'French',
};

function refuse(address: string, language: Language, faults: readonly string[]): CartaError {
  const what = `${address} is not the whole Charter in ${LANGUAGE_NAMES[language]}`;
  const message =
    faults.length === 1
      ? `${what}: ${faults[0] ?? ''}.`
      : `${what}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`;
  return new CartaError('bad_import', message, { facts: { address, language, faults } });
}
