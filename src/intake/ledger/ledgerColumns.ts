import { UNIT } from "../../domain/edition.ts";
import { NOT_GIVEN } from "../../domain/ledger/classColumns.ts";
import type { NameBook } from "../cells/names.ts";
import type { Unit } from "../cells/numbers.ts";
import type { FindingPlace } from "../findings/finding.ts";
import { CellDictionary } from "./cellDictionary.ts";
import type { WrittenColumn } from "./classes/classTable.ts";
import {
  type CellFinding,
  type CellReader,
  nameReader,
  peopleReader,
  readDayCell,
  readFormCell,
  readHoursCell,
  readPartHoursCell,
  readProjectCell,
  readSubjectCell,
  readYearCell,
  unitReader,
} from "./ledgerCells.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import type { HeaderCell, LedgerColumn } from "./ledgerHeader.ts";
import type { LedgerTexts } from "./ledgerTexts.ts";
import type { RecordBlock } from "./records/recordBlock.ts";
import type { ScannedRecord } from "./records/recordScanner.ts";

/** The look-ups of names that a ledger is read with. */
export interface LedgerBooks {
  readonly ministries: NameBook;
  readonly fields: NameBook;
  readonly regions: NameBook;
}

/** Entries of a dictionary: 0 without findings, then. */
const HAS_FINDINGS = 1;
const IS_FAULTY = 2;

/** A column whose cells are read as numbers, each different cell once. */
export class ReadColumn {
  readonly name: LedgerColumn;
  /** Position in the record, -1 for a column that the file does not have. */
  readonly index: number;
  /** The value of the last cell; 0 of a faulty one. */
  value = 0;
  /** False where the last cell cannot be used. */
  isGood = false;
  readonly #read: CellReader;
  readonly #isFigure: boolean;
  readonly #absent: number | null;
  readonly #cells: CellDictionary;
  readonly #findingsOf = new Map<number, readonly CellFinding[]>();
  readonly #texts: LedgerTexts;
  readonly #findings: LedgerFindings;
  /** Findings of the last cell. */
  #found: readonly CellFinding[] = NOTHING;

  constructor(
    { name, read, isFigure = false, absent = null }: ColumnOptions,
    index: number,
    bytes: Uint8Array,
    texts: LedgerTexts,
    findings: LedgerFindings,
  ) {
    this.name = name;
    this.index = index;
    this.#read = read;
    this.#isFigure = isFigure;
    this.#absent = absent;
    this.value = absent ?? 0;
    this.#cells = new CellDictionary(bytes);
    this.#texts = texts;
    this.#findings = findings;
  }

  /** Reads the record's cell into `value`. */
  take(record: ScannedRecord, row: number): void {
    const { index } = this;
    this.#found = NOTHING;
    if (index < 0 || index >= record.count) {
      this.value = this.#absent ?? 0;
      this.isGood = this.#absent !== null;
      return;
    }
    if (record.hasEscapes && record.escaped[index] === 1) {
      this.isGood = this.#takeNew(record, row) >= 0;
      return;
    }
    const from = record.from[index] as number;
    const to = record.to[index] as number;
    let entry = this.#cells.find(from, to);
    if (entry < 0) {
      const mark = this.#takeNew(record, row);
      entry = this.#cells.add(from, to, this.value, mark < 0 ? IS_FAULTY : mark);
      if (mark !== 0) this.#findingsOf.set(entry, this.#found);
      this.isGood = mark >= 0;
      return;
    }
    const mark = this.#cells.marks[entry] as number;
    if (mark !== 0) this.#found = this.#findingsOf.get(entry) ?? NOTHING;
    this.value = this.#cells.values[entry] as number;
    this.isGood = mark < IS_FAULTY;
  }

  /** Looks up its cells of a block; a record whose cell was not met before or has findings is no longer plain. */
  findAll(block: RecordBlock): void {
    if (this.index >= 0) this.#cells.findAll(block, this.index);
  }

  /** Writes the values of some plain records of the block that was looked up last. */
  write(column: WrittenColumn, at: number, first: number, end: number): void {
    if (this.index < 0) {
      const absent = this.#absent ?? 0;
      // A new column holds zeros: memory that nobody writes costs nothing.
      if (absent !== 0) column.fill(absent, at, at + end - first);
      return;
    }
    column.set(this.#cells.valuesFound(first, end), at);
  }

  /** Reports what was found in the last cell. */
  reportFound(record: ScannedRecord, row: number): void {
    if (this.#found.length === 0) return;
    for (const { code, facts } of this.#found) {
      if (!this.#findings.lists(code)) this.#findings.count(code);
      else this.#findings.report(code, this.#place(record, row), facts);
    }
  }

  /** Takes a value in place of a blank cell, and forgets what was found. */
  fill(value: number): void {
    this.value = value;
    this.isGood = true;
    this.#found = NOTHING;
  }

  /** @returns -1 for a faulty cell, else the mark of its entry */
  #takeNew(record: ScannedRecord, row: number): number {
    const { index } = this;
    const text = this.#texts.newText(
      record.from[index] as number,
      record.to[index] as number,
      record.escaped[index] === 1,
      this.#place(record, row),
      this.#isFigure,
    );
    if (text === null) {
      this.#found = NOTHING;
      return -1;
    }
    const { value, findings } = this.#read(text);
    this.value = value ?? 0;
    this.#found = findings;
    if (value === null) return -1;
    return findings.length > 0 ? HAS_FINDINGS : 0;
  }

  #place({ line }: ScannedRecord, row: number): FindingPlace {
    return { row, line, column: this.name };
  }
}

const NOTHING: readonly CellFinding[] = [];

interface ColumnOptions {
  readonly name: LedgerColumn;
  readonly read: CellReader;
  /** True for a number, which is no telephone number whatever its digits. */
  readonly isFigure?: boolean;
  /** The value where the file does not have the column, or a row ends before it; null where it is needed. */
  readonly absent?: number | null;
}

/** The columns of a ledger that are read as numbers, by what they hold. */
export function readColumns(
  header: readonly HeaderCell[],
  books: LedgerBooks,
  units: string[],
  declared: Unit | null,
  bytes: Uint8Array,
  texts: LedgerTexts,
  findings: LedgerFindings,
) {
  const column = (options: ColumnOptions) => {
    const index = header.findIndex(({ column }) => column === options.name);
    return new ReadColumn(options, index, bytes, texts, findings);
  };
  return {
    year: column({ name: "年度", read: readYearCell, isFigure: true }),
    ministry: column({ name: UNIT, read: nameReader(books.ministries, "unknown-ministry") }),
    field: column({ name: "领域", read: nameReader(books.fields, "unknown-field") }),
    start: column({ name: "开班日期", read: readDayCell, isFigure: true }),
    end: column({ name: "结业日期", read: readDayCell, isFigure: true }),
    form: column({ name: "形式", read: readFormCell }),
    hours: column({ name: "学时", read: readHoursCell, isFigure: true }),
    people: column({ name: "培训人数", read: peopleReader(declared), isFigure: true }),
    unit: column({ name: "承办单位", read: unitReader(units) }),
    region: column({ name: "地区", read: nameReader(books.regions, "unknown-region") }),
    subject: column({ name: "科目类别", read: readSubjectCell, absent: 0 }),
    project: column({ name: "子项目", read: readProjectCell, absent: 0 }),
    faceHours: column({ name: "面授学时", read: readPartHoursCell, isFigure: true, absent: NOT_GIVEN }),
    onlineHours: column({ name: "网授学时", read: readPartHoursCell, isFigure: true, absent: NOT_GIVEN }),
  };
}

export type LedgerColumns = ReturnType<typeof readColumns>;
