import { UNIT } from "../../domain/edition.ts";
import { foldName, isBlankRow } from "../cells/fold.ts";
import type { NameBooks } from "../cells/nameBooks.ts";
import { type NameBook, nameBook } from "../cells/names.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import { isTemplateColumn } from "../findings/headerWords.ts";
import { type Column, type ColumnKind, columnOf, type Header, headerNames } from "../table/header.ts";
import type { OpenTable } from "../table/openTable.ts";
import { looksLikeData, type RowKind, rowKinds } from "../table/rowKinds.ts";
import { MAX_CELL_LENGTH, type TableRecord } from "../table/table.ts";
import { threeRowHeader } from "../table/threeRowHeader.ts";
import { hasScaleBracket, mentionsWan, readTitles, statesOtherUnit, statesWan } from "../table/titles.ts";
import { checkUnitBelow, unitOf } from "../table/unitOf.ts";
import { damageReporter } from "./damage.ts";
import { placeOf, type RecordOfKind, reportHeaderForm, type TableContext, widthsOf } from "./tableContext.ts";

/** A table ready to have its rows read. */
export interface PreparedTable {
  readonly sheet: TableContext;
  /** True when a title names a cut-off that cannot be used. */
  readonly cutoffFaulty: boolean;
  /** The plan year that the titles name as 年度. */
  readonly titleYear: number | null;
  /** Kinds of the records down to the header, in order. */
  readonly head: readonly RowKind[];
  /** The records under the header with what they look like; a row that was already reported is `error`. */
  readonly rows: readonly RecordOfKind[];
}

/** Unknown columns beyond this number are only counted. */
const MAX_COLUMNS_IN_FINDINGS = 5;

const LONG_NEEDS: readonly (readonly [ColumnKind, string])[] = [
  ["year", "年度"],
  ["ministry", UNIT],
  ["field", "领域"],
  ["cutoff", "统计截止"],
  ["persons", "累计完成人数"],
];

/**
 * Reads what surrounds the rows: titles, header, unit; and says what each record looks like.
 *
 * @param today `YYYY-MM-DD`
 */
export function prepareTable(
  opened: OpenTable,
  books: NameBooks,
  today: string,
  report: ReportFinding,
): PreparedTable {
  const { header, table } = opened;
  const headerRows = new Set(header.records.map(({ row }) => row));
  const firstHeader = header.records[0]?.row ?? 1;
  const above = table.records.filter(({ row }) => row < firstHeader);
  const below = table.records.filter(({ row }) => row > firstHeader && !headerRows.has(row));

  const isDamaged = damageReporter(opened, report);
  const strays = new Set(above.filter((record) => looksLikeData(record, books.ministries, books.reported)));
  const titles = above.filter((record) => !strays.has(record) && !isBlankRow(record.cells));
  for (const record of strays) {
    report("unexpected-row", placeOf(record, null), {
      value: record.cells.join(" "),
      reason: "above-header",
    });
  }
  for (const record of titles)
    report("title-row-skipped", placeOf(record, null), { value: record.cells.join(" ") });
  const facts = readTitles(titles, today, report);
  reportHeader(opened, books, report);
  const unit = unitOf(header, facts.unit, report);

  const head = table.records
    .slice(0, above.length + header.records.length)
    .map(
      (record): RowKind =>
        headerRows.has(record.row)
          ? "header"
          : isBlankRow(record.cells)
            ? "blank"
            : strays.has(record)
              ? "error"
              : "title",
    );
  const faults = new Map(opened.quoteFaults.map(({ row, code }) => [row, code]));
  for (const record of [...above, ...header.records]) {
    const fault = faults.get(record.row);
    if (fault) report(fault, placeOf(record, null));
  }
  const faultOf = ({ row, cells }: TableRecord) =>
    faults.get(row) ?? (cells.some((cell) => cell.length > MAX_CELL_LENGTH) ? "file-too-large" : undefined);
  const rows = [...rowKinds(below, header)].map(([record, look]) => {
    const fault = faultOf(record);
    const kind = fault ? "error" : look;
    if (fault) report(fault, placeOf(record, null), { limit: "cell-length" });
    reportExcluded(kind, record, report);
    return { record, kind };
  });
  const wan =
    unit === "万人" ? null : (facts.wan ?? wanInHeader(header) ?? unitInRows(header, rows, statesWan));
  const other = scaleInHeader(header, books.fields) ?? unitInRows(header, rows, statesOtherUnit);
  if (wan) report("unit-conflict", wan, { isUndeclared: true });
  else if (other) report("unit-conflict", other, { isUnclear: true });
  else for (const { record, kind } of rows) if (kind === "note") checkUnitBelow(record, unit ?? "人", report);
  const sheet: TableContext = {
    header,
    unit,
    year: facts.year,
    cutoff: facts.cutoff,
    ...books,
    today,
    report,
    isDamaged,
    widths: widthsOf(
      header,
      rows.filter(({ kind }) => kind === "data").map(({ record }) => record),
    ),
  };
  return { sheet, cutoffFaulty: facts.cutoffFaulty, titleYear: facts.planYear, head, rows };
}

/**
 * A line under the table, or a cell beside the figures, that names a unit for them.
 *
 * @param states true for a folded text that names it; `alone` where the text must hold nothing else
 */
function unitInRows(
  { columns }: Header,
  rows: PreparedTable["rows"],
  states: (text: string, alone: boolean) => boolean,
): FindingPlace | null {
  const isBeside = (kind: ColumnKind | undefined) =>
    kind === "note" || kind === "unknown" || kind === "blank";
  for (const { record, kind } of rows) {
    if (kind === "note" && record.cells.some((cell) => states(foldName(cell), false)))
      return placeOf(record, null);
    if (kind === "note") continue;
    const at = record.cells.findIndex((cell, index) => {
      const kind = columns[index]?.kind;
      return isBeside(kind) && states(foldName(cell), kind !== "note");
    });
    const column = columns[at];
    if (column) return placeOf(record, column.kind === "blank" ? null : column);
  }
  return null;
}

/** A column that names 万人 and nothing known: a unit that was parted from its column. */
function wanInHeader({ columns, records }: Header): FindingPlace | null {
  const column = columns.find(({ kind, name }) => kind === "unknown" && mentionsWan(foldName(name)));
  return column && records[0] ? placeOf(records[0], null) : null;
}

/** A known name with a unit in its bracket that figures are not read in: 小计（千人）. */
function scaleInHeader({ columns, records }: Header, fields: NameBook): FindingPlace | null {
  const isScaled = ({ text }: Column) =>
    hasScaleBracket(foldName(text)) &&
    headerNames(text.replace(/[(（[【〔][^(（[【〔]*$/, ""), fields).length > 0;
  return records[0] && columns.some((column) => column.kind === "unknown" && isScaled(column))
    ? placeOf(records[0], null)
    : null;
}

function reportExcluded(kind: RowKind, record: TableRecord, report: ReportFinding): void {
  const place = placeOf(record, null);
  if (kind === "subtotal") report("subtotal-row-excluded", place);
  if (kind === "total") report("total-row-excluded", place);
  if (kind === "repeated-header") report("repeated-header", place);
  if (kind === "note") report("note-row-excluded", place, { value: record.cells.filter(Boolean).join(" ") });
}

function reportHeader({ header, marks, table }: OpenTable, books: NameBooks, report: ReportFinding): void {
  const at = reportHeaderForm(header, report, marks);
  const missing = missingColumns(header, books.fields);
  const spread = missing.length > 0 ? threeRowHeader(table.records, header, missing, books.fields) : null;
  for (const name of missing) report("header-missing-column", at(name), spread ?? {});
  const unknown: Column[] = [];
  for (const column of header.columns) {
    const { kind, name, text } = column;
    if (kind === "blank") continue;
    if (kind === "unknown") {
      // 人次 counts attendances: a column of them must not become one of people by a suggestion.
      if (text.includes("人次")) report("unit-not-persons", at(name), { value: text });
      else if (!isTemplateColumn(text)) unknown.push(column);
    } else if (text !== name) report("header-normalised", at(name), { value: text, to: name });
  }
  const isMinistry = ({ text }: Column) => books.ministries.resolve(text) !== null;
  const joined = unknown.filter((column) => isMinistry(column) || /^\s*[\d.,]+\s*$/.test(column.text));
  if (joined.some(isMinistry) || joined.length >= MIN_JOINED_FIGURES) {
    report("unexpected-row", at(null), {
      value: joined.map(({ text }) => text).join(" "),
      reason: "joined-to-header",
    });
  }
  const offers = nameBook(missing.map((name) => ({ name, aliases: [] })));
  const offered = unknown.map(({ name, text }) => ({ name, value: text, suggestion: offers.nearest(text) }));
  // Of very many only those are named one by one that may be a missing column.
  const own =
    offered.length > MAX_COLUMNS_IN_FINDINGS ? offered.filter(({ suggestion }) => suggestion) : offered;
  const named = own.slice(0, MAX_COLUMNS_IN_FINDINGS);
  for (const { name, ...facts } of named) report("unknown-column", at(name), facts);
  const rest = offered.filter((column) => !named.includes(column)).map(({ value }) => value);
  if (rest.length > 0)
    report("unknown-column", at(null), {
      count: rest.length,
      columns: rest.slice(0, MAX_COLUMNS_IN_FINDINGS),
    });
}

/** So many figures among the headings are a row of data, not names of columns. */
const MIN_JOINED_FIGURES = 3;

function missingColumns(header: Header, fields: NameBook): string[] {
  if (header.layout === "long") {
    return LONG_NEEDS.filter(([kind]) => !columnOf(header, kind)).map(([, name]) => name);
  }
  const present = new Set(header.columns.filter(({ kind }) => kind === "count").map(({ name }) => name));
  return [
    ...(columnOf(header, "ministry") ? [] : [UNIT]),
    ...fields.names.filter((name) => !present.has(name)),
  ];
}
