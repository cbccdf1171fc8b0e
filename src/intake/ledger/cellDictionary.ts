/** The smallest table; it doubles as it fills up. */
const FIRST_SIZE = 256;

/**
 * The different cells of a column. A cell that came before is found by its bytes and never decoded again.
 *
 * An entry is a number from 0, in the order of first appearance; its bytes are those of the first cell.
 */
export class CellDictionary {
  /** What each entry was read as. */
  values = new Int32Array(FIRST_SIZE);
  /** Not 0 where the entry has something to report. */
  marks = new Uint8Array(FIRST_SIZE);
  size = 0;
  readonly #bytes: Uint8Array;
  #from = new Uint32Array(FIRST_SIZE);
  #to = new Uint32Array(FIRST_SIZE);
  #hash = new Int32Array(FIRST_SIZE);
  /** Entry + 1 by hash, 0 where free: twice as many places as entries. */
  #table = new Int32Array(2 * FIRST_SIZE);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The entry of a cell, or -1 when it is new. */
  find(from: number, to: number, hash: number): number {
    const bytes = this.#bytes;
    const mask = this.#table.length - 1;
    const length = to - from;
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const entry = (this.#table[place] as number) - 1;
      if (entry < 0) return -1;
      if (this.#hash[entry] !== hash) continue;
      const first = this.#from[entry] as number;
      if ((this.#to[entry] as number) - first !== length) continue;
      let i = 0;
      while (i < length && bytes[first + i] === bytes[from + i]) i++;
      if (i === length) return entry;
    }
  }

  /** Adds a cell that {@link find} did not know. */
  add(from: number, to: number, hash: number, value: number, mark: number): number {
    if (this.size === this.values.length) this.#grow();
    const entry = this.size++;
    this.values[entry] = value;
    this.marks[entry] = mark;
    this.#from[entry] = from;
    this.#to[entry] = to;
    this.#hash[entry] = hash;
    this.#place(entry);
    return entry;
  }

  #place(entry: number): void {
    const hash = this.#hash[entry] as number;
    const mask = this.#table.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = entry + 1;
  }

  #grow(): void {
    const size = 2 * this.values.length;
    const grown = <Column extends Int32Array | Uint32Array | Uint8Array>(column: Column, larger: Column) => {
      larger.set(column);
      return larger;
    };
    this.values = grown(this.values, new Int32Array(size));
    this.marks = grown(this.marks, new Uint8Array(size));
    this.#from = grown(this.#from, new Uint32Array(size));
    this.#to = grown(this.#to, new Uint32Array(size));
    this.#hash = grown(this.#hash, new Int32Array(size));
    this.#table = new Int32Array(2 * size);
    for (let entry = 0; entry < this.size; entry++) this.#place(entry);
  }
}
