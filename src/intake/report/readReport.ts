import type { Encoding } from "../bytes/decode.ts";
import { isBlankRow } from "../cells/fold.ts";
import { type KnownNames, type NameBooks, nameBooks } from "../cells/nameBooks.ts";
import {
  type Finding,
  inFileOrder,
  type Outcome,
  outcomeOf,
  reportInto,
  WHOLE_FILE,
} from "../findings/finding.ts";
import { findPersonalData } from "../personal/findPersonalData.ts";
import { type LongRow, readLongRows } from "../rows/longRows.ts";
import { type PreparedTable, prepareTable } from "../rows/prepareTable.ts";
import { checkLongSums, checkWideSums } from "../rows/sums.ts";
import { placeOf, type TableContext } from "../rows/tableContext.ts";
import { countColumns, readWideRows, yearOfSheet } from "../rows/wideRows.ts";
import type { Layout } from "../table/header.ts";
import { type Opened, openTable } from "../table/openTable.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { Table } from "../table/table.ts";
import { checkCumulative, checkDuplicates } from "./consistency.ts";
import { withoutGuards } from "./exportGuards.ts";
import type { ReportRecord } from "./reportRecord.ts";

export type { Encoding } from "../bytes/decode.ts";
export type { Layout } from "../table/header.ts";
export type { RowKind } from "../table/rowKinds.ts";

/** What a file is read against. */
export interface IntakeContext extends KnownNames {
  /** `YYYY-MM-DD`; a cut-off that has not passed by then is refused. */
  readonly today: string;
}

/** One record of the file and what it was taken for. */
export interface LedgerRow {
  readonly row: number;
  readonly line: number;
  readonly kind: RowKind;
  readonly cells: readonly string[];
}

/** How many records of each kind; the kinds add up to `records`. */
export type LedgerCounts = { readonly records: number } & { readonly [K in RowKind]?: number };

export interface ReportReading {
  readonly outcome: Outcome;
  readonly layout: Layout | null;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Empty on `reject`. */
  readonly records: readonly ReportRecord[];
  readonly findings: readonly Finding[];
  readonly rows: readonly LedgerRow[];
  readonly ledger: LedgerCounts;
}

/**
 * Reads a progress report from a text file: bytes in, records and everything that was found out.
 *
 * A file is taken whole or not at all: with one error there are no records. Never throws, whatever the bytes.
 */
export function readReport(bytes: Uint8Array, context: IntakeContext): ReportReading {
  const books = nameBooks(context);
  return readOpened(openTable(bytes, books.fields), books, context.today);
}

/**
 * Reads a progress report from a table that was opened, text file or sheet.
 *
 * @param today `YYYY-MM-DD`
 * @param personal findings of personal data, in other sheets of the same workbook too
 * @param ofSheet findings about the choice of the sheet
 */
export function readOpened(
  opened: Opened,
  books: NameBooks,
  today: string,
  personal: readonly Finding[] = findPersonalData(opened),
  ofSheet: readonly Finding[] = [],
): ReportReading {
  const { encoding, delimiter, table } = opened;
  const findings: Finding[] = [...ofSheet];
  const report = reportInto(findings);
  if (!opened.ok) {
    report(opened.code, opened.place, opened.facts);
    const kinds = table.records.map(({ cells }) => (isBlankRow(cells) ? "blank" : "error"));
    return { ...reading(findings, personal, table, kinds, []), layout: null, encoding, delimiter };
  }

  const prepared = prepareTable(opened, books, today, report);
  const { layout } = opened.header;
  const { kinds, records: read } = layout === "long" ? readLong(prepared) : readWide(prepared);
  // Only text files are written with a guard: a workbook knows text from formulas.
  const records = delimiter === null ? read : withoutGuards(read, table);
  opened.reportMarks?.(opened, kinds, report);
  if (!kinds.some((kind) => kind === "data" || kind === "error")) report("no-data-rows", WHOLE_FILE);
  checkDuplicates(records, layout, report);
  checkCumulative(records, layout, report);
  return { ...reading(findings, personal, table, kinds, records), layout, encoding, delimiter };
}

interface Rows {
  readonly kinds: readonly RowKind[];
  readonly records: readonly ReportRecord[];
}

function readLong({ sheet, titleYear, head, rows }: PreparedTable): Rows {
  const read = readLongRows(sheet, rows);
  checkTitleDates(sheet, titleYear, read);
  checkLongSums(sheet, read);
  const records = read.flatMap(({ record, kind, year, ministry, field, cutoff, persons, note }) => {
    if (kind !== "data" || year === null || ministry === null || field === null || cutoff === null) return [];
    if (persons === "unreadable") return [];
    const figure = { row: record.row, line: record.line, year, ministry, field, cutoff, persons, note };
    const measure = sheet.measures.get(field);
    return measure ? { ...figure, measureUnit: measure.unit } : figure;
  });
  return { kinds: [...head, ...read.map(({ kind }) => kind)], records };
}

/** Reports a title that names a year or a month of which no row is. */
function checkTitleDates(
  { cutoff: title, report }: TableContext,
  titleYear: number | null,
  read: readonly LongRow[],
) {
  const rows = read.filter(({ kind }) => kind === "data");
  const [first] = rows;
  if (!first) return;
  const { record, year, cutoff } = first;
  const at = (column: string) => ({ ...placeOf(record, null), column });
  if (titleYear !== null && rows.every((row) => row.year !== titleYear))
    report("invalid-year", at("年度"), { value: String(year), titleYear });
  else if (title !== null && rows.every((row) => row.cutoff !== title))
    report("ambiguous-date", at("统计截止"), { value: cutoff ?? "", titleCutoff: title });
}

function readWide({ sheet, cutoffFaulty, head, rows }: PreparedTable): Rows {
  const { cutoff, report } = sheet;
  const year = yearOfSheet(sheet);
  if (cutoff === null && !cutoffFaulty) report("missing-cutoff", WHOLE_FILE);
  const read = readWideRows(sheet, rows);
  checkWideSums(sheet, read);
  const counts = countColumns(sheet);
  const records = read.flatMap(({ record, kind, ministry, figures, note }) => {
    if (kind !== "data" || year === null || ministry === null || cutoff === null) return [];
    return counts.flatMap(({ name: field }, i) => {
      const persons = figures[i] ?? null;
      if (persons === "unreadable") return [];
      return { row: record.row, line: record.line, year, ministry, field, cutoff, persons, note };
    });
  });
  return { kinds: [...head, ...read.map(({ kind }) => kind)], records };
}

function reading(
  found: readonly Finding[],
  personal: readonly Finding[],
  { records: all, blankEnd = 0 }: Table,
  kinds: readonly RowKind[],
  records: readonly ReportRecord[],
) {
  // Of a file with personal data nothing is handed on, not even to be shown: other findings quote cells.
  const isPersonal = personal.length > 0;
  const findings = isPersonal ? personal : found;
  const outcome = outcomeOf(findings);
  const rows = all.map(({ row, line, cells }, i): LedgerRow => {
    return { row, line, kind: kinds[i] ?? "error", cells: isPersonal ? [] : cells };
  });
  const ledger: { records: number } & { [K in RowKind]?: number } = {
    records: rows.length + blankEnd,
  };
  for (const { kind } of rows) ledger[kind] = (ledger[kind] ?? 0) + 1;
  if (blankEnd > 0) ledger.blank = (ledger.blank ?? 0) + blankEnd;
  return {
    outcome,
    records: outcome === "reject" ? [] : records,
    findings: inFileOrder(findings),
    rows,
    ledger,
  };
}
