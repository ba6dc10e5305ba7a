import * as z from 'zod';
import { CartaError } from '../../errors.ts';
import { LANGUAGES } from '../language.ts';
import type { OfficialText } from '../official.ts';
import { DOCUMENT_KINDS, type CorpusDocument, type Provision } from '../provision.ts';

/** Raised when the form of a stored import changes. */
const FORMAT = 1;

const Source = z.strictObject({
  address: z.string().min(1),
  retrieved: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const StoredDocument = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.literal('document'),
  document: z.strictObject({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    language: z.enum(LANGUAGES),
    kind: z.enum(DOCUMENT_KINDS),
    symbol: z.string().nullable(),
    date: z.string().nullable(),
    edition: z.string().nullable(),
    superseded: z.string().nullable(),
    place: z.string().nullable(),
    url: z.string().nullable(),
    standing: z.string(),
    names: z.array(z.string()),
    file: z.string(),
    source: Source,
  }),
  provisions: z.array(
    z.strictObject({
      ref: z.string(),
      document: z.string(),
      language: z.enum(LANGUAGES),
      kind: z.enum(['document', 'preamble', 'article', 'letter', 'section']),
      parent: z.string().nullable(),
      path: z.array(z.string()),
      label: z.string(),
      title: z.string(),
      text: z.string(),
      sentences: z.array(z.string()),
      notes: z.array(
        z.strictObject({
          sentence: z.int().nonnegative(),
          text: z.string(),
          cut: z.boolean(),
        }),
      ),
      letters: z.array(z.string()),
      url: z.string().nullable(),
      line: z.int().positive(),
    }),
  ),
});

const StoredOfficial = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.literal('official'),
  document: z.string(),
  language: z.enum(LANGUAGES),
  source: Source,
  texts: z.array(z.tuple([z.string(), z.string()])),
});

const Stored = z.discriminatedUnion('kind', [StoredDocument, StoredOfficial]);

/** A document or an official text that the operator brought in, as it lies on disk. */
export type Import =
  | {
      readonly kind: 'document';
      readonly document: CorpusDocument;
      readonly provisions: readonly Provision[];
    }
  | { readonly kind: 'official'; readonly official: OfficialText };

/** An import as it is stored: JSON that a person can read, the same bytes for the same import. */
export function encodeImport(imported: Import): string {
  const stored =
    imported.kind === 'document'
      ? { format: FORMAT, ...imported }
      : {
          format: FORMAT,
          kind: 'official',
          ...imported.official,
          texts: [...imported.official.texts],
        };
  return `${JSON.stringify(Stored.parse(stored), null, 1)}\n`;
}

/**
 * Reads what `encodeImport` wrote.
 * @param file name for the message
 * @throws CartaError `bad_corpus` that says how to bring it in again
 */
export function decodeImport(file: string, text: string): Import {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw broken(file, 'is no JSON', error);
  }
  const stored = Stored.safeParse(raw);
  if (!stored.success) {
    const fault = stored.error.issues[0];
    throw broken(file, `is no import (${fault?.path.join('.') ?? ''})`, stored.error);
  }
  if (stored.data.kind === 'document') {
    const { document, provisions } = stored.data;
    return { kind: 'document', document, provisions };
  }
  const { document, language, source, texts } = stored.data;
  return { kind: 'official', official: { document, language, source, texts: new Map(texts) } };
}

function broken(file: string, what: string, cause: unknown): CartaError {
  return new CartaError(
    'bad_corpus',
    `${file} ${what}; remove the file, or bring the document in again with npm run corpus:import`,
    { facts: { file }, cause },
  );
}
