/** Many vectors of one width, each of length 1 (or all zero), row after row. */
export class VectorTable {
  readonly dimension: number;
  readonly data: Float32Array;

  constructor(data: Float32Array, dimension: number) {
    if (dimension < 1 || data.length % dimension !== 0) {
      throw new RangeError(`${data.length} numbers are no whole rows of ${dimension}`);
    }
    this.data = data;
    this.dimension = dimension;
  }

  get count(): number {
    return this.data.length / this.dimension;
  }

  /** One vector; a view, not a copy. */
  row(index: number): Float32Array {
    return this.data.subarray(index * this.dimension, (index + 1) * this.dimension);
  }

  /** The numbers as they are stored: 32-bit floats, little-endian like every machine Node runs on. */
  encode(): Uint8Array {
    return new Uint8Array(this.data.buffer, this.data.byteOffset, this.data.byteLength);
  }

  /** Reads what `encode` gave. */
  static decode(bytes: Uint8Array, dimension: number): VectorTable {
    // A file read into Node's pool may begin at an address that no float may have.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
    const data = new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
    return new VectorTable(data, dimension);
  }
}

/** The vector at length 1, so that a dot product is the cosine; a zero vector stays as it is. */
export function toUnit(vector: ArrayLike<number>): Float32Array {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i] ?? 0) ** 2;
  const length = Math.sqrt(sum) || 1;
  return Float32Array.from(vector, (number) => number / length);
}
