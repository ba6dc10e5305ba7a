import type { Language } from '../../corpus/language.ts';
import { contentKey, type Passage } from '../passage.ts';
import { byScore, type Neighbour, type VectorSearch } from '../vector-search.ts';

/** Passages with the row of the vector table that each one's text has. */
export interface Rows {
  /** Row of each passage; null for one that is not embedded. */
  readonly rowOf: readonly (number | null)[];
  /** The text of each row. */
  readonly texts: readonly string[];
  /** The key of each row, by which its vector is known from one build to the next. */
  readonly keys: readonly string[];
}

/**
 * Gives each different text that is embedded one row, in the order of the passages.
 * @param languages - those that the embedder was made for; cards of others get no row
 */
export function rowsOf(passages: readonly Passage[], languages?: readonly Language[]): Rows {
  const rows = new Map<string, number>();
  const texts: string[] = [];
  const rowOf = passages.map(({ kind, language, text }) => {
    if (kind !== 'text' && languages?.includes(language) === false) return null;
    const key = contentKey(text);
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, texts.length);
    return texts.push(text) - 1;
  });
  return { rowOf, texts, keys: [...rows.keys()] };
}

/** Search among passages over a search among rows: passages with the same text are equally near. */
export function passageSearch(
  search: VectorSearch,
  rowOf: readonly (number | null)[],
): VectorSearch {
  const passagesAt: number[][] = Array.from({ length: search.count }, () => []);
  rowOf.forEach((row, passage) => {
    if (row !== null) passagesAt[row]?.push(passage);
  });
  return {
    count: rowOf.length,
    dimension: search.dimension,
    nearest(vector, k, filter) {
      const passesAt = (row: number): number[] => {
        const passages = passagesAt[row] ?? [];
        return filter === undefined ? passages : passages.filter(filter);
      };
      const rowFilter =
        filter === undefined ? undefined : (row: number) => passesAt(row).length > 0;
      return search
        .nearest(vector, k, rowFilter)
        .flatMap(({ index, score }): Neighbour[] =>
          passesAt(index).map((passage) => ({ index: passage, score })),
        )
        .sort(byScore)
        .slice(0, Math.max(k, 0));
    },
  };
}
