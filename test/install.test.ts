import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../src/paths.ts';

const manifest = JSON.parse(
  await readFile(path.join(PROJECT_FOLDER, 'package.json'), 'utf8'),
) as Record<string, Record<string, unknown>>;

it('E5: addons may run their install scripts, and were built', async () => {
  expect(manifest['allowScripts']).toMatchObject({ 'hnswlib-node': true, 'better-sqlite3': true });
  const addon = path.join(PROJECT_FOLDER, 'node_modules/hnswlib-node/build/Release/addon.node');
  expect((await stat(addon)).isFile()).toBe(true);
});

it('pins every dependency to one version', () => {
  for (const group of ['dependencies', 'devDependencies']) {
    for (const [name, version] of Object.entries(manifest[group] ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  }
});
