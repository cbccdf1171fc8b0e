import { type FindingPlace, type ReportFinding, WHOLE_FILE } from "../findings/findingOf.ts";
import type { Column, ColumnKind, Header } from "../table/header.ts";
import { readPersons } from "../table/numbers.ts";
import type { OpenTable } from "../table/openTable.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { CellSpan, SheetMarks } from "../table/sheetMarks.ts";
import type { TableRecord } from "../table/table.ts";
import { cellText, placeOf } from "./tableContext.ts";

const FIGURES: readonly ColumnKind[] = ["persons", "count", "subtotal"];
const READ: readonly ColumnKind[] = [...FIGURES, "year", "ministry", "field", "cutoff"];
const COUNTED: readonly RowKind[] = ["data", "error", "subtotal", "total"];

/** Rows and columns that are named one by one in a finding. */
const MAX_NAMED = 10;

/** True for a column whose cells become figures or say whose they are. */
export function isReadColumn(column: Column | undefined | null): boolean {
  return column !== undefined && column !== null && READ.includes(column.kind);
}

/** True for a column of figures. */
export function isFigureColumn(column: Column | undefined | null): boolean {
  return column !== undefined && column !== null && FIGURES.includes(column.kind);
}

/**
 * Reports what a sheet's look says of the rows and columns that count: rows and columns that a person does not see,
 * rows that are struck out, content that is shown nowhere, and a figure over several cells.
 *
 * @param kinds what the records of the table were taken for, in their order
 */
export function reportMarks(opened: OpenTable, kinds: readonly RowKind[], report: ReportFinding): void {
  const { marks, header, table } = opened;
  if (!marks) return;
  const counted = table.records.filter((_, i) => COUNTED.includes(kinds[i] ?? "error"));
  reportRows(counted, marks.hiddenRows, "是隐藏的（或被筛选掉了），看不见却有内容", report);
  reportRows(counted, marks.struckRows, "整行加了删除线", report);
  reportColumns(header, marks, report);
  reportUnseen(opened, marks, new Set(counted.map(({ row }) => row)), report);
  for (const detail of marks.concerns) report("hidden-rows", WHOLE_FILE, { detail });
  for (const span of marks.merged) reportMerged(header, counted, span, report);
}

/** The first cells of merged ones that stand over several figures under the header. */
export function mergedFigures({
  header,
  marks,
  table,
}: OpenTable): { readonly row: number; readonly index: number }[] {
  const lastHeader = header.records.at(-1)?.row ?? 0;
  return (marks?.merged ?? []).flatMap(({ top, left, bottom, right }) => {
    const columns = header.columns
      .filter(({ index }) => index >= left && index <= right)
      .filter(isFigureColumn);
    const shown = readPersons(table.records[top - 1]?.cells[left] ?? "", null);
    const isFigure = top > lastHeader && columns[0]?.index === left && !(shown.ok && shown.persons === null);
    return isFigure && columns.length * (bottom - top + 1) > 1 ? [{ row: top, index: left }] : [];
  });
}

function reportRows(
  records: readonly TableRecord[],
  rows: ReadonlySet<number>,
  what: string,
  report: ReportFinding,
): void {
  const [first, ...others] = records.filter(({ row }) => rows.has(row));
  if (!first) return;
  const named = [first, ...others].slice(0, MAX_NAMED).map(({ row }) => row);
  const more =
    others.length === 0
      ? ""
      : `等${others.length + 1}行（第${named.join("、")}行${named.length <= others.length ? "等" : ""}）`;
  report("hidden-rows", placeOf(first, null), { detail: `${more}${what}` });
}

function reportColumns(header: Header, marks: SheetMarks, report: ReportFinding): void {
  const hidden = header.columns.filter(
    (column) => isReadColumn(column) && marks.hiddenColumns.has(column.index),
  );
  const record = header.records[0];
  if (hidden.length === 0 || !record) return;
  const [only, ...others] = hidden;
  const named = hidden.slice(0, MAX_NAMED).map(({ name }) => `“${name}”`);
  const detail = "列是隐藏的，看不见却要计入";
  if (others.length === 0) report("hidden-rows", placeOf(record, only ?? null), { detail });
  else
    report("hidden-rows", placeOf(record, null), {
      detail: `的${named.join("、")}${named.length < hidden.length ? `等${hidden.length}` : ""}${detail}`,
    });
}

function reportUnseen(
  { header, table }: OpenTable,
  marks: SheetMarks,
  counted: ReadonlySet<number>,
  report: ReportFinding,
) {
  const byColumn = new Map<number, number[]>();
  for (const { row, index } of marks.unseen) {
    if (!counted.has(row) || !isReadColumn(header.columns[index])) continue;
    const rows = byColumn.get(index);
    if (rows) rows.push(row);
    else byColumn.set(index, [row]);
  }
  for (const [index, rows] of byColumn) {
    const column = header.columns[index];
    const first = table.records[(rows[0] ?? 0) - 1];
    if (!column || !first) continue;
    const named = rows.slice(0, MAX_NAMED).join("、");
    const more =
      rows.length > 1 ? `等${rows.length}行（第${named}行${rows.length > MAX_NAMED ? "等" : ""}）` : "";
    report("hidden-rows", placeOf(first, column), {
      value: cellText(first, column),
      detail: `${more}存有内容，却因格式或颜色而看不见`,
    });
  }
}

/** A figure over several fields or ministries belongs to none of them alone. */
function reportMerged(
  header: Header,
  counted: readonly TableRecord[],
  { top, left, bottom, right }: CellSpan,
  report: ReportFinding,
): void {
  const columns = header.columns.filter(
    (column) => column.index >= left && column.index <= right && isFigureColumn(column),
  );
  if (columns.length === 0) return;
  const records = counted.filter(({ row }) => row >= top && row <= bottom);
  const [record, column] = [records[0], columns[0]];
  if (!record || !column || records.length * columns.length < 2) return;
  const shown = readPersons(record.cells[left] ?? "", null);
  // A dash over several fields says of each that nothing was reported.
  if (shown.ok && shown.persons === null) return;
  const place: FindingPlace = placeOf(record, column);
  const rows = records.length > 1 ? `第${record.row}行到第${records.at(-1)?.row}行` : "";
  const names =
    columns.length > 1
      ? columns
          .slice(0, MAX_NAMED)
          .map(({ name }) => `“${name}”`)
          .join("、")
      : "";
  report("merged-figure", place, {
    value: record.cells[left] ?? "",
    detail: `合并了${rows}${rows && names ? "，" : ""}${names}的单元格里`,
  });
}
