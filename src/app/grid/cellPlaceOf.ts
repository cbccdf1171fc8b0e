/** The cell of a finding, or a cell of its row. */
export interface CellPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly index: number;
  /** False when only the row is known. */
  readonly exact: boolean;
}

interface NamedColumn {
  readonly index: number;
  readonly name: string;
  readonly kind?: string;
}

/**
 * The cell of a finding; where its column is not known, the cell with the ministry's name, or the first where the
 * columns have no kinds. Null for the table as a whole.
 */
export function cellPlaceOf(
  { row, column }: { readonly row: number | null; readonly column: string | null },
  { columns }: { readonly columns: readonly NamedColumn[] },
): CellPlace | null {
  if (row === null || row < 1) return null;
  const known = column === null ? undefined : columns.find(({ name }) => name === column);
  const label = columns.find(({ kind }) => kind === "ministry")?.index ?? 0;
  return { row, index: known?.index ?? label, exact: known !== undefined };
}
