import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { importNames, importsFolder } from '../corpus/imports/read-imports.ts';
import { encodeImport, type Import } from '../corpus/imports/stored-import.ts';
import { isLanguage, type Language } from '../corpus/language.ts';
import { dataFolderError, isDiskFault } from '../data-folder.ts';

/** An import is known by these; bringing one in again replaces what was there whole. */
export interface ImportKey {
  readonly kind: Import['kind'];
  readonly id: string;
  readonly language: Language;
}

/** The key of an import. */
export function keyOf(imported: Import): ImportKey {
  const { kind } = imported;
  return kind === 'document'
    ? { kind, id: imported.document.id, language: imported.document.language }
    : { kind, id: imported.official.document, language: imported.official.language };
}

/**
 * Stores an import in one step: a reader finds the old one whole, or the new one.
 * @returns whether it replaced one
 * @throws CartaError `data_folder_unusable`
 */
export async function storeImport(dataDir: string, imported: Import): Promise<boolean> {
  const key = keyOf(imported);
  const replaced = (await keysIn(dataDir)).some((one) => nameOf(one) === nameOf(key));
  const file = path.join(importsFolder(dataDir), nameOf(key));
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(importsFolder(dataDir), { recursive: true });
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(encodeImport(imported));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw isDiskFault(error) ? dataFolderError(dataDir, error) : error;
  }
  return replaced;
}

/**
 * Removes the imports of a kind and an id, in one language or in all; a damaged one goes too.
 * @returns how many were there
 * @throws CartaError `data_folder_unusable`
 */
export async function removeImports(
  dataDir: string,
  kind: Import['kind'],
  id: string,
  language: Language | null,
): Promise<number> {
  const keys = (await keysIn(dataDir))
    .filter((key) => key.kind === kind && key.id === id)
    .filter((key) => language === null || key.language === language);
  try {
    for (const key of keys) await rm(path.join(importsFolder(dataDir), nameOf(key)));
  } catch (error) {
    throw isDiskFault(error) ? dataFolderError(dataDir, error) : error;
  }
  return keys.length;
}

function nameOf({ kind, id, language }: ImportKey): string {
  return `${kind}.${id}.${language}.json`;
}

async function keysIn(dataDir: string): Promise<ImportKey[]> {
  const names = await importNames(dataDir);
  return names.flatMap((name): ImportKey[] => {
    const match = /^(document|official)\.([a-z0-9-]+)\.([a-z]{2})\.json$/.exec(name);
    const [, kind, id, language] = match ?? [];
    return id === undefined || language === undefined || !isLanguage(language)
      ? []
      : [{ kind: kind as Import['kind'], id, language }];
  });
}
