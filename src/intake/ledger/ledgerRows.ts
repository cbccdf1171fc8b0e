import type { ClassColumns } from "../../domain/ledger/classColumns.ts";
import { classRules } from "../../domain/ledger/classRules.ts";
import { isBlank } from "../cells/fold.ts";
import type { FindingPlace } from "../findings/finding.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { type CellTexts, cellTexts } from "./cellText.ts";
import { checkClasses } from "./classes/checkClasses.ts";
import { ClassTable } from "./classes/classTable.ts";
import { type LedgerBooks, type ReadColumn, readColumns } from "./ledgerColumns.ts";
import type { LedgerContext } from "./ledgerContext.ts";
import type { LedgerFindings } from "./ledgerFindings.ts";
import { checkLedgerHeader, unitOfLedger } from "./ledgerHead.ts";
import { kindOfOddRow, PeopleSums } from "./ledgerLines.ts";
import { LedgerTexts } from "./ledgerTexts.ts";
import { expectedRows } from "./records/expectedRows.ts";
import type { OpenLedger } from "./records/openLedger.ts";
import { checkQuotes, checkWidth } from "./records/recordFaults.ts";
import { MAX_COLUMNS, type ScannedRecord } from "./records/recordScanner.ts";
import { signsIn } from "./records/textSigns.ts";

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
  readonly #table: ClassTable;
  readonly #context: LedgerContext;
  readonly #titles: TableRecord[] = [];
  readonly #units: string[] = [];
  readonly #sums = new PeopleSums();
  #columns: ReturnType<typeof readColumns> | null = null;
  /** The columns of the file but 年度 and 部门, which tell classes from other rows. */
  #others: readonly ReadColumn[] = [];
  /** Positions of the columns that are kept as text, -1 without. */
  readonly #at: { readonly code: number; readonly name: number; readonly note: number };
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
    this.#table = new ClassTable(expectedRows(bytes));
    this.#context = context;
    const at = (name: string) => header.findIndex(({ column }) => column === name);
    this.#at = { code: at("班次编号"), name: at("班次名称"), note: at("备注") };
    const isUnread = (index: number) => header[index]?.column === null && header[index]?.name !== "";
    this.#keptAt = header.flatMap((_, index) =>
      Object.values(this.#at).includes(index) || isUnread(index) ? [index] : [],
    );
  }

  /** Reads the next record. @returns false where the header does not let rows be read */
  take(record: ScannedRecord): boolean {
    const row = ++this.counts.records;
    if (this.#columns) {
      this.#takeRow(record, row, this.#columns);
      return true;
    }
    const line = { row, line: record.line, cells: this.#textsOf(record) };
    if (row < this.#opened.headerRow) {
      const isTitle = !line.cells.every(isBlank);
      if (isTitle) this.#titles.push(line);
      this.#count(isTitle ? "title" : "blank");
      return true;
    }
    this.#count("header");
    return this.#takeHeader({ row, line: record.line, column: null });
  }

  /** Checks the classes that were read, once all are. */
  check(): void {
    const { rulePacks, yardsticks, today } = this.#context;
    checkClasses({
      table: this.#table,
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
    return this.#table.finished({
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

  #takeRow(record: ScannedRecord, row: number, columns: ReturnType<typeof readColumns>): void {
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
      if (!this.texts.checkKept(record, index, header[index] as (typeof header)[number], row)) isGood = false;
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
    if (isGood) this.#keep(record, row, columns);
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

  #keep(record: ScannedRecord, row: number, columns: ReturnType<typeof readColumns>): void {
    const table = this.#table;
    const i = table.add();
    table.row[i] = row;
    table.year[i] = columns.year.value;
    table.ministry[i] = columns.ministry.value;
    table.field[i] = columns.field.value;
    table.start[i] = columns.start.value;
    table.end[i] = columns.end.value;
    table.form[i] = columns.form.value;
    table.hours[i] = columns.hours.value;
    table.faceHours[i] = columns.faceHours.value;
    table.onlineHours[i] = columns.onlineHours.value;
    table.people[i] = columns.people.value;
    table.unit[i] = columns.unit.value;
    table.region[i] = columns.region.value;
    table.subject[i] = columns.subject.value;
    table.project[i] = columns.project.value;
    const { code, name, note } = this.#at;
    table.code.from[i] = record.from[code] as number;
    table.code.to[i] = record.to[code] as number;
    table.name.from[i] = record.from[name] as number;
    table.name.to[i] = record.to[name] as number;
    if (note >= 0 && note < record.count) {
      table.note.from[i] = record.from[note] as number;
      table.note.to[i] = record.to[note] as number;
    }
    this.#sums.add(columns.people.value);
    table.line[i] = record.line;
    table.codeHash[i] = record.hash[code] as number;
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
