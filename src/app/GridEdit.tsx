import {
  CellStyleModule,
  ClientSideRowModelModule,
  type GridApi,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
} from "ag-grid-community";
import { AgGridReact, type AgGridReactProps } from "ag-grid-react";
import {
  type ClipboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import { columnDefsOf, marginDefsOf, recordDefsOf } from "./GridEditColumns.tsx";
import { GRID_THEME, styleNonce } from "./GridTheme.tsx";
import { GRID_LOCALE } from "./gridLocale.ts";
import "./grid.css";

const MODULES = [
  ClientSideRowModelModule,
  CellStyleModule,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
];

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

/** What a person put into a cell. */
export interface EditedCell {
  readonly row: number;
  /** From 0. */
  readonly index: number;
  readonly to: string;
}

/** What a screen may ask of the grid that is drawn. */
export interface GridEditHandle {
  /** Puts the keyboard on a cell and scrolls it into view. */
  focusCell(row: number, index: number): void;
}

/** How a column of the table is set. */
export interface EditColumnLook {
  /** px. */
  readonly width?: number;
  /** To the right, as figures are. */
  readonly figure?: boolean;
  /** Stays at the left edge while the others scroll. */
  readonly pinned?: boolean;
  /** Names its row for whoever hears the table read, and cannot be changed. */
  readonly rowHeader?: boolean;
  /** Takes a share of the width that is left. */
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
  /** Id of the element that names the grid. */
  readonly labelledBy: string;
  readonly rows: readonly R[];
  /** Titles of the columns, in the order of the cells. */
  readonly columns: readonly string[];
  /** px; the rows scroll inside. */
  readonly height: number;
  /** px; titles wrap where it is given. */
  readonly headerHeight?: number;
  /** By the column's place from 0; the same function as long as the columns are the same. */
  readonly lookOf?: (index: number) => EditColumnLook;
  /** Shown beside the rows; the same list as long as the columns are the same. */
  readonly margins?: readonly EditMargin<R>[];
  /** Rows that stay at the bottom and cannot be changed; their numbers are below 1. */
  readonly foot?: readonly R[];
  /** What the row was taken for, shown beside its number; without it neither is shown. */
  readonly kindOf?: (row: R) => string;
  /** px, of the column that shows it. */
  readonly kindWidth?: number;
  readonly rowClass: (row: R) => string;
  readonly markOf: (row: number, index: number) => CellMark | undefined;
  readonly onEdit: (edits: readonly EditedCell[]) => void;
  /** A block from the clipboard, to be laid over the table from this cell on. */
  readonly onPaste: (text: string, row: number, index: number) => void;
  /** Ctrl+Enter on a cell. */
  readonly onTake: (row: number, index: number) => void;
  readonly onFocus: (row: number, index: number) => void;
  /** A key on a cell that is not being edited; true where it was the screen's and the grid is to do nothing. */
  readonly onKey?: (event: KeyboardEvent, row: number, index: number) => boolean;
  /** The grid is drawn and can be asked to focus a cell. */
  readonly onReady?: () => void;
  readonly ref?: Ref<GridEditHandle>;
}

/**
 * A file as a table whose cells can be changed: rows and columns are drawn as they scroll into view. The grid
 * holds no text of its own: an edit is asked for, and shows once it comes back in `rows`.
 */
export function GridEdit<R extends EditRow>(props: GridEditProps<R>) {
  const { rows, columns, height, headerHeight, kindWidth = 76, lookOf, margins, foot, markOf, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<R>>(null);
  // The grid keeps its column definitions; what they ask for is looked up when it is asked.
  const latest = useRef(props);
  latest.current = props;
  const rowData = useMemo(() => [...rows], [rows]);
  const footData = useMemo(() => [...(foot ?? [])], [foot]);
  const wraps = headerHeight !== undefined;
  const bare = props.kindOf === undefined;
  const columnDefs = useMemo(
    () =>
      [
        ...(bare ? [] : recordDefsOf<R>(kindWidth, latest)),
        ...columnDefsOf<R>(columns, lookOf, latest),
        ...marginDefsOf(margins ?? []),
      ].map((def) => ({ ...def, wrapHeaderText: wraps })),
    [columns, kindWidth, lookOf, margins, wraps, bare],
  );
  // The same functions for the grid's whole life: it works through every option that is another one.
  const options = useMemo(
    (): AgGridReactProps<R> => ({
      styleNonce: styleNonce(),
      getRowId: ({ data }) => String(data.row),
      tabToNextCell: () => false,
      tabToNextHeader: () => false,
      onGridReady: (event) => {
        api.current = event.api;
        const element = box.current?.querySelector('[role="grid"]');
        element?.setAttribute("aria-labelledby", latest.current.labelledBy);
        latest.current.onReady?.();
      },
      onCellEditRequest: ({ data, column, newValue }) =>
        latest.current.onEdit([
          { row: data.row, index: Number(column.getColId()), to: String(newValue ?? "") },
        ]),
      onCellFocused: ({ rowIndex, rowPinned, column }) => {
        if (rowPinned) return;
        const id = typeof column === "string" ? column : column?.getColId();
        const row = rowIndex === null ? undefined : api.current?.getDisplayedRowAtIndex(rowIndex)?.data;
        if (row && id !== undefined && /^\d+$/.test(id)) latest.current.onFocus(row.row, Number(id));
      },
    }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are drawn anew when they change
  useEffect(() => {
    api.current?.refreshCells({ force: true });
  }, [markOf]);

  useImperativeHandle(ref, () => ({
    focusCell(row, index) {
      const at = api.current?.getRowNode(String(row))?.rowIndex;
      if (at === null || at === undefined) return;
      api.current?.ensureIndexVisible(at, "middle");
      api.current?.ensureColumnVisible(String(index));
      api.current?.setFocusedCell(at, String(index));
    },
  }));

  /** The cell that has the keyboard. */
  function focused(): { row: number; index: number } | null {
    const cell = document.activeElement?.closest<HTMLElement>('[role="gridcell"]');
    const row = Number(cell?.closest("[row-id]")?.getAttribute("row-id"));
    const index = Number(cell?.getAttribute("col-id"));
    return cell && row > 0 && Number.isInteger(row) && Number.isInteger(index) ? { row, index } : null;
  }

  function paste(event: ClipboardEvent) {
    const at = event.target instanceof HTMLInputElement ? null : focused();
    if (!at) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData("text/plain"), at.row, at.index);
  }

  function copy(event: ClipboardEvent) {
    const at = event.target instanceof HTMLInputElement ? null : focused();
    if (!at || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    const text = rows.find(({ row }) => row === at.row)?.cells[at.index] ?? "";
    event.clipboardData.setData("text/plain", text);
  }

  function showTitle(event: MouseEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role="gridcell"]');
    const row = cell?.closest("[row-id]")?.getAttribute("row-id");
    const index = cell?.getAttribute("col-id");
    if (cell && row && index) cell.title = markOf(Number(row), Number(index))?.title ?? "";
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows a hint that the focused cell's line repeats
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the same words show when the cell has the keyboard
    <div
      className="data-grid"
      ref={box}
      style={{ height }}
      onPaste={paste}
      onCopy={copy}
      onMouseOver={showTitle}
    >
      <AgGridReact<R>
        {...options}
        modules={MODULES}
        theme={GRID_THEME}
        localeText={GRID_LOCALE}
        columnDefs={columnDefs}
        rowData={rowData}
        pinnedBottomRowData={footData}
        {...(wraps && { headerHeight })}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
        ensureDomOrder
        animateRows={false}
        suppressMovableColumns
        suppressRowHoverHighlight
        suppressColumnMoveAnimation
      />
    </div>
  );
}
