import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChild } from '../../search/children/run.ts';
import { pdf } from './files.ts';

interface Measured {
  readonly blocks: number;
  readonly peak: number;
  readonly kept: number;
}

const PARAGRAPH =
  'States agree on the means to settle their disputes, and on the period within which they do so, before they bring them to any other body of the Organization that they belong to. '.repeat(
    2,
  );
const CHILD = fileURLToPath(new URL('children/measure.mjs', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'carta-pdf-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function write(pages: number): Promise<string> {
  const bytes = await pdf((document) => {
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) document.addPage();
      document.font('Times-Bold').fontSize(11).text(`Article ${page}`).font('Times-Roman');
      for (let count = 0; count < 8; count += 1) {
        document.text(`On page ${page}, ${count} ${PARAGRAPH}`).moveDown(0.5);
      }
    }
  });
  const file = path.join(folder, `${pages}.pdf`);
  await writeFile(file, bytes);
  return file;
}

async function measure(warmUp: string, file: string): Promise<Measured> {
  const ended = await runChild(CHILD, [warmUp, file], ['--expose-gc']);
  expect(ended.stderr).toBe('');
  return JSON.parse(ended.stdout) as Measured;
}

it('reads 500 pages in little more memory than 50', async () => {
  const [one, few, many] = [await write(1), await write(50), await write(500)];
  const short = await measure(one, few);
  const long = await measure(one, many);
  expect(short.blocks).toBe(50 * 9);
  expect(long.blocks).toBe(500 * 9);
  // Ten times the pages need nowhere near ten times the memory, and what is kept is their text.
  expect(long.peak / short.peak).toBeLessThan(5);
  expect(long.kept / long.blocks).toBeLessThan(4_000);
});
