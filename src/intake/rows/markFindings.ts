import { type ReportFinding, WHOLE_FILE } from "../findings/finding.ts";
import { isBlank } from "../table/fold.ts";
import type { Header } from "../table/header.ts";
import { readPersons } from "../table/numbers.ts";
import type { OpenTable } from "../table/openTable.ts";
import { isFigureColumn, isReadColumn } from "../table/readColumns.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { CellSpan, SheetMarks } from "../table/sheetMarks.ts";
import type { TableRecord } from "../table/table.ts";
import { cellText, placeOf } from "./tableContext.ts";

const COUNTED: readonly RowKind[] = ["data", "error", "subtotal", "total"];

/** Rows and columns that are named one by one in a finding. */
const MAX_NAMES_IN_FINDING = 10;

/**
 * Reports what a sheet's look says of the rows and columns that count: rows and columns that a person does not see,
 * rows that are struck out, content that is shown nowhere, and a figure over several cells.
 *
 * @param kinds what the records of the table were taken for, in their order
 */
export function reportMarks(opened: OpenTable, kinds: readonly RowKind[], report: ReportFinding): void {
  const { marks, header, table } = opened;
  if (!marks) return;
  const ofKind = (wanted: readonly RowKind[]) =>
    table.records.filter((_, i) => wanted.includes(kinds[i] ?? "error"));
  const counted = ofKind(COUNTED);
  const titles = ofKind(["title"]);
  const read = ofKind([...COUNTED, "title", "header"]);
  reportRows(read, marks.hiddenRows, "rows", report);
  reportRows(read, marks.struckRows, "struck-rows", report);
  reportColumns(header, titles, marks, report);
  reportUnseen(opened, marks, counted, report);
  for (const facts of marks.concerns) report("hidden-rows", WHOLE_FILE, facts);
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
    const value = table.records[top - 1]?.cells[left] ?? "";
    const isFigure = top > lastHeader && columns[0]?.index === left && !isNotReported(value);
    return isFigure && columns.length * (bottom - top + 1) > 1 ? [{ row: top, index: left }] : [];
  });
}

function reportRows(
  records: readonly TableRecord[],
  rows: ReadonlySet<number>,
  hidden: "rows" | "struck-rows",
  report: ReportFinding,
): void {
  const found = records.filter(({ row }) => rows.has(row));
  const [first] = found;
  if (first) report("hidden-rows", placeOf(first, null), { hidden, ...listed(found) });
}

/** The first of the rows, and how many there are. */
function listed(records: readonly TableRecord[]) {
  return { rows: records.slice(0, MAX_NAMES_IN_FINDING).map(({ row }) => row), count: records.length };
}

/** Hidden columns that are read, and those in which a title stands: it may name the unit or the month. */
function reportColumns(
  header: Header,
  titles: readonly TableRecord[],
  marks: SheetMarks,
  report: ReportFinding,
): void {
  const hidden = header.columns.filter(
    (column) =>
      marks.hiddenColumns.has(column.index) &&
      (isReadColumn(column) || titles.some(({ cells }) => !isBlank(cells[column.index] ?? ""))),
  );
  const [record] = header.records;
  if (hidden.length === 0 || !record) return;
  report("hidden-rows", placeOf(record, hidden.length === 1 ? hidden[0] : null), {
    hidden: "columns",
    names: hidden.slice(0, MAX_NAMES_IN_FINDING).map(({ name }) => name),
    count: hidden.length,
  });
}

function reportUnseen(
  { header }: OpenTable,
  marks: SheetMarks,
  counted: readonly TableRecord[],
  report: ReportFinding,
): void {
  const unseen = new Set(marks.unseen.map(({ row, index }) => `${row} ${index}`));
  for (const column of header.columns.filter(isReadColumn)) {
    const found = counted.filter(({ row }) => unseen.has(`${row} ${column.index}`));
    const [first] = found;
    if (!first) continue;
    const value = cellText(first, column);
    report("hidden-rows", placeOf(first, column), { value, hidden: "content", ...listed(found) });
  }
}

/** Reports a figure over several fields or ministries: it belongs to none of them alone. */
function reportMerged(
  header: Header,
  counted: readonly TableRecord[],
  { top, left, bottom, right }: CellSpan,
  report: ReportFinding,
): void {
  const columns = header.columns.filter(
    (column) => column.index >= left && column.index <= right && isFigureColumn(column),
  );
  const records = counted.filter(({ row }) => row >= top && row <= bottom);
  const [record, column, last] = [records[0], columns[0], records.at(-1)];
  if (!record || !column || !last || records.length * columns.length < 2) return;
  const value = record.cells[left] ?? "";
  // A dash over several fields says of each that nothing was reported.
  if (isNotReported(value)) return;
  report("merged-figure", placeOf(record, column), {
    value,
    ...(records.length > 1 && { rows: [record.row, last.row] }),
    names: columns.length > 1 ? columns.slice(0, MAX_NAMES_IN_FINDING).map(({ name }) => name) : [],
  });
}

function isNotReported(text: string): boolean {
  const shown = readPersons(text, null);
  return shown.ok && shown.persons === null;
}
