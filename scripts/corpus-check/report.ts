import type { LanguageCounts } from '../../src/corpus/check/count-corpus.ts';

const COLUMNS: readonly [string, keyof LanguageCounts][] = [
  ['language', 'language'],
  ['documents', 'documents'],
  ['provisions', 'provisions'],
  ['words', 'words'],
  ['cards', 'cards'],
  ['outside', 'outside'],
  ['references', 'references'],
  ['longest sentence', 'longest'],
  ['highest LIX', 'lix'],
];

/** What the corpus holds, a row for each language. */
export function countTable(counts: readonly LanguageCounts[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...counts.map((one) =>
      COLUMNS.map(([, field]) =>
        field === 'language' ? one.language : one[field].toLocaleString('en'),
      ),
    ),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
