import { ClassTable } from "./classes/classTable.ts";
import type { LedgerColumns } from "./ledgerColumns.ts";
import { hashOf, viewOf } from "./records/cellBytes.ts";
import { expectedRows } from "./records/expectedRows.ts";
import type { RecordBlock } from "./records/recordBlock.ts";
import type { ScannedRecord } from "./records/recordScanner.ts";

/** Positions of the columns that are kept as text, -1 without. */
export interface TextPositions {
  readonly code: number;
  readonly name: number;
  readonly note: number;
}

/** Writes the good rows of a ledger into its table of classes. */
export class WrittenClasses {
  readonly table: ClassTable;
  readonly #view: DataView;
  readonly #at: TextPositions;

  constructor(bytes: Uint8Array, at: TextPositions) {
    this.table = new ClassTable(expectedRows(bytes));
    this.#view = viewOf(bytes);
    this.#at = at;
  }

  /** Writes a record by the values that its columns were read as last. */
  writeRecord(record: ScannedRecord, row: number, columns: LedgerColumns): void {
    const { table } = this;
    const i = table.add(1);
    table.row[i] = row;
    table.line[i] = record.line;
    for (const name of namesOf(columns)) table[name][i] = columns[name].value;
    this.#writeTexts(i, record, 0, record.count);
  }

  /**
   * Writes plain records of the block that the columns looked up last.
   *
   * @param row of the first
   * @returns the first one's position
   */
  writePlain(block: RecordBlock, first: number, end: number, row: number, columns: LedgerColumns): number {
    const { table } = this;
    const { width } = block;
    const from = table.add(end - first);
    for (const name of namesOf(columns)) columns[name].write(table[name], from, first, end);
    table.line.set(block.line.subarray(first, end), from);
    for (let i = 0; i < end - first; i++) {
      table.row[from + i] = row + i;
      this.#writeTexts(from + i, block, (first + i) * width, width);
    }
    return from;
  }

  /** @param base where the record's first cell stands in `from` and `to` */
  #writeTexts(
    i: number,
    { from, to }: Pick<ScannedRecord, "from" | "to">,
    base: number,
    count: number,
  ): void {
    const { code, name, note, codeHash } = this.table;
    const at = this.#at;
    const codeFrom = from[base + at.code] as number;
    const codeTo = to[base + at.code] as number;
    code.from[i] = codeFrom;
    code.to[i] = codeTo;
    codeHash[i] = hashOf(this.#view, codeFrom, codeTo);
    name.from[i] = from[base + at.name] as number;
    name.to[i] = to[base + at.name] as number;
    if (at.note < 0 || at.note >= count) return;
    note.from[i] = from[base + at.note] as number;
    note.to[i] = to[base + at.note] as number;
  }
}

function namesOf(columns: LedgerColumns): (keyof LedgerColumns)[] {
  return Object.keys(columns) as (keyof LedgerColumns)[];
}
