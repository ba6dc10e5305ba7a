import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { badIndex } from './bad-index.ts';
import { isMissing, MANIFEST, nameOf } from './layout.ts';

/** Raised when the files of an index change their form. */
export const FORMAT = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const File = z.strictObject({ size: z.int().nonnegative(), sha256: Sha256 });

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** Identity of the embedder that made the vectors. */
  embedder: z.string().min(1),
  /** Numbers in a vector. */
  dimension: z.int().positive(),
  metric: z.literal('cosine'),
  /** What the index was made from and by; see `stale.ts`. */
  made: z.strictObject({
    chunker: z.string(),
    learner: z.string(),
    corpus: Sha256,
    cards: Sha256,
    /** What the operator imported; empty where there is nothing. */
    imports: z.union([Sha256, z.literal('')]).default(''),
    minisearch: z.string(),
    /** Null where the addon did not load and no graph was written. */
    'hnswlib-node': z.string().nullable(),
  }),
  /** Passages in all. */
  passages: z.int().positive(),
  /** Different texts among them, each with one vector. */
  texts: z.int().positive(),
  /** A row whose own vector must find it before the index serves. */
  probe: z.int().nonnegative(),
  files: z.strictObject({
    'passages.json': File,
    'vectors.f32': File,
    'head.bin': File,
    'words.json': File,
    'hnswlib.index': File.optional(),
  }),
});

/**
 * What an index is and must be: everything that a reader checks before it trusts a byte. It holds
 * no time and no path, so that two builds from the same corpus are the same to the byte.
 */
export type Manifest = z.infer<typeof Manifest>;

/** The manifest as it is stored, its keys always in the same order. */
export function encodeManifest(manifest: Manifest): string {
  return `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`;
}

/**
 * Reads and checks the manifest of the index `name` in the index folder.
 * @throws CartaError `bad_index`: `half_written`, `corrupt` or, for another format, `foreign`
 */
export async function readManifest(root: string, name: string): Promise<Manifest> {
  const file = path.join(root, name, MANIFEST);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (isMissing(error)) throw badIndex('half_written', `${file} is missing`, error);
    throw error;
  }
  if (nameOf(bytes) !== name) throw badIndex('corrupt', `${file} has been changed`);
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw badIndex('corrupt', `${file} is no JSON`, error);
  }
  const format = z.looseObject({ format: z.unknown() }).safeParse(raw).data?.format;
  if (format !== FORMAT) {
    throw badIndex(
      'foreign',
      `the index has format ${String(format)}, this version reads ${FORMAT}`,
    );
  }
  const manifest = Manifest.safeParse(raw);
  if (!manifest.success) throw badIndex('corrupt', `${file} is no manifest`, manifest.error);
  return manifest.data;
}
