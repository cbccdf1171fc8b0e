import type { HiddenFacts } from "../findings/factShapes.ts";

/** Cells that are merged into one; rows by record number from 1, columns from 0. */
export interface CellSpan {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the look of a sheet says about its cells, beside their text; rows by record number from 1, columns from 0. */
export interface SheetMarks {
  /** Merged cells that show something. */
  readonly merged: readonly CellSpan[];
  /** Rows that a person does not see: hidden, filtered away, or without height. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows of which every cell is struck out. */
  readonly struckRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells whose content is shown nowhere, by format or colour. */
  readonly unseen: readonly { readonly row: number; readonly index: number }[];
  /** What may change the look of cells, where it cannot be said of which. */
  readonly concerns: readonly HiddenFacts[];
}
