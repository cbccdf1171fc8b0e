import type { Column, ColumnKind } from "./header.ts";

const FIGURES: readonly ColumnKind[] = ["persons", "count", "subtotal"];
const READ: readonly ColumnKind[] = [...FIGURES, "year", "ministry", "field", "cutoff"];

/** True for a column whose cells become figures or say whose they are. */
export function isReadColumn(column: Column | undefined | null): boolean {
  return column !== undefined && column !== null && READ.includes(column.kind);
}

/** True for a column of figures. */
export function isFigureColumn(column: Column | undefined | null): boolean {
  return column !== undefined && column !== null && FIGURES.includes(column.kind);
}
