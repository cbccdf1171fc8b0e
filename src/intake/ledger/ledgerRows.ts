import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { classRules } from "../../domain/ledger/classRules.ts";
import { isBlank } from "../cells/fold.ts";
import type { FindingPlace } from "../findings/finding.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { type CellTexts, cellTexts } from "./cellText.ts";
import { checkClasses } from "./classes/checkClasses.ts";
import { type LedgerBooks, type LedgerColumns, type ReadColumn, readColumns } from "./ledgerColumns.ts";
import type { LedgerContext } from "./ledgerContext.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import { checkLedgerHeader, unitOfLedger } from "./ledgerHead.ts";
import type { HeaderCell } from "./ledgerHeader.ts";
import { kindOfOddRow, PeopleSums } from "./ledgerLines.ts";
import { LedgerTexts } from "./ledgerTexts.ts";
import type { OpenLedger } from "./records/openLedger.ts";
import type { RecordBlock } from "./records/recordBlock.ts";
import { checkQuotes, checkWidth } from "./records/recordFaults.ts";
import { MAX_COLUMNS, type ScannedRecord } from "./records/recordScanner.ts";
import { signsIn } from "./records/textSigns.ts";
import { type TextPositions, WrittenClasses } from "./writtenClasses.ts";

/** How many records of each kind; the kinds add up to `records`. */
export type RecordCounts = { readonly records: number } & { readonly [K in RowKind]?: number };

/** Reads the records of a ledger one after the other into its columns. */
export class LedgerRows {
  readonly counts: { records: number } & { [K in RowKind]?: number } = { records: 0 };
  readonly texts: LedgerTexts;
  readonly #opened: OpenLedger;
  readonly #cells: CellTexts;
  readonly #findings: LedgerFindings;
  readonly #books: LedgerBooks;
  readonly #written: WrittenClasses;
  readonly #context: LedgerContext;
  readonly #titles: TableRecord[] = [];
  readonly #units: string[] = [];
  readonly #sums = new PeopleSums();
  /** False where the header does not let rows be read. */
  isUsable = true;
  #columns: LedgerColumns | null = null;
  /** The columns of the file but 年度 and 部门, which tell classes from other rows. */
  #others: readonly ReadColumn[] = [];
  readonly #at: TextPositions;
  readonly #keptAt: readonly number[];
  #unit: ReturnType<typeof unitOfLedger> = null;
  /** The class that a blank 年度 or 部门 below it repeats. */
  #above: { readonly row: number; readonly year: number; readonly ministry: number } | null = null;

  constructor(opened: OpenLedger, books: LedgerBooks, context: LedgerContext, findings: LedgerFindings) {
    const { bytes, bytesEncoding, encoding, header } = opened;
    this.#opened = opened;
    this.#books = books;
    this.#findings = findings;
    this.#cells = cellTexts(bytes, bytesEncoding);
    const signs = signsIn(bytes, bytesEncoding);
    this.texts = new LedgerTexts(this.#cells, signs, findings, encoding.startsWith("utf-16"));
    this.#context = context;
    const at = (name: string) => header.findIndex(({ column }) => column === name);
    this.#at = { code: at("班次编号"), name: at("班次名称"), note: at("备注") };
    this.#written = new WrittenClasses(bytes, this.#at);
    const isUnread = (index: number) => header[index]?.column === null && header[index]?.name !== "";
    this.#keptAt = header.flatMap((_, index) =>
      Object.values(this.#at).includes(index) || isUnread(index) ? [index] : [],
    );
  }

  /** Reads the next record, down to the header. @returns false when that was the header */
  takeHead(record: ScannedRecord): boolean {
    const row = ++this.counts.records;
    const line = { row, line: record.line, cells: this.#textsOf(record) };
    const isHeader = row === this.#opened.headerRow;
    const isBlankLine = !isHeader && line.cells.every(isBlank);
    this.#count(isHeader ? "header" : isBlankLine ? "blank" : "title");
    if (isHeader) this.isUsable = this.#takeHeader({ row, line: record.line, column: null });
    else if (!isBlankLine) this.#titles.push(line);
    return !isHeader;
  }

  /**
   * Reads the records of a block under the header: those of which every cell was met before and has no findings a column
   * at a time, the others one by one.
   */
  takeBlock(block: RecordBlock): void {
    const columns = this.#columns;
    if (!columns) return;
    for (const column of Object.values(columns)) column.findAll(block);
    for (const index of this.#keptAt)
      this.texts.checkAll(block, index, this.#opened.header[index] as HeaderCell);
    const { count, isPlain } = block;
    for (let first = 0; first < count; ) {
      let end = first;
      while (end < count && isPlain[end] === 1) end++;
      if (end > first) this.#takePlain(block, first, end, columns);
      else this.#takeRow(block.recordAt(end++), ++this.counts.records, columns);
      first = end;
    }
  }

  /** Checks the classes that were read, once all are. */
  check(): void {
    const { rulePacks, yardsticks, today } = this.#context;
    checkClasses({
      table: this.#written.table,
      bytes: this.#opened.bytes,
      texts: this.#cells,
      findings: this.#findings,
      today,
      rules: classRules(rulePacks, this.#books.regions.names, new Set(yardsticks)),
      ministries: this.#books.ministries.names,
    });
  }

  /** The columns of what was read. */
  classes(): ClassColumns {
    const { ministries, fields, regions } = this.#books;
    return this.#written.table.finished({
      ministries: ministries.names,
      fields: fields.names,
      regions: regions.names,
      units: this.#units,
    });
  }

  #takeHeader(place: FindingPlace): boolean {
    const { header, bytes } = this.#opened;
    const findings = this.#findings;
    this.texts.checkHeader(header, place);
    for (const { row, line, cells } of this.#titles) {
      this.texts.checkLine(cells, { row, line, column: null });
      const value = cells.filter((cell) => !isBlank(cell)).join(" ");
      findings.report("title-row-skipped", { row, line, column: null }, { value });
    }
    if (!checkLedgerHeader(header, place, findings)) return false;
    this.#unit = unitOfLedger(header, this.#titles, findings);
    const columns = readColumns(header, this.#books, this.#units, this.#unit, bytes, this.texts, findings);
    const { year: _year, ministry: _ministry, ...others } = columns;
    this.#columns = columns;
    // A column that the file does not have keeps the value for an absent one.
    this.#others = Object.values(others).filter(({ index }) => index >= 0);
    return true;
  }

  #takeRow(record: ScannedRecord, row: number, columns: LedgerColumns): void {
    if (record.count === 1 && record.from[0] === record.to[0]) {
      this.#count("blank");
      return;
    }
    const { year, ministry } = columns;
    year.take(record, row);
    ministry.take(record, row);
    if (!(year.isGood && ministry.isGood) && !this.#takeOdd(record, row, year, ministry)) return;
    const { header } = this.#opened;
    let isGood = year.isGood && ministry.isGood;
    if (record.quoteFaults !== 0 || record.extraLines > 0)
      isGood = checkQuotes(record, row, this.#opened, this.#cells, this.#findings) && isGood;
    if (record.count !== header.length)
      isGood = checkWidth(record, row, header, this.#cells, this.#findings) && isGood;
    year.reportFound(record, row);
    ministry.reportFound(record, row);
    for (const column of this.#others) {
      column.take(record, row);
      column.reportFound(record, row);
      if (!column.isGood) isGood = false;
    }
    for (const index of this.#keptAt) {
      if (index >= record.count) continue;
      if (!this.texts.checkKept(record, index, header[index] as HeaderCell, row)) isGood = false;
    }
    const { code, name } = this.#at;
    for (const index of [code, name]) {
      if (index >= record.count || record.from[index] !== record.to[index]) continue;
      const column = header[index]?.column ?? null;
      this.#findings.report("missing-key", { row, line: record.line, column }, {});
      isGood = false;
    }
    if (year.isGood && ministry.isGood) this.#above = { row, year: year.value, ministry: ministry.value };
    this.#count(isGood ? "data" : "error");
    if (!isGood) return;
    this.#written.writeRecord(record, row, columns);
    this.#sums.add(columns.people.value);
  }

  #takePlain(block: RecordBlock, first: number, end: number, columns: LedgerColumns): void {
    const { table } = this.#written;
    const from = this.#written.writePlain(block, first, end, this.counts.records + 1, columns);
    for (let i = from; i < table.count; i++) this.#sums.add(table.people[i] as number);
    const rows = end - first;
    this.counts.records += rows;
    this.counts.data = (this.counts.data ?? 0) + rows;
    const last = table.count - 1;
    const [year, ministry] = [table.year[last] as number, table.ministry[last] as number];
    this.#above = { row: this.counts.records, year, ministry };
  }

  /** Handles a row whose 年度 or 部门 cannot be read. @returns true where it is a class all the same */
  #takeOdd(record: ScannedRecord, row: number, year: ReadColumn, ministry: ReadColumn): boolean {
    const cells = this.#textsOf(record);
    const kind = kindOfOddRow(cells);
    const place = { row, line: record.line, column: null };
    if (kind === "data") {
      for (const column of [year, ministry]) this.#fillDown(record, row, cells, column);
      return true;
    }
    this.#count(kind);
    if (kind === "note") {
      this.texts.checkLine(cells, place);
      this.#findings.report("note-row-excluded", place, {
        value: cells.filter((cell) => !isBlank(cell)).join(" "),
      });
    } else if (kind === "repeated-header") this.#findings.report("repeated-header", place, {});
    else if (kind === "total" || kind === "subtotal") {
      this.#sums.check(kind, cells, this.#opened.header, this.#unit, place, this.#findings);
      // What stands under a sum begins anew.
      this.#above = null;
    }
    return false;
  }

  /** A blank cell under a filled one is a merged cell, to be confirmed. */
  #fillDown({ line }: ScannedRecord, row: number, cells: readonly string[], column: ReadColumn): void {
    const above = this.#above;
    if (column.isGood || above === null || !isBlank(cells[column.index] ?? "")) return;
    const isYear = column.name === "年度";
    const value = isYear ? above.year : above.ministry;
    const text = isYear ? String(value) : (this.#books.ministries.names[value] ?? "");
    column.fill(value);
    this.#findings.report("filled-down", { row, line, column: column.name }, { text, otherRow: above.row });
  }

  #textsOf(record: ScannedRecord): string[] {
    return Array.from({ length: Math.min(record.count, MAX_COLUMNS) }, (_, index) =>
      this.#cells.show(record.from[index] as number, record.to[index] as number),
    );
  }

  #count(kind: RowKind): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }
}
