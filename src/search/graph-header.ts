import { open } from 'node:fs/promises';

/** What hnswlib's file says of itself. */
export interface GraphHeader {
  readonly count: number;
  readonly dimension: number;
}

const BYTES = 48;

/**
 * Reads the head of an hnswlib file: six 64-bit numbers, among them how many elements there are,
 * where the label of an element begins and where its vector does
 * (`HierarchicalNSW::saveIndex` in hnswlib's hnswalg.h). The addon compares none of them with the
 * index that it loads the file into.
 */
export async function readGraphHeader(file: string): Promise<GraphHeader> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(BYTES);
    await handle.read(head, 0, BYTES, 0);
    const [, , count = 0, , labelAt = 0, vectorAt = 0] = Array.from(
      { length: BYTES / 8 },
      (_, place) => Number(head.readBigUInt64LE(place * 8)),
    );
    return { count, dimension: (labelAt - vectorAt) / Float32Array.BYTES_PER_ELEMENT };
  } finally {
    await handle.close();
  }
}
