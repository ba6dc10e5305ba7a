import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the corpus folder lists for its checker; every file is one entry a line, `#` for comments. */
export interface CheckLists {
  /** Names of organs and instruments, which may stand in our text as in any other. */
  readonly names: readonly string[];
  /** Hosts that addresses in the front matter may have. */
  readonly hosts: readonly string[];
  /** Symbols of documents that the texts name and the corpus does not hold. */
  readonly elsewhere: readonly string[];
}

const FILES = {
  names: 'official-names.txt',
  hosts: 'official-hosts.txt',
  elsewhere: 'documents-elsewhere.txt',
} as const;

/** Reads the lists of a corpus folder; a list that is not there is empty. */
export async function readLists(folder: string): Promise<CheckLists> {
  const [names, hosts, elsewhere] = await Promise.all([
    readList(path.join(folder, FILES.names)),
    readList(path.join(folder, FILES.hosts)),
    readList(path.join(folder, FILES.elsewhere)),
  ]);
  return { names, hosts, elsewhere };
}

/** The entries of a list: one a line, without blank lines and what stands behind a `#`. */
export async function readList(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return [];
  }
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}
