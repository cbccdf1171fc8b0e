import { isBlank } from "../cells/fold.ts";
import { readPersons } from "../cells/numbers.ts";
import { type ReportFinding, WHOLE_FILE } from "../findings/finding.ts";
import type { Column, Header } from "../table/header.ts";
import type { OpenTable } from "../table/openTable.ts";
import { isFigureColumn, isReadColumn } from "../table/readColumns.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { SheetMarks } from "../table/sheetMarks.ts";
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
  const isMarked = opened.cellFaults.filter(({ code }) => code === "rich-text-figure");
  reportHead(header, titles, isMarked, "marked-text", report);
  reportHead(header, titles, marks.unseen, "content", report);
  for (const facts of marks.concerns) report("hidden-rows", WHOLE_FILE, facts);
  for (const { record, column, lastRow, value, columns } of mergedFigures(opened, counted)) {
    report("merged-figure", placeOf(record, column), {
      value,
      ...(lastRow > record.row && { rows: [record.row, lastRow] }),
      names: columns.length > 1 ? columns.slice(0, MAX_NAMES_IN_FINDING).map(({ name }) => name) : [],
    });
  }
}

/** A figure over several fields or ministries: it belongs to none of them alone. */
interface MergedFigure {
  /** Of its first cell. */
  readonly record: TableRecord;
  readonly column: Column;
  readonly lastRow: number;
  readonly value: string;
  readonly columns: readonly Column[];
}

/**
 * The figures that stand over several cells under the header.
 *
 * @param counted the records that count; left out, all of them
 */
export function mergedFigures(
  { header, marks, table }: OpenTable,
  counted: readonly TableRecord[] = table.records,
): MergedFigure[] {
  const lastHeader = header.records.at(-1)?.row ?? 0;
  return (marks?.merged ?? []).flatMap(({ top, left, bottom, right }) => {
    const columns = header.columns.filter(
      (column) => column.index >= left && column.index <= right && isFigureColumn(column),
    );
    const records = counted.filter(({ row }) => row >= Math.max(top, lastHeader + 1) && row <= bottom);
    const [record, column, last] = [records[0], columns[0], records.at(-1)];
    if (!record || !column || !last || records.length * columns.length < 2) return [];
    // A dash over several fields says of each that nothing was reported.
    const value = table.records[top - 1]?.cells[left] ?? "";
    const shown = readPersons(value, null);
    if (shown.ok && shown.persons === null) return [];
    return [{ record, column, lastRow: last.row, value, columns }];
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

/** Titles and names of read columns that a person sees otherwise: they name the unit, the month and the field. */
function reportHead(
  { records, columns }: Header,
  titles: readonly TableRecord[],
  cells: SheetMarks["unseen"],
  hidden: "marked-text" | "content",
  report: ReportFinding,
): void {
  const isAt = (record: TableRecord) => cells.filter(({ row }) => row === record.row);
  const found = [
    ...titles.filter((record) => isAt(record).length > 0),
    ...records.filter((record) => isAt(record).some(({ index }) => isReadColumn(columns[index]))),
  ];
  const [first] = found;
  if (first) report("hidden-rows", placeOf(first, null), { hidden, ...listed(found) });
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
