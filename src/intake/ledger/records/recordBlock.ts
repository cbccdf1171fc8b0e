import { MAX_COLUMNS, newRecord, type ScannedRecord, scanRecord, startNext } from "./recordScanner.ts";

/** Records of a block: few enough that their bytes stay in the processor's cache. */
export const BLOCK_RECORDS = 1024;

/** Records one after the other, of which each column is gone through in one loop. */
export class RecordBlock {
  /** Cells of a plain record. */
  readonly width: number;
  /** How many records the block holds. */
  count = 0;
  /** Where each record starts. */
  readonly start: Uint32Array;
  /** The physical line on which each record starts, from 1. */
  readonly line: Uint32Array;
  /** 1 for a record of the expected width without doubled quotes, faults of quotes or line ends inside cells. */
  readonly isPlain: Uint8Array;
  /** The first byte of each cell and the byte after its last, `width` cells a record; of plain records alone. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #mark: number;
  readonly #record: ScannedRecord;
  readonly #single = newRecord();

  /** @param records how many it has room for, at most {@link BLOCK_RECORDS} */
  constructor(bytes: Uint8Array, delimiter: string, width: number, records = BLOCK_RECORDS) {
    this.#bytes = bytes;
    this.#mark = delimiter.charCodeAt(0);
    this.width = width;
    // A record that is too wide reaches into the next one's place.
    this.#record = newRecord(records * width + MAX_COLUMNS);
    this.start = new Uint32Array(records);
    this.line = new Uint32Array(records);
    this.isPlain = new Uint8Array(records);
    this.from = this.#record.from;
    this.to = this.#record.to;
  }

  /** Scans the records from a place on. @returns where the block ends */
  scan(first: number, line: number): { readonly at: number; readonly line: number } {
    const { width, start, isPlain } = this;
    const bytes = this.#bytes;
    const record = this.#record;
    record.line = line;
    let at = first;
    let count = 0;
    while (at < bytes.length && count < isPlain.length) {
      start[count] = at;
      this.line[count] = record.line;
      at = scanRecord(bytes, this.#mark, at, record, count * width);
      const isOdd = record.hasEscapes || record.quoteFaults !== 0 || record.extraLines > 0;
      isPlain[count] = record.count === width && width <= MAX_COLUMNS && !isOdd ? 1 : 0;
      startNext(record);
      count++;
    }
    this.count = count;
    return { at, line: record.line };
  }

  /** One record of the block by itself, until the next is asked for. */
  recordAt(position: number): ScannedRecord {
    const record = this.#single;
    startNext(record);
    record.line = this.line[position] as number;
    scanRecord(this.#bytes, this.#mark, this.start[position] as number, record);
    return record;
  }
}
