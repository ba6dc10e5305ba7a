import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { dataFolderError, isDiskFault } from '../../data-folder.ts';
import { decodeImport, type Import } from './stored-import.ts';

/** Where imports lie: each in one file, below the data folder. */
export function importsFolder(dataDir: string): string {
  return path.join(dataDir, 'imports');
}

/** One import with the file that it lies in. */
export interface FoundImport {
  readonly file: string;
  readonly imported: Import;
}

/**
 * Everything that the operator brought in, in the order of the file names; empty where the folder
 * is not there.
 * @throws CartaError `bad_corpus` for a file that is no import, `data_folder_unusable`
 */
export async function readImports(dataDir: string): Promise<FoundImport[]> {
  const folder = importsFolder(dataDir);
  const names = await importNames(dataDir);
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        throw dataFolderError(dataDir, error);
      });
      return { file, imported: decodeImport(file, text) };
    }),
  );
}

/**
 * Names of the files that imports lie in, sorted; none where the folder is not there.
 * @throws CartaError `data_folder_unusable`
 */
export async function importNames(dataDir: string): Promise<string[]> {
  const folder = importsFolder(dataDir);
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw isDiskFault(error) ? dataFolderError(dataDir, error) : error;
  });
  return names.filter((name) => name.endsWith('.json')).sort();
}
