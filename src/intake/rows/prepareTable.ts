import type { ReportedMeasure } from "../../domain/programme/programmeReport.ts";
import type { FindingPlace, ReportFinding } from "../findings/findingOf.ts";
import { isBlankRow } from "../table/fold.ts";
import { type Column, type ColumnKind, columnOf, type Header } from "../table/header.ts";
import { type NameBook, nameBook } from "../table/names.ts";
import type { OpenTable } from "../table/openTable.ts";
import { kindOfRow, looksLikeData, type RowKind } from "../table/rowKinds.ts";
import { MAX_CELL_LENGTH, type TableRecord } from "../table/table.ts";
import { threeRowHeader } from "../table/threeRowHeader.ts";
import { readTitles } from "../table/titles.ts";
import { unitOf } from "../table/unitOf.ts";
import { damageReporter } from "./damage.ts";
import { placeOf, type TableContext, widthsOf } from "./tableContext.ts";

/** A table ready to have its rows read. */
export interface PreparedTable {
  readonly sheet: TableContext;
  /** True when a title names a cut-off that cannot be used. */
  readonly cutoffFaulty: boolean;
  /** Kinds of the records down to the header, in order. */
  readonly head: readonly RowKind[];
  /** The records under the header with what they look like; a row that was already reported is `error`. */
  readonly rows: readonly { readonly record: TableRecord; readonly kind: RowKind }[];
}

interface Books {
  readonly ministries: NameBook;
  readonly fields: NameBook;
  /** Fields and programme measures. */
  readonly reported: NameBook;
  readonly measures: ReadonlyMap<string, ReportedMeasure>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const LONG_NEEDS: readonly (readonly [ColumnKind, string])[] = [
  ["year", "年度"],
  ["ministry", "部门"],
  ["field", "领域"],
  ["cutoff", "统计截止"],
  ["persons", "累计完成人数"],
];

/** Reads what surrounds the rows: titles, header, unit; and says what each record looks like. */
export function prepareTable(opened: OpenTable, books: Books, report: ReportFinding): PreparedTable {
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
      detail: "像是数据，却在表头上方。请把它移到表头下方，或删除",
    });
  }
  for (const record of titles)
    report("title-row-skipped", placeOf(record, null), { value: record.cells.join(" ") });
  const facts = readTitles(titles, books.today, report);
  reportHeader(opened, books, report);
  const unit = unitOf(header, facts.unit, report);
  const wan = facts.wan ?? wanInHeader(header);
  if (wan && unit !== "万人") {
    report("unit-conflict", wan, { detail: "提到“万人”，却没有在表头或“单位：万人”中写明单位" });
  }

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
  let previous: RowKind | null = null;
  const rows = below.map((record) => {
    const overlong = record.cells.some((cell) => cell.length > MAX_CELL_LENGTH);
    const fault = faults.get(record.row) ?? (overlong ? "file-too-large" : undefined);
    if (fault) report(fault, placeOf(record, null), { detail: `第${record.row}行有一个单元格过长` });
    const kind = fault ? "error" : kindOfRow(record, header, previous);
    if (kind !== "blank") previous = kind;
    reportExcluded(kind, record, report);
    return { record, kind };
  });
  const sheet: TableContext = {
    header,
    unit,
    year: facts.year,
    cutoff: facts.cutoff,
    ...books,
    report,
    isDamaged,
    widths: widthsOf(
      header,
      rows.filter(({ kind }) => kind === "data").map(({ record }) => record),
    ),
  };
  return { sheet, cutoffFaulty: facts.cutoffFaulty, head, rows };
}

/** A column that names 万人 and nothing known: a unit that was parted from its column. */
function wanInHeader({ columns, records }: Header): FindingPlace | null {
  const column = columns.find(({ kind, name }) => kind === "unknown" && /^[(（]?万人/.test(name));
  const record = records[0];
  return column && record ? { row: record.row, line: record.line, column: null } : null;
}

function reportExcluded(kind: RowKind, record: TableRecord, report: ReportFinding): void {
  const place = placeOf(record, null);
  if (kind === "subtotal") report("subtotal-row-excluded", place);
  if (kind === "total") report("total-row-excluded", place);
  if (kind === "repeated-header") report("repeated-header", place);
  if (kind === "note") report("note-row-excluded", place, { value: record.cells.filter(Boolean).join(" ") });
}

function reportHeader({ header, marks, table }: OpenTable, books: Books, report: ReportFinding): void {
  const [first, second] = header.records;
  const at = (column: string | null): FindingPlace => ({
    row: first?.row ?? null,
    line: first?.line ?? null,
    column,
  });
  if (second) report("header-multirow", at(null), { otherRow: second.row });
  for (const name of header.duplicates) {
    const hidden = header.columns.filter(
      (column) => column.name === name && marks?.hiddenColumns.has(column.index),
    );
    const detail = hidden.map(({ index }) => `第${index + 1}列`).join("、");
    report("header-duplicate-column", at(name), detail === "" ? {} : { detail: `其中${detail}是隐藏的` });
  }

  const missing = missingColumns(header, books.fields);
  const spread = missing.length > 0 ? threeRowHeader(table.records, header, missing, books.fields) : null;
  const detail = spread ? { detail: `第${spread.first}行到第${spread.last}行合起来才是完整的表头` } : {};
  for (const name of missing) report("header-missing-column", at(name), detail);
  const unknown: Column[] = [];
  for (const column of header.columns) {
    const { kind, name, text } = column;
    if (kind === "blank") continue;
    if (kind === "unknown") {
      // 人次 counts attendances: a column of them must not become one of people by a suggestion.
      if (text.includes("人次")) report("unit-not-persons", at(name), { value: text });
      else unknown.push(column);
    } else if (text !== name) report("header-normalised", at(name), { value: text, to: name });
  }
  const offers = nameBook(missing.map((name) => ({ name, aliases: [] })));
  const offered = unknown.map(({ name, text }) => ({ name, value: text, suggestion: offers.nearest(text) }));
  // Of very many only those are named one by one that may be a missing column.
  const own = offered.length > MOST_NAMED ? offered.filter(({ suggestion }) => suggestion) : offered;
  const named = own.slice(0, MOST_NAMED);
  for (const { name, ...facts } of named) report("unknown-column", at(name), facts);
  const rest = offered.filter((column) => !named.includes(column)).map(({ value }) => value);
  if (rest.length > 0)
    report("unknown-column", at(null), { detail: String(rest.length), columns: rest.slice(0, MOST_NAMED) });
}

/** So many unknown columns are named one by one; the others are counted. */
const MOST_NAMED = 5;

function missingColumns(header: Header, fields: NameBook): string[] {
  if (header.layout === "long") {
    return LONG_NEEDS.filter(([kind]) => !columnOf(header, kind)).map(([, name]) => name);
  }
  const present = new Set(header.columns.filter(({ kind }) => kind === "count").map(({ name }) => name));
  return [
    ...(columnOf(header, "ministry") ? [] : ["部门"]),
    ...fields.names.filter((name) => !present.has(name)),
  ];
}
