import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Version of an installed package, null where it is not installed. Read from its `package.json`
 * on disk, which not every package exports, and without loading its code.
 */
export function packageVersion(name: string): string | null {
  let folder: string;
  try {
    folder = path.dirname(require.resolve(name));
  } catch {
    // Not installed: an answer, not a fault.
    return null;
  }
  for (;;) {
    const found = readPackage(path.join(folder, 'package.json'));
    if (found?.name === name) return found.version ?? null;
    const parent = path.dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

function readPackage(file: string): { name?: string; version?: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
  } catch {
    // This level of the package has no package.json.
    return null;
  }
}
