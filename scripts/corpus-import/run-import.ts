import type { Config } from '../../src/config.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readImports } from '../../src/corpus/imports/read-imports.ts';
import { prepareDataFolder } from '../../src/data-folder.ts';
import { CartaError } from '../../src/errors.ts';
import { checkId, type ImportMeta } from '../../src/import/document/describe.ts';
import { structure } from '../../src/import/document/structure.ts';
import { describeDifference } from '../../src/import/official/compare.ts';
import { importOfficial } from '../../src/import/official/import-official.ts';
import { readBlocks } from '../../src/import/read/read-blocks.ts';
import { openSource, type OpenOptions } from '../../src/import/source/open-source.ts';
import { keyOf, removeImports, storeImport } from '../../src/import/store.ts';
import { CORPUS_FOLDER } from '../../src/paths.ts';
import { languageOf } from '../../src/search/understand.ts';
import type { DocumentCall, ImportCall } from './arguments.ts';

/** What importing touches. */
export interface Importing {
  readonly config: Pick<Config, 'dataDir'>;
  /** How sources are opened; what may be fetched is decided here and by no setting. */
  readonly opening?: OpenOptions;
  /** A line for whoever runs the command. */
  readonly tell: (line: string) => void;
  readonly corpusFolder?: string;
}

type Work = Exclude<ImportCall, { kind: 'help' | 'wrong' }>;

/**
 * Does what was called for, but for the index.
 * @returns whether anything changed, so that the index must follow
 * @throws CartaError `bad_address`, `bad_source`, `bad_import`, `data_folder_unusable`, `bad_settings`
 */
export async function runImport(call: Work, importing: Importing): Promise<boolean> {
  const { config, tell } = importing;
  switch (call.kind) {
    case 'list':
      await list(config.dataDir, tell);
      return false;
    case 'remove':
      await prepareDataFolder(config.dataDir);
      return remove(call, importing);
    case 'official':
      await prepareDataFolder(config.dataDir);
      await bringOfficial(call, importing);
      return true;
    case 'document':
      await prepareDataFolder(config.dataDir);
      await bringDocument(call, importing);
      return true;
  }
}

async function bringOfficial(
  { document, language, where }: Extract<Work, { kind: 'official' }>,
  { config, opening, tell, corpusFolder = CORPUS_FOLDER }: Importing,
): Promise<void> {
  const corpus = await loadCorpus(corpusFolder);
  const { text, chapters, differences } = await importOfficial({
    document,
    language,
    where,
    corpus,
    ...(opening === undefined ? {} : { opening }),
  });
  const articles = [...text.texts.keys()].filter((ref) => /:\d+$/.test(ref)).length;
  const replaced = await storeImport(config.dataDir, { kind: 'official', official: text });
  tell(
    `${replaced ? 'Replaced' : 'Imported'} the official text (${document}, ${language}): ` +
      `${articles} articles in ${chapters.length} chapters, from ${text.source.address}`,
  );
  if (differences.length === 0) {
    tell('Its numbers, periods and majorities are those of the summary.');
    return;
  }
  tell(`Its numbers differ from the summary's in ${differences.length} places, to be looked at:`);
  for (const difference of differences) tell(`  ${describeDifference(difference)}`);
}

async function bringDocument(
  call: DocumentCall,
  { config, opening, tell, corpusFolder = CORPUS_FOLDER }: Importing,
): Promise<void> {
  const corpus = await loadCorpus(corpusFolder);
  const taken = new Set(corpus.documents.map(({ id }) => id));
  // Told before anything is fetched.
  checkId(call.id, taken);
  const file = await openSource(call.where, opening);
  const blocks = await readBlocks(file);
  const language =
    call.language ??
    languageOf(
      blocks
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 4000),
    );
  const { retrieved, sha256, address } = file;
  const superseded = await successor(call, corpus, config.dataDir);
  const meta: ImportMeta = {
    id: call.id,
    title: call.title,
    ...(call.short === null ? {} : { short: call.short }),
    language,
    ...(call.documentKind === null ? {} : { kind: call.documentKind }),
    ...(call.date === null ? {} : { date: call.date }),
    ...(call.symbol === null ? {} : { symbol: call.symbol }),
    ...(superseded === null ? {} : { superseded }),
    url: call.url ?? (address.startsWith('https:') ? address : null),
    names: call.names,
    source: { address, retrieved, sha256 },
  };
  const { document, provisions, warnings } = structure(blocks, meta, taken);
  const imported = { kind: 'document', document, provisions } as const;
  const replaced = await storeImport(config.dataDir, imported);
  const notes = provisions.reduce((sum, provision) => sum + provision.notes.length, 0);
  for (const warning of warnings) tell(`Note: ${warning}`);
  tell(
    `${replaced ? 'Replaced' : 'Imported'} ${document.id} (${language}), "${document.title}": ` +
      `${provisions.length} provisions, ${notes} notes, from ${address}`,
  );
  tell(
    `Cite it as: ${provisions
      .slice(0, 4)
      .map(({ ref }) => ref)
      .join(', ')} …`,
  );
}

/** The document that took the place of this one: another, that there is. */
async function successor(
  { id, supersededBy }: DocumentCall,
  corpus: Corpus,
  dataDir: string,
): Promise<string | null> {
  if (supersededBy === null) return null;
  const imports = await readImports(dataDir);
  const known =
    corpus.document(supersededBy) !== null ||
    imports.some(({ imported }) => keyOf(imported).id === supersededBy);
  if (known && supersededBy !== id) return supersededBy;
  throw new CartaError(
    'bad_settings',
    `--superseded-by ${supersededBy}: there is no such other document; ` +
      'npm run corpus:import -- --list shows what was imported',
  );
}

async function remove(
  { id, language }: Extract<Work, { kind: 'remove' }>,
  { config, tell }: Importing,
): Promise<boolean> {
  const documents = await removeImports(config.dataDir, 'document', id, language);
  const officials = await removeImports(config.dataDir, 'official', id, language);
  const which = language === null ? id : `${id} (${language})`;
  if (documents + officials === 0) {
    throw new CartaError(
      'bad_import',
      `Nothing was imported as ${which}; npm run corpus:import -- --list shows what was`,
    );
  }
  tell(
    officials > 0
      ? `Removed the official text of ${which}; answers show the summary again`
      : `Removed ${which}; it is cited no more`,
  );
  return true;
}

async function list(dataDir: string, tell: (line: string) => void): Promise<void> {
  const imports = await readImports(dataDir);
  if (imports.length === 0) tell('Nothing was imported.');
  for (const { imported } of imports) {
    const { id, language } = keyOf(imported);
    const [what, source] =
      imported.kind === 'official'
        ? [`official text, ${imported.official.texts.size} provisions`, imported.official.source]
        : [
            `"${imported.document.title}", ${imported.provisions.length} provisions`,
            imported.document.source,
          ];
    tell(
      `${id} (${language}): ${what}; from ${source?.address ?? 'unknown'}, ` +
        `${source?.retrieved.slice(0, 10) ?? ''}, sha256 ${source?.sha256.slice(0, 12) ?? ''}`,
    );
  }
}
