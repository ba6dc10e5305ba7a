import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSource } from '../../../src/import/source/open-source.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'carta-source-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a file', () => {
  it('is read with its name, its checksum and the time', async () => {
    const file = path.join(folder, 'Carta: año 1.txt');
    await writeFile(file, 'Artículo 1');
    const opened = await openSource(file, { now: () => new Date(Date.UTC(2024, 5, 8)) });
    expect({ ...opened, bytes: Buffer.from(opened.bytes).toString() }).toEqual({
      bytes: 'Artículo 1',
      name: 'Carta: año 1.txt',
      mediaType: null,
      address: 'Carta: año 1.txt',
      retrieved: '2024-06-08T00:00:00.000Z',
      sha256: createHash('sha256').update('Artículo 1').digest('hex'),
    });
  });

  it('may be as large as the limit and no larger', async () => {
    const file = path.join(folder, 'a.txt');
    await writeFile(file, 'x'.repeat(1_000));
    expect((await openSource(file, { limits: { bytes: 1_000 } })).bytes).toHaveLength(1_000);
    await expect(openSource(file, { limits: { bytes: 999 } })).rejects.toMatchObject({
      code: 'bad_source',
      message: expect.stringContaining('larger than'),
    });
  });

  it('is refused where it is missing, a folder or a pipe', async () => {
    await mkdir(path.join(folder, 'inner'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    for (const [name, said] of [
      ['none.txt', 'not there'],
      ['inner', 'folder'],
      ['pipe', 'no regular file'],
    ] as const) {
      await expect(openSource(path.join(folder, name))).rejects.toMatchObject({
        code: 'bad_source',
        message: expect.stringContaining(said),
      });
    }
  });

  it('that only claims to be small is read to the limit', async () => {
    // A regular file of size 0 that has more to read, as the kernel makes them.
    await expect(openSource('/proc/self/status', { limits: { bytes: 10 } })).rejects.toMatchObject({
      code: 'bad_source',
    });
  });
});
