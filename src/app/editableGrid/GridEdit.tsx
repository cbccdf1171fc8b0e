import {
  CellStyleModule,
  ClientSideRowModelModule,
  type GridOptions,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
} from "ag-grid-community";
import { type ClipboardEvent, type MouseEvent, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { fixedOptions, GRID_THEME_CLASS } from "../grid/fixedOptions.ts";
import { GridComing } from "../grid/GridComing.tsx";
import { GRID_LOCALE } from "../grid/gridLocale.ts";
import { useGrid } from "../grid/useGrid.ts";
import { columnDefsOf, marginDefsOf, recordDefsOf } from "./gridEditColumns.ts";
import "../grid/grid.css";
import type { EditRow, GridEditProps } from "./gridEditProps.ts";

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

/** A table whose cells can be changed; an edit is reported by `onEdit` and shows once `rows` has it. */
export function GridEdit<R extends EditRow>(props: GridEditProps<R>) {
  const {
    rows,
    columns,
    height,
    headerHeight,
    kindWidth = 76,
    lookOf,
    margins,
    foot,
    markOf,
    noteOf,
    ref,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  // The grid keeps its column definitions, so their callbacks read the latest properties from here.
  const latest = useRef(props);
  latest.current = props;
  const rowData = useMemo(() => [...rows], [rows]);
  const footData = useMemo(() => [...(foot ?? [])], [foot]);
  const wraps = headerHeight !== undefined;
  const bare = props.kindOf === undefined;
  // Equal columns stay the same objects: for new ones the grid builds every header and cell anew.
  const columnsKey = JSON.stringify(columns);
  const columnDefs = useMemo(
    () =>
      [
        ...(bare ? [] : recordDefsOf<R>(kindWidth, latest)),
        ...columnDefsOf<R>(JSON.parse(columnsKey), lookOf, latest),
        ...marginDefsOf(margins ?? []),
      ].map((def) => ({ ...def, wrapHeaderText: wraps })),
    [columnsKey, kindWidth, lookOf, margins, wraps, bare],
  );
  const shown = useMemo(
    (): GridOptions<R> => ({
      columnDefs,
      rowData,
      pinnedBottomRowData: footData,
      ...(headerHeight !== undefined && { headerHeight }),
    }),
    [columnDefs, rowData, footData, headerHeight],
  );
  const { api, isMade, hasRows } = useGrid<R>({
    box,
    labelledBy: props.labelledBy,
    modules: MODULES,
    shown,
    lasting: () => ({
      ...fixedOptions(),
      defaultColDef: { resizable: false, sortable: false },
      localeText: GRID_LOCALE,
      readOnlyEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVerticallyAfterEdit: true,
      getRowId: ({ data }) => String(data.row),
      onCellEditRequest: ({ data, column, newValue }) =>
        latest.current.onEdit([
          { row: data.row, index: Number(column.getColId()), to: String(newValue ?? "") },
        ]),
      onCellFocused: ({ api: grid, rowIndex, rowPinned, column }) => {
        if (rowPinned) return;
        const id = typeof column === "string" ? column : column?.getColId();
        const row = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data;
        if (row && id !== undefined && /^\d+$/.test(id)) latest.current.onFocus(row.row, Number(id));
      },
    }),
  });

  /** The cell that was asked for before the grid had its rows. */
  const wanted = useRef<readonly [row: number, index: number]>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the rows come
  useEffect(() => {
    if (!hasRows) return;
    latest.current.onReady?.();
    if (wanted.current) focusCell(...wanted.current);
  }, [hasRows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks and notes are drawn anew when they change
  useEffect(() => {
    api.current?.refreshCells({ force: true });
  }, [markOf, noteOf]);

  function focusCell(row: number, index: number) {
    wanted.current = hasRows ? null : [row, index];
    const at = api.current?.getRowNode(String(row))?.rowIndex;
    if (at === null || at === undefined) return;
    api.current?.ensureIndexVisible(at, "middle");
    api.current?.ensureColumnVisible(String(index));
    api.current?.setFocusedCell(at, String(index));
  }
  useImperativeHandle(ref, () => ({ focusCell }));

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
      className={`data-grid ${GRID_THEME_CLASS}`}
      style={{ height }}
      onPaste={paste}
      onCopy={copy}
      onMouseOver={showTitle}
    >
      {!isMade && <GridComing />}
      <div className="grid-inside" ref={box} />
    </div>
  );
}
