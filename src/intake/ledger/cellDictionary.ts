import { hashOf, lastOf, viewOf } from "./records/cellBytes.ts";
import { BLOCK_RECORDS, type RecordBlock } from "./records/recordBlock.ts";

/** The smallest table; it doubles as it fills up. */
const FIRST_SIZE = 256;

/**
 * The different cells of a column. A cell that came before is found by its bytes and never decoded again.
 *
 * An entry is a number from 0, in the order of first appearance.
 */
export class CellDictionary {
  /** What each entry was read as. */
  values = new Int32Array(FIRST_SIZE);
  /** Not 0 where the entry has something to report. */
  marks = new Uint8Array(FIRST_SIZE);
  size = 0;
  /** The entries of the last block that was looked up. */
  readonly found = new Int32Array(BLOCK_RECORDS);
  readonly #gathered = new Int32Array(BLOCK_RECORDS);
  readonly #bytes: DataView;
  /** The bytes of all entries, four in a word, close together: those in the file are far from each other. */
  #words = new Int32Array(4 * FIRST_SIZE);
  #wordCount = 0;
  /** The first word of each entry, and how many bytes it has. */
  #first = new Uint32Array(FIRST_SIZE);
  #length = new Uint32Array(FIRST_SIZE);
  #hash = new Int32Array(FIRST_SIZE);
  /** Entry + 1 by hash, 0 where free: twice as many places as entries. */
  #table = new Int32Array(2 * FIRST_SIZE);

  constructor(bytes: Uint8Array) {
    this.#bytes = viewOf(bytes);
  }

  /** The entry of a cell, or -1 when it is new. */
  find(from: number, to: number): number {
    const hash = hashOf(this.#bytes, from, to);
    const table = this.#table;
    const mask = table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = (table[place] as number) - 1;
      if (entry < 0 || (this.#hash[entry] === hash && this.#holds(entry, from, to))) return entry;
    }
  }

  /** Looks up a column of a block into `found`. A record whose cell is new or has a mark is no longer plain. */
  findAll({ count, width, from, to, isPlain }: RecordBlock, index: number): void {
    const { found, marks } = this;
    for (let i = 0, at = index; i < count; i++, at += width) {
      if (isPlain[i] === 0) continue;
      const entry = this.find(from[at] as number, to[at] as number);
      if (entry < 0 || marks[entry] !== 0) isPlain[i] = 0;
      found[i] = entry;
    }
  }

  /**
   * The values of some records of the block that was looked up last, until the next are asked for. Gathered here and then
   * copied: a loop that writes into columns of several kinds is compiled badly.
   */
  valuesFound(first: number, end: number): Int32Array {
    const { found, values } = this;
    const gathered = this.#gathered;
    for (let i = first; i < end; i++) gathered[i - first] = values[found[i] as number] as number;
    return gathered.subarray(0, end - first);
  }

  /** Adds a cell that {@link find} did not know. */
  add(from: number, to: number, value: number, mark: number): number {
    if (this.size === this.values.length) this.#grow();
    const entry = this.size++;
    this.values[entry] = value;
    this.marks[entry] = mark;
    this.#hash[entry] = hashOf(this.#bytes, from, to);
    this.#place(entry);
    this.#keep(entry, from, to);
    return entry;
  }

  #holds(entry: number, from: number, to: number): boolean {
    if (this.#length[entry] !== to - from) return false;
    const bytes = this.#bytes;
    const words = this.#words;
    let word = this.#first[entry] as number;
    for (let at = from; at + 4 < to; at += 4) if (bytes.getInt32(at, true) !== words[word++]) return false;
    return lastOf(bytes, from, to) === words[word];
  }

  #keep(entry: number, from: number, to: number): void {
    this.#first[entry] = this.#wordCount;
    this.#length[entry] = to - from;
    const end = this.#wordCount + ((to - from) >> 2) + 1;
    if (end > this.#words.length) this.#words = grown(this.#words, new Int32Array(2 * end));
    for (let at = from; at + 4 < to; at += 4) this.#words[this.#wordCount++] = this.#bytes.getInt32(at, true);
    this.#words[this.#wordCount++] = lastOf(this.#bytes, from, to);
  }

  #place(entry: number): void {
    const mask = this.#table.length - 1;
    let place = (this.#hash[entry] as number) & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = entry + 1;
  }

  #grow(): void {
    const size = 2 * this.values.length;
    this.values = grown(this.values, new Int32Array(size));
    this.marks = grown(this.marks, new Uint8Array(size));
    this.#first = grown(this.#first, new Uint32Array(size));
    this.#length = grown(this.#length, new Uint32Array(size));
    this.#hash = grown(this.#hash, new Int32Array(size));
    this.#table = new Int32Array(2 * size);
    for (let entry = 0; entry < this.size; entry++) this.#place(entry);
  }
}

function grown<Column extends Int32Array | Uint32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
