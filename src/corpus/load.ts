import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Card, OutsideCard } from './card.ts';
import { Corpus } from './corpus.ts';
import { readImports, type FoundImport } from './imports/read-imports.ts';
import { isLanguage } from './language.ts';
import { loadNumbering, NUMBERING_FILE, type Numbering } from './numbering.ts';
import type { OfficialText } from './official.ts';
import { parseCards } from './parse-cards.ts';
import { parseDocument } from './parse-document.ts';
import { corpusError, isCorpusError, type Problem } from './problem.ts';
import type { CorpusDocument, Provision } from './provision.ts';

/** The folder of cards; every other folder holds documents. */
const CARDS = 'cards';

/** A corpus with whatever is wrong in it, for the checker. */
export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly Problem[];
  /** The text of every corpus file by its path, as messages name it. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads the whole corpus folder, and what the operator imported.
 * @param dataDir where imports lie; without it there are none
 * @throws CartaError `bad_corpus`, with file and line, where a file is broken
 */
export async function loadCorpus(folder: string, dataDir?: string): Promise<Corpus> {
  const { corpus, problems } = await readCorpus(folder);
  if (problems.length > 0) throw corpusError(problems);
  return dataDir === undefined ? corpus : withImports(corpus, await readImports(dataDir));
}

/** The corpus with what was brought in; a document of Carta's own is never replaced by an import. */
function withImports(corpus: Corpus, imports: readonly FoundImport[]): Corpus {
  if (imports.length === 0) return corpus;
  const own = new Set(corpus.documents.map(({ id }) => id));
  const documents = [...corpus.documents];
  const provisions = [...corpus.provisions];
  const officials: OfficialText[] = [];
  for (const { file, imported } of imports) {
    if (imported.kind === 'official') {
      officials.push(imported.official);
    } else if (own.has(imported.document.id)) {
      const message = `has the id ${imported.document.id}, which the corpus has itself; import it under another id and remove this file`;
      throw corpusError([{ file, line: 1, message }]);
    } else {
      documents.push(imported.document);
      provisions.push(...imported.provisions);
    }
  }
  return new Corpus({ ...corpus, documents, provisions, officials });
}

/** Reads the whole corpus folder; faults come back beside what could be read. */
export async function readCorpus(folder: string): Promise<ReadCorpus> {
  const documents: CorpusDocument[] = [];
  const provisions: Provision[] = [];
  const cards: Card[] = [];
  const outside: OutsideCard[] = [];
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const name of await markdownFiles(folder)) {
    const file = path.posix.join(path.basename(folder), name);
    const text = (await readFile(path.join(folder, name), 'utf8')).normalize('NFC');
    files.set(file, text);
    const language = path.basename(name, '.md');
    if (!isLanguage(language)) {
      problems.push({ file, line: 1, message: 'is named for no language; use en, es, pt or fr' });
    } else if (name.startsWith(`${CARDS}/`)) {
      const read = parseCards(file, language, text);
      cards.push(...read.cards);
      outside.push(...read.outside);
      problems.push(...read.problems);
    } else {
      const read = parseDocument(file, text);
      if (read.document !== null) documents.push(read.document);
      provisions.push(...read.provisions);
      problems.push(...read.problems);
      if (read.document !== null && read.document.language !== language) {
        problems.push({ file, line: 1, message: `says language: ${read.document.language}` });
      }
    }
  }
  const numbering = await readNumbering(folder, problems);
  const corpus = new Corpus({ documents, provisions, cards, outside, numbering });
  for (const card of cards) {
    if (corpus.provision(card.ref) === null) {
      problems.push({
        file: card.file,
        line: card.line,
        message: `${card.ref} names no provision of the corpus`,
      });
    }
  }
  if (documents.length === 0 && problems.length === 0) {
    problems.push({ file: path.basename(folder), line: 1, message: 'holds no document' });
  }
  return { corpus, problems, files };
}

/** The numbers of the Charter's earlier texts; a corpus of other documents has none. */
async function readNumbering(folder: string, problems: Problem[]): Promise<Numbering | null> {
  if (!(await readdir(folder)).includes(NUMBERING_FILE)) return null;
  try {
    return await loadNumbering(folder);
  } catch (error) {
    if (!isCorpusError(error)) throw error;
    problems.push(...error.facts.problems);
    return null;
  }
}

/** Paths with `/`, sorted, so that every machine reads in the same order. */
async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((entry) => entry.split(path.sep).join('/'))
    .filter((entry) => entry.endsWith('.md') && !/(^|\/)README\.md$/i.test(entry))
    .sort();
}
