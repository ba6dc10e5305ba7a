import type { Block } from '../../../src/import/block.ts';
import type { ImportMeta } from '../../../src/import/document/describe.ts';
import { structure, type StructuredDocument } from '../../../src/import/document/structure.ts';
import type { Provision } from '../../../src/corpus/provision.ts';

/**
 * Blocks written shortly: `# heading`, `- item`, `  - inner item`, `(a) item`, `1. item`,
 * `[^1]: note`; every other line is a paragraph.
 */
export function blocks(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const heading = /^(#+) (.*)$/.exec(line);
      if (heading !== null) {
        return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
      }
      const note = /^\[\^([^\]]+)\]: (.*)$/.exec(line);
      if (note !== null) return { kind: 'note', mark: note[1] ?? '', text: note[2] ?? '' };
      const item = /^( *)(?:-|\(?([a-z]|[ivx]+|\d{1,2})[.)]) +(.*)$/.exec(line);
      if (item !== null) {
        const depth = (item[1]?.length ?? 0) / 2;
        return { kind: 'item', mark: item[2] ?? null, depth, text: item[3] ?? '' };
      }
      return { kind: 'paragraph', text: line };
    });
}

export const META: ImportMeta = {
  id: 'guide',
  title: null,
  short: 'Guide',
  language: 'en',
  url: null,
  source: { address: 'guide.md', retrieved: '2026-05-04T10:00:00Z', sha256: 'a'.repeat(64) },
};

export function read(text: string, meta: Partial<ImportMeta> = {}): StructuredDocument {
  return structure(blocks(text), { ...META, ...meta });
}

/** The provision of a reference. */
export function at({ provisions }: StructuredDocument, ref: string): Provision {
  const found = provisions.find((provision) => provision.ref === ref);
  if (found === undefined) {
    throw new Error(`no ${ref} among ${provisions.map((one) => one.ref).join(' ')}`);
  }
  return found;
}

/** References in order. */
export function refs({ provisions }: StructuredDocument): string[] {
  return provisions.map(({ ref }) => ref);
}
