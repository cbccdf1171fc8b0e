import { cellPlaceKey, cellPlaceOf } from "../../../../app/editableGrid/cellPlaceOf.ts";
import type { CellMark, EditMargin } from "../../../../app/editableGrid/gridEditProps.ts";
import { UNIT } from "../../../../domain/edition.ts";
import { sumPeople } from "../../../../domain/plan/sumPeople.ts";
import type { Cells, CellsReading } from "../../../../intake/plan/readPlanCells.ts";
import { type AuditState, originalRows } from "../auditState.ts";
import { differenceInUnit, inUnit } from "../auditWords.ts";
import type { AuditItem } from "../findings/auditItems.ts";

export interface AuditRow {
  /** From 1; below 1 in the foot. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly kind: string;
  readonly look: string;
  /** Sum of its cells; empty where it has none. */
  readonly sum: string;
  /** Its sum as written less the sum of its cells. */
  readonly difference: string;
}

/** The columns at the right: what a row's cells come to, and how far its own sum is from that. */
export const SUM_COLUMNS: readonly EditMargin<AuditRow>[] = [
  { id: "sum", title: "各格\n相加", width: 62, cellOf: ({ sum }) => ({ text: sum, className: "audit-sum" }) },
  {
    id: "difference",
    title: "小计\n差",
    width: 62,
    cellOf: ({ difference }) => ({ text: difference, className: differenceClass(difference) }),
  },
];

function differenceClass(text: string): string {
  return text === "" || text === "0" ? "audit-sum" : "audit-difference";
}

export function auditRows(cells: Cells, reading: CellsReading): AuditRow[] {
  const { unit, rows, rowSums, statedRowTotals, totalsRow, headerRows } = reading;
  const byRow = new Map(rows.map((row, m) => [row, m]));
  const below = Math.max(0, ...headerRows);
  return cells.map((texts, i) => {
    const row = i + 1;
    const m = byRow.get(row);
    if (row === totalsRow) {
      const sum = sumPeople(reading.statedColumnTotals);
      return {
        row,
        cells: texts,
        kind: "合计",
        look: "audit-total",
        ...sums(sum, reading.statedTotal, unit),
      };
    }
    if (m !== undefined) {
      const sum = rowSums[m] ?? null;
      return { row, cells: texts, kind: UNIT, look: "", ...sums(sum, statedRowTotals[m] ?? null, unit) };
    }
    const blank = { sum: "", difference: "" };
    if (headerRows.includes(row)) return { row, cells: texts, kind: "表头", look: "audit-header", ...blank };
    const kind = texts.every((text) => text.trim() === "") ? "空行" : row < below ? "标题" : "说明";
    return { row, cells: texts, kind, look: "audit-outside", ...blank };
  });
}

function sums(sum: number | null, stated: number | null, unit: CellsReading["unit"]) {
  if (sum === null) return { sum: "—", difference: "—" };
  return { sum: inUnit(sum, unit), difference: differenceInUnit((stated ?? 0) - sum, unit) };
}

/** Two rows under the table: what each column's cells come to, and how far 合计 is from that. */
export function footOf(reading: CellsReading): AuditRow[] {
  const { columns, columnSums, statedColumnTotals, statedTotal, total, unit, totalsRow } = reading;
  if (reading.ministries.length === 0) return [];
  const place = new Map(reading.fields.map((field, f) => [field, f]));
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const line = (label: string, textOf: (sum: number | null, stated: number | null) => string): string[] =>
    Array.from({ length: width }, (_, i) => {
      const column = columns.find(({ index }) => index === i);
      if (column?.kind === "ministry") return label;
      if (column?.kind === "subtotal") return textOf(total, statedTotal);
      const f = column?.kind === "count" ? place.get(column.name) : undefined;
      return f === undefined ? "" : textOf(columnSums[f] ?? null, statedColumnTotals[f] ?? null);
    });
  const blank = { kind: "", sum: "", difference: "" };
  const sumCells = line("各格相加", (sum) => (sum === null ? "—" : inUnit(sum, unit)));
  const differences = line("合计 差", (sum, stated) =>
    sum === null || totalsRow === null ? "—" : differenceInUnit((stated ?? 0) - sum, unit),
  );
  return [
    { row: 0, cells: sumCells, look: "audit-sum", ...blank },
    { row: -1, cells: differences, look: "audit-foot-difference", ...blank },
  ];
}

/** How cells are marked: by the most urgent thing found there, and where they are not as they came. */
export function marksOf(
  audit: AuditState,
  cells: Cells,
  reading: CellsReading,
  items: readonly AuditItem[],
): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const item of items) {
    if (item.severity === "notice") continue;
    const place = cellPlaceOf(item, reading);
    const key = place && cellPlaceKey(place.row, place.index);
    if (key && !marks.has(key))
      marks.set(key, { className: `audit-cell-${item.severity}`, title: item.message });
  }
  footOf(reading).forEach((foot) => {
    if (foot.look !== "audit-foot-difference") return;
    foot.cells.forEach((text, index) => {
      const className = index > 0 ? differenceClass(text) : "";
      if (className) marks.set(cellPlaceKey(foot.row, index), { className, title: "" });
    });
  });
  if (audit.done.length === 0) return marks;
  const origins = originalRows(audit);
  cells.forEach((texts, i) => {
    texts.forEach((text, index) => {
      const from = audit.original[(origins[i] ?? 0) - 1]?.[index] ?? "";
      if (from === text) return;
      const key = cellPlaceKey(i + 1, index);
      const known = marks.get(key);
      marks.set(key, {
        className: `${known?.className ?? ""} audit-cell-changed`.trim(),
        title: `${known?.title ?? ""}原为${from === "" ? "空" : `“${from}”`}。`,
      });
    });
  });
  return marks;
}
