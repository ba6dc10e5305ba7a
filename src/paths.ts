import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whether this runs from `src` or from `dist/src`. */
export const PROJECT_FOLDER = findProject(path.dirname(fileURLToPath(import.meta.url)));

/** The corpus that comes with the project. */
export const CORPUS_FOLDER = path.join(PROJECT_FOLDER, 'corpus');

function findProject(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findProject(path.dirname(folder));
}
