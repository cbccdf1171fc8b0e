import { groupBy } from "../../domain/groupBy.ts";
import type { FactsOf } from "../findings/facts.ts";
import { inWan } from "../findings/inWan.ts";
import { type Column, columnOf } from "../table/header.ts";
import type { TableRecord } from "../table/table.ts";
import type { ReadFigure } from "./figures.ts";
import type { LongRow } from "./longRows.ts";
import { cellText, placeOf, type RecordOfKind, type TableContext } from "./tableContext.ts";
import { countColumns, type WideRow } from "./wideRows.ts";

/** Sum of figures; what was not reported adds nothing. Null when one of them could not be read. */
export function sumOf(figures: readonly ReadFigure[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (figure === "unreadable") return null;
    sum += figure ?? 0;
  }
  return sum;
}

/**
 * Checks 小计, 合计 and 总计 rows of the long layout against their parts.
 *
 * Parts are the data rows that share the keys the sum row names. A 小计 without keys, and a 合计 of a file that
 * has several, may also stand for the rows since the sum row before it. A sum that is not stated is not checked,
 * nor is one of which a part could not be read. Programme measures are no part of a sum of people.
 */
export function checkLongSums(sheet: TableContext, rows: readonly LongRow[]): void {
  const column = columnOf(sheet.header, "persons");
  if (!column) return;
  const parts = rows.filter(({ kind }) => kind === "data" || kind === "error");
  const several = rows.filter(({ kind }) => kind === "total").length > 1;
  const sumOfRows = (scope: readonly LongRow[]) =>
    sumOf(summable(sheet, scope).map(({ persons }) => persons));
  const allBy = sumsByKeys(parts, sumOfRows);
  rows.forEach((row, index) => {
    if (row.kind !== "subtotal" && row.kind !== "total") return;
    const keys = KEYS.filter((key) => row[key] !== null);
    const block = () =>
      sumOfRows(blockAbove(rows, index).filter((part) => keys.every((key) => part[key] === row[key])));
    const all = () => allBy(keys, row);
    const hasKey = row.ministry !== null || row.field !== null;
    const scopes =
      row.kind === "subtotal" ? (hasKey ? [all, block] : [block]) : several ? [all, block] : [all];
    checkTotal(
      sheet,
      row,
      column,
      row.persons,
      scopes.map((sum) => sum()),
    );
  });
}

const KEYS = ["year", "ministry", "field", "cutoff"] as const;
type Keys = readonly (typeof KEYS)[number][];

/**
 * The sum of the parts that share the keys of a sum row: the parts are grouped once for each choice of keys, so that
 * thousands of sum rows take no longer than thousands of rows of data.
 */
function sumsByKeys(
  parts: readonly LongRow[],
  sumOfRows: (scope: readonly LongRow[]) => number | null,
): (keys: Keys, row: LongRow) => number | null {
  const groups = new Map<string, ReadonlyMap<string, LongRow[]>>();
  const sums = new Map<readonly LongRow[], number | null>();
  return (keys, row) => {
    const keyOf = (part: LongRow) => keys.map((key) => part[key]).join("|");
    const choice = keys.join();
    const byKey = groups.get(choice) ?? groupBy(parts, keyOf);
    groups.set(choice, byKey);
    const scope = byKey.get(keyOf(row));
    if (!scope) return 0;
    const known = sums.get(scope);
    if (known !== undefined) return known;
    const sum = sumOfRows(scope);
    sums.set(scope, sum);
    return sum;
  };
}

/** The rows of the plan's fields; where there are none, those of the programme measures. */
function summable(sheet: TableContext, rows: readonly LongRow[]): readonly LongRow[] {
  const people = rows.filter(({ field }) => !sheet.measures.has(field ?? ""));
  return people.length > 0 ? people : rows;
}

/**
 * Checks the 小计 column and the 小计, 合计 and 总计 rows of the wide layout.
 *
 * The corner (合计 of 小计) holds when it is the sum of all cells or of the 小计 as stated: a single wrong cell or
 * 小计 is then named once, where it is.
 */
export function checkWideSums(sheet: TableContext, rows: readonly WideRow[]): void {
  const counts = countColumns(sheet);
  // With a field missing or twice, no row sum can hold: that is reported once, at the header.
  const whole = counts.length === sheet.fields.names.length && sheet.header.duplicates.length === 0;
  const subtotalColumn = whole ? columnOf(sheet.header, "subtotal") : undefined;
  const data = rows.filter(({ kind }) => kind === "data" || kind === "error");
  for (const row of data) {
    if (subtotalColumn) checkTotal(sheet, row, subtotalColumn, row.subtotal, [sumOf(row.figures)]);
  }
  const several = rows.filter(({ kind }) => kind === "total").length > 1;
  const all = sumsOfColumns(data, counts.length);
  rows.forEach((row, index) => {
    if (row.kind !== "subtotal" && row.kind !== "total") return;
    const block = () => sumsOfColumns(blockAbove(rows, index), counts.length);
    const scopes = row.kind === "subtotal" ? [block()] : several ? [all, block()] : [all];
    counts.forEach((column, c) => {
      const sums = scopes.map(({ columns }) => columns[c] ?? null);
      checkTotal(sheet, row, column, row.figures[c] ?? null, sums);
    });
    if (!subtotalColumn) return;
    const corners = scopes.flatMap(({ corners }) => corners);
    checkTotal(sheet, row, subtotalColumn, row.subtotal, corners);
  });
}

/** The sums of rows: by column, and in the corner that of all cells and that of the 小计 as stated. */
function sumsOfColumns(rows: readonly WideRow[], columns: number) {
  return {
    columns: Array.from({ length: columns }, (_, c) => sumOf(rows.map(({ figures }) => figures[c] ?? null))),
    corners: [
      sumOf(rows.flatMap(({ figures }) => figures)),
      sumOf(rows.map(({ figures, subtotal }) => subtotal ?? sumOf(figures) ?? "unreadable")),
    ],
  };
}

function checkTotal(
  sheet: TableContext,
  row: RecordOfKind,
  column: Column,
  stated: ReadFigure,
  sums: readonly (number | null)[],
): void {
  const sum = sums[0] ?? null;
  if (typeof stated !== "number" || sum === null || sums.includes(null) || sums.includes(stated)) return;
  const code = row.kind === "total" ? "total-mismatch" : "subtotal-mismatch";
  const text = cellText(row.record, column);
  const inUnit = isInWan(text, stated) ? inWan(sum) : `${sum}人`;
  // The unit stands in the suggestion where it stands in the cell.
  const suggestion = /[人万]/.test(text) ? inUnit : inUnit.replace(/[万人]+$/, "");
  reportMismatch(sheet, code, row.record, column, {
    stated,
    sum,
    unit: inUnit.endsWith("万人") ? "万人" : "人",
    suggestion,
  });
}

/** Whether a cell's number was read in 万人: people are 10,000 times its digits. */
function isInWan(text: string, people: number): boolean {
  const digits = Number(text.replace(/[^\d.]/g, ""));
  return digits !== people && Math.round(digits * 10_000) === people;
}

/** Reports a sum that is not that of its parts. */
export function reportMismatch(
  sheet: TableContext,
  code: "subtotal-mismatch" | "total-mismatch",
  record: TableRecord,
  column: Column,
  facts: Pick<FactsOf<"total-mismatch">, "stated" | "sum" | "unit"> & { readonly suggestion?: string },
): void {
  sheet.report(code, placeOf(record, column), { value: cellText(record, column), ...facts });
}

/** The data rows between a sum row and the sum row before it. */
function blockAbove<Row extends LongRow | WideRow>(rows: readonly Row[], index: number): Row[] {
  const block: Row[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const row = rows[i];
    if (!row || row.kind === "subtotal" || row.kind === "total") break;
    if (row.kind === "data" || row.kind === "error") block.push(row);
  }
  return block;
}
