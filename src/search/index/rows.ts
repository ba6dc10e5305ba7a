import { contentKey, type Passage } from '../passage.ts';
import { byScore, type Neighbour, type VectorSearch } from '../vector-search.ts';

/** Passages with the row of the vector table that each one's text has. */
export interface Rows {
  /** Row of each passage. */
  readonly rowOf: readonly number[];
  /** The text of each row. */
  readonly texts: readonly string[];
  /** The key of each row, by which its vector is known from one build to the next. */
  readonly keys: readonly string[];
}

/** Gives each different text one row, in the order of the passages. */
export function rowsOf(passages: readonly Passage[]): Rows {
  const rows = new Map<string, number>();
  const texts: string[] = [];
  const rowOf = passages.map(({ text }) => {
    const key = contentKey(text);
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, texts.length);
    return texts.push(text) - 1;
  });
  return { rowOf, texts, keys: [...rows.keys()] };
}

/** Search among passages over a search among rows: passages with the same text are equally near. */
export function passageSearch(search: VectorSearch, rowOf: readonly number[]): VectorSearch {
  const passagesAt: number[][] = Array.from({ length: search.count }, () => []);
  rowOf.forEach((row, passage) => passagesAt[row]?.push(passage));
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
