import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { LANGUAGES } from './language.ts';
import type { Problem } from './problem.ts';
import { DOCUMENT_KINDS } from './provision.ts';

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+(:[a-z-]+)?$/, 'must be a reference such as `ag-res-2004`'),
  title: z.string().min(1),
  short: z.string().min(1),
  language: z.enum(LANGUAGES),
  kind: z.enum(DOCUMENT_KINDS),
  symbol: z.string().nullish(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 1948-04-30')
    .nullish(),
  edition: z.string().min(1).nullish(),
  superseded: z.string().min(1).nullish(),
  place: z.string().nullish(),
  url: z.httpUrl().nullish(),
  standing: z.string().min(1),
  names: z.array(z.string().min(1)).optional(),
});

/** The fields between the `---` lines at the head of a corpus file. */
export type FrontMatter = z.infer<typeof FrontMatter>;

/** A corpus file taken apart: its fields and its body, which begins at line `bodyLine` (from 1). */
export interface SplitFile {
  readonly fields: FrontMatter | null;
  readonly body: string;
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/** Splits a corpus file into front matter and body; what is wrong comes back with its line. */
export function splitFrontMatter(file: string, text: string): SplitFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const fault = (line: number, message: string): SplitFile => ({
    fields: null,
    body: '',
    bodyLine: 1,
    problems: [{ file, line, message }],
  });
  if (match?.[1] === undefined) {
    return fault(1, 'has no front matter; begin the file with `---`, its fields and `---`');
  }
  let raw: unknown;
  try {
    // The core schema keeps dates as the text that stands in the file.
    raw = parse(match[1], { schema: 'core' });
  } catch (error) {
    const at = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
    return fault(at + 1, `front matter is no YAML: ${String(error).split('\n')[0] ?? ''}`);
  }
  const fields = FrontMatter.safeParse(raw);
  if (!fields.success) {
    return {
      fields: null,
      body: '',
      bodyLine: 1,
      problems: fields.error.issues.map((issue) => ({
        file,
        line: lineOfField(match[1] ?? '', String(issue.path[0] ?? '')),
        message: `front matter, ${issue.path.join('.') || 'fields'}: ${issue.message}`,
      })),
    };
  }
  return {
    fields: fields.data,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    problems: [],
  };
}

function lineOfField(yaml: string, field: string): number {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  return index === -1 ? 1 : index + 2;
}
