import type { Ref } from "react";

/** A row of the file: its record number from 1 and its cells' texts. */
export interface EditRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How a cell is marked; the title is a whole sentence. */
export interface CellMark {
  readonly className: string;
  readonly title: string;
}

export interface EditedCell {
  readonly row: number;
  /** From 0. */
  readonly index: number;
  readonly to: string;
}

export interface GridEditHandle {
  focusCell(row: number, index: number): void;
}

export interface EditColumnLook {
  /** px. */
  readonly width?: number;
  readonly figure?: boolean;
  /** Stays at the left edge while the others scroll. */
  readonly pinned?: boolean;
  /** Names its row for screen readers, and cannot be changed. */
  readonly rowHeader?: boolean;
  readonly grows?: boolean;
}

/** A column at the right edge that is made from the rows and cannot be changed. */
export interface EditMargin<R extends EditRow> {
  readonly id: string;
  readonly title: string;
  /** px. */
  readonly width?: number;
  readonly cellOf: (row: R) => { readonly text: string; readonly className?: string };
}

export interface GridEditProps<R extends EditRow> {
  readonly labelledBy: string;
  readonly rows: readonly R[];
  /** Titles of the columns, in the order of the cells. */
  readonly columns: readonly string[];
  /** px; the rows scroll inside. */
  readonly height: number;
  /** px; titles wrap where it is given. */
  readonly headerHeight?: number;
  /** By the column's place from 0; the same function while its answers are the same. */
  readonly lookOf?: (index: number) => EditColumnLook;
  /** Shown beside the rows; the same list in every call. */
  readonly margins?: readonly EditMargin<R>[];
  /** Rows that stay at the bottom and cannot be changed; their numbers are below 1. */
  readonly foot?: readonly R[];
  /** What the row was recognised as, shown beside its number; without it neither is shown. */
  readonly kindOf?: (row: R) => string;
  /** px, of the column that shows it. */
  readonly kindWidth?: number;
  /** What stands small under a cell's text; the same function while its answers are the same. */
  readonly noteOf?: (row: number, index: number) => string;
  readonly rowClass: (row: R) => string;
  /** The same function while its answers are the same. */
  readonly markOf: (row: number, index: number) => CellMark | undefined;
  readonly onEdit: (edits: readonly EditedCell[]) => void;
  /** A block was pasted from the clipboard, from this cell on. */
  readonly onPaste: (text: string, row: number, index: number) => void;
  /** Ctrl+Enter on a cell. */
  readonly onTake?: (row: number, index: number) => void;
  readonly onFocus: (row: number, index: number) => void;
  /** A key on a cell that is not being edited; true where it was the screen's and the grid is to do nothing. */
  readonly onKey?: (event: KeyboardEvent, row: number, index: number) => boolean;
  /** The grid is drawn and can be asked to focus a cell. */
  readonly onReady?: () => void;
  readonly ref?: Ref<GridEditHandle>;
}
