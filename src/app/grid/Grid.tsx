import type { GridOptions } from "ag-grid-community";
import { type MouseEvent, type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef } from "react";
import { hrefOf, useRoute } from "../shell/route.ts";
import { fixedOptions, GRID_MODULES, GRID_THEME_CLASS, SORT_ICONS } from "./fixedOptions.ts";
import { columnDefOf, followLink, redirectLinks } from "./GridColumns.tsx";
import { GridComing } from "./GridComing.tsx";
import { GRID_LOCALE } from "./gridLocale.ts";
import { PrintedGrid } from "./PrintedGrid.tsx";
import "./grid.css";
import type { GridColumn, GridRow } from "./gridTable.ts";
import { useGrid } from "./useGrid.ts";

export interface GridHandle {
  focusCell(rowId: string, columnId: string): void;
}

/** px. */
const HEADER_HEIGHT = 32;
const ROW_HEIGHT = 32;

interface GridProps {
  readonly labelledBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** px; the rows scroll inside. Left out: as high as its rows, for tables of a few dozen at most. */
  readonly height?: number;
  readonly emptyText?: string;
  /** A cell was clicked, or Enter pressed on it; cells with a link follow the link instead. */
  readonly onOpen?: (rowId: string, columnId: string) => void;
  readonly onTake?: (rowId: string) => void;
  readonly ref?: Ref<GridHandle>;
}

/** A grid for long lists that are sorted and walked with the arrow keys: one Tab stop; Enter opens the row or its link. */
export function Grid(props: GridProps) {
  const { columns, rows, height, ref } = props;
  const wholeHeight = height === undefined;
  const route = useRoute();
  const box = useRef<HTMLDivElement>(null);
  const cellsById = useMemo(() => new Map(rows.map((row) => [row.id, row.cells])), [rows]);
  // Equal columns stay the same objects: for new ones the grid builds every header and cell anew.
  const columnsKey = JSON.stringify(columns);
  const columnDefs = useMemo(() => (JSON.parse(columnsKey) as GridColumn[]).map(columnDefOf), [columnsKey]);
  const shown = useMemo(
    (): GridOptions<GridRow> => ({
      columnDefs,
      rowData: [...rows],
      headerHeight: HEADER_HEIGHT,
      domLayout: wholeHeight ? "autoHeight" : "normal",
    }),
    [columnDefs, rows, wholeHeight],
  );
  const latest = useRef({ props, route });
  const { api, isMade, hasRows } = useGrid<GridRow>({
    box,
    labelledBy: props.labelledBy,
    modules: GRID_MODULES,
    shown,
    around: keepingFocus,
    lasting: () => ({
      ...fixedOptions(),
      getRowId: ({ data }) => data.id,
      enableCellTextSelection: true,
      icons: SORT_ICONS,
      suppressColumnVirtualisation: true,
      localeText: props.emptyText ? { ...GRID_LOCALE, noRowsToShow: props.emptyText } : GRID_LOCALE,
      context: { hrefOf: (to: string) => hrefOf(to, latest.current.route) },
      onCellClicked: ({ data, column, event }) => {
        if (data && !(event?.target as HTMLElement | null)?.closest("a, button"))
          latest.current.props.onOpen?.(data.id, column.getColId());
      },
      onCellKeyDown: (key) => {
        const pressed = key.event as KeyboardEvent | null;
        if (!("column" in key) || pressed?.key !== "Enter" || !key.data) return;
        const { onOpen, onTake } = latest.current.props;
        if (onTake && (pressed.ctrlKey || pressed.metaKey)) onTake(key.data.id);
        else if (!followLink(pressed.target)) onOpen?.(key.data.id, key.column.getColId());
      },
    }),
  });

  useLayoutEffect(() => {
    const before = latest.current;
    latest.current = { props, route };
    if (box.current && before.route !== route)
      redirectLinks(box.current, { hrefOf: (to) => hrefOf(to, route) });
  });

  useImperativeHandle(ref, () => ({
    focusCell(rowId, columnId) {
      const index = api.current?.getRowNode(rowId)?.rowIndex;
      if (index !== null && index !== undefined) api.current?.setFocusedCell(index, columnId);
    },
  }));

  /** Changes rows or columns with the keyboard left on its row, or on the row in its place if that is gone. */
  function keepingFocus(change: () => void) {
    const before = focusedCell(box.current);
    change();
    const grid = api.current;
    if (!before || !grid) return;
    const rowIndex = Math.min(
      grid.getRowNode(before.rowId)?.rowIndex ?? before.rowIndex,
      grid.getDisplayedRowCount() - 1,
    );
    if (focusedCell(box.current)?.rowIndex === rowIndex && grid.getFocusedCell()?.rowIndex === rowIndex)
      return;
    if (rowIndex >= 0) grid.setFocusedCell(rowIndex, before.columnId);
    else grid.setFocusedHeader(before.columnId);
  }

  /** One listener instead of a title on every cell: most are never pointed at. */
  function showTitle(event: MouseEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role="gridcell"]');
    const row = cell?.closest("[row-id]")?.getAttribute("row-id");
    const column = cell?.getAttribute("col-id");
    if (cell && row && column) cell.title = cellsById.get(row)?.[column]?.title ?? "";
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows a hint that the cell's own view repeats
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the same words open with Enter
    <div
      className={`data-grid ${GRID_THEME_CLASS}`}
      style={wholeHeight ? { minHeight: hasRows ? 0 : HEADER_HEIGHT + ROW_HEIGHT * rows.length } : { height }}
      onMouseOver={showTitle}
    >
      {/* A grid that scrolls inside is printed by its screen. */}
      {wholeHeight && <PrintedGrid labelledBy={props.labelledBy} columns={columns} rows={rows} />}
      {!isMade && <GridComing />}
      <div className="grid-inside" ref={box} />
    </div>
  );
}

/** The cell of a grid that has the keyboard, or in which a link or button has it. */
function focusedCell(box: HTMLElement | null): { rowId: string; rowIndex: number; columnId: string } | null {
  const cell = document.activeElement?.closest('[role="gridcell"], [role="rowheader"]');
  const row = cell?.closest("[row-id]");
  const [rowId, columnId] = [row?.getAttribute("row-id"), cell?.getAttribute("col-id")];
  const rowIndex = Number(row?.getAttribute("row-index"));
  if (!box?.contains(cell ?? null) || !rowId || !columnId || Number.isNaN(rowIndex)) return null;
  return { rowId, rowIndex, columnId };
}
