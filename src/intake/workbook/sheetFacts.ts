import type { HiddenFacts } from "../findings/factShapes.ts";

/** What a file says of one sheet beside its values. */
export interface SheetFacts {
  /** Formulas without a stored value, by {@link cellKey}, as written without "=". */
  readonly formulas: Map<number, string>;
  /** Cells that are struck out or raised as a whole, by key. */
  readonly struck: Set<number>;
  /** Cells of which a part is struck out, raised or lowered, by key. */
  readonly markedRuns: Set<number>;
  /** Cells in the colour of the paper, by key. */
  readonly white: Set<number>;
  /** Rows and columns that are hidden, from 0. */
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** False where the sheet shows a zero as an empty cell. */
  showsZeros: boolean;
  /** What may change what is shown, where it cannot be said of which cell. */
  readonly concerns: HiddenFacts[];
}

/** Columns that a sheet can have. */
export const MAX_COLUMNS = 16_384;
/** Rows that a sheet can have. */
export const MAX_ROWS = 1_048_576;

/** A row lower than this, in points, or a column narrower, in characters, shows nothing of its cells. */
export const MIN_SEEN_HEIGHT = 2;
export const MIN_SEEN_WIDTH = 0.5;

/** Cells with content in all sheets together: ten times a report of the most records. */
export const MAX_CONTENT_CELLS = 400_000;

/** One number for a row and a column from 0. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function noFacts(): SheetFacts {
  return {
    formulas: new Map(),
    struck: new Set(),
    markedRuns: new Set(),
    white: new Set(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    showsZeros: true,
    concerns: [],
  };
}

/** A workbook with more content than is read. */
export class TooMuchContent extends Error {}
