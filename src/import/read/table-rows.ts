/**
 * The rows of a table that is drawn with bars, each as one text with the names of its columns; null
 * where the lines draw none.
 */
export function tableRows(lines: readonly string[]): string[] | null {
  const cells = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (cells.length < 2 || !cells.every((line) => line.includes('|'))) return null;
  const rule = cells[1];
  if (rule === undefined || !/^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(rule)) return null;
  const [heads = [], ...rows] = [cells[0] ?? '', ...cells.slice(2)].map(splitRow);
  return rows.map((row) =>
    row
      .flatMap((cell, column) => {
        if (cell === '') return [];
        const head = heads[column] ?? '';
        return [head === '' ? cell : `${head}: ${cell}`];
      })
      .join('; '),
  );
}

function splitRow(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
