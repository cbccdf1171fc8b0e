import type { EditedCell } from "./gridEditProps.ts";

/** The cell of a finding, or a cell of its row. */
export interface CellPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly index: number;
  /** False when only the row is known. */
  readonly exact: boolean;
}

interface FoundPlace {
  readonly row: number | null;
  readonly column: string | null;
}

interface FoundIn {
  readonly columns: readonly { readonly index: number; readonly name: string; readonly kind?: string }[];
}

/** The cell of a finding; else of its row the ministry's cell, or the first. Null for the table as a whole. */
export function cellPlaceOf({ row, column }: FoundPlace, { columns }: FoundIn): CellPlace | null {
  if (row === null || row < 1) return null;
  const known = column === null ? undefined : columns.find(({ name }) => name === column);
  const label = columns.find(({ kind }) => kind === "ministry")?.index ?? 0;
  return { row, index: known?.index ?? label, exact: known !== undefined };
}

/** The place of a cell of a file or table as one key: row from 1, column from 0. */
export function cellPlaceKey(row: number, index: number): string {
  return `${row}|${index}`;
}

/** A finding's suggestion as an edit of its cell; null without a suggestion, or where its cell is not known. */
export function suggestedEdit(
  finding: FoundPlace & { readonly suggestion: string | null },
  table: FoundIn,
): EditedCell | null {
  const place = cellPlaceOf(finding, table);
  if (!place?.exact || finding.suggestion === null) return null;
  return { row: place.row, index: place.index, to: finding.suggestion };
}
