import type { ColDef, GridApi } from "ag-grid-community";
import {
  AgGridReact,
  type AgGridReactProps,
  type CustomCellRendererProps,
  type CustomHeaderProps,
} from "ag-grid-react";
import { type MouseEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from "react";
import { GRID_MODULES, GRID_THEME, SORT_ICONS, styleNonce } from "./GridTheme.tsx";
import { GRID_LOCALE } from "./gridLocale.ts";
import { PrintedGrid } from "./PrintedGrid.tsx";
import { hrefOf, useRoute } from "./route.ts";
import "./grid.css";

/** What one cell shows. */
export interface GridCell {
  readonly text: string;
  /** Space-separated classes of the house's style sheet. */
  readonly className?: string;
  /** The text becomes a link to this screen, keeping the selection. */
  readonly to?: string;
  /** Shown after the text, quieter. */
  readonly note?: string;
  /** Shown instead of the text, e.g. a button; the text stays what sorting and copying use. */
  readonly content?: ReactNode;
  /** Whole sentence about the cell, shown on hover. */
  readonly title?: string;
  /** What a sortable column sorts by; the text when left out, and null is always last. */
  readonly sort?: number | string | null;
}

/** A row with its cells by column id. */
export interface GridRow {
  /** Unique among rows and totals. */
  readonly id: string;
  readonly cells: Readonly<Record<string, GridCell>>;
}

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** The header becomes a link to this screen, keeping the selection. */
  readonly to?: string;
  /** Least width in px. */
  readonly width: number;
  /** Takes a share of the width that is left. */
  readonly grows?: boolean;
  /** Stays at the left edge while the others scroll. */
  readonly pinned?: boolean;
  /** Names its row for whoever hears the table read. */
  readonly rowHeader?: boolean;
  /** Left-aligned words; figures are right-aligned. */
  readonly words?: boolean;
  /** Long words wrap and the row grows with them. */
  readonly wraps?: boolean;
  readonly sortable?: boolean;
}

/** What a screen may ask of a grid that is drawn. */
export interface GridHandle {
  /** Puts the keyboard on a cell and scrolls it into view. */
  focusCell(rowId: string, columnId: string): void;
}

interface GridProps {
  /** Id of the element that names the grid. */
  readonly labelledBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Rows that stay at the top whatever the order, e.g. 合计. */
  readonly totals?: readonly GridRow[];
  /** px; wrapped headers need more than one row's height. */
  readonly headerHeight?: number;
  /** px; the rows scroll inside. Left out: as high as its rows, for tables of a few dozen at most. */
  readonly height?: number;
  readonly emptyText?: string;
  /** A cell was clicked, or Enter pressed on it; cells with a link follow the link instead. */
  readonly onOpen?: (rowId: string, columnId: string) => void;
  /** Ctrl+Enter was pressed on a row. */
  readonly onTake?: (rowId: string) => void;
  readonly ref?: Ref<GridHandle>;
}

/**
 * The one data grid of the house: AG Grid in the house's dress, for tables that are walked with the arrow keys
 * or too long to draw whole. The grid is a single Tab stop; Enter opens the cell or follows its link.
 */
export function Grid(props: GridProps) {
  const { columns, rows, totals, headerHeight = 32, height, emptyText, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<GridRow>>(null);
  const cellsById = useMemo(
    () => new Map([...(totals ?? []), ...rows].map((row) => [row.id, row.cells])),
    [rows, totals],
  );
  // Columns that say the same stay the same: for others the grid builds every header and cell anew.
  const columnsKey = JSON.stringify(columns);
  const columnDefs = useMemo(() => (JSON.parse(columnsKey) as GridColumn[]).map(columnDefOf), [columnsKey]);
  const rowData = useMemo(() => [...rows], [rows]);
  const pinned = useMemo(() => totals && [...totals], [totals]);
  const localeText = useMemo(
    () => (emptyText ? { ...GRID_LOCALE, noRowsToShow: emptyText } : GRID_LOCALE),
    [emptyText],
  );
  const latest = useRef(props);
  latest.current = props;
  // The same functions for the grid's whole life: it works through every option that is another one.
  const options = useMemo(
    (): AgGridReactProps<GridRow> => ({
      styleNonce: styleNonce(),
      getRowId: ({ data }) => data.id,
      tabToNextCell: () => false,
      tabToNextHeader: () => false,
      onGridReady: (event) => {
        api.current = event.api;
        // The grid draws its role on an element of its own, so its name is put there by hand.
        const element = box.current?.querySelector('[role="grid"]');
        element?.setAttribute("aria-labelledby", latest.current.labelledBy);
      },
      onCellClicked: ({ data, column, event }) => {
        if (data && !(event?.target as HTMLElement | null)?.closest("a, button"))
          latest.current.onOpen?.(data.id, column.getColId());
      },
      onCellKeyDown: (key) => {
        const pressed = key.event as KeyboardEvent | null;
        if (!("column" in key) || pressed?.key !== "Enter" || !key.data) return;
        const { onOpen, onTake } = latest.current;
        if (onTake && (pressed.ctrlKey || pressed.metaKey)) onTake(key.data.id);
        else if (!followLink(pressed.target)) onOpen?.(key.data.id, key.column.getColId());
      },
    }),
    [],
  );

  useImperativeHandle(ref, () => ({
    focusCell(rowId, columnId) {
      const pinned = totals?.findIndex((row) => row.id === rowId) ?? -1;
      const index = pinned < 0 ? api.current?.getRowNode(rowId)?.rowIndex : pinned;
      if (index !== null && index !== undefined)
        api.current?.setFocusedCell(index, columnId, pinned < 0 ? null : "top");
    },
  }));

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
      className="data-grid"
      ref={box}
      style={height === undefined ? undefined : { height }}
      onMouseOver={showTitle}
    >
      {/* A grid that scrolls inside has a print of its own. */}
      {height === undefined && (
        <PrintedGrid labelledBy={props.labelledBy} columns={columns} rows={rows} totals={totals ?? []} />
      )}
      <AgGridReact<GridRow>
        modules={GRID_MODULES}
        theme={GRID_THEME}
        {...options}
        localeText={localeText}
        columnDefs={columnDefs}
        rowData={rowData}
        {...(pinned && { pinnedTopRowData: pinned })}
        domLayout={height === undefined ? "autoHeight" : "normal"}
        headerHeight={headerHeight}
        enableCellTextSelection
        ensureDomOrder
        animateRows={false}
        icons={SORT_ICONS}
        suppressColumnVirtualisation
        suppressMovableColumns
        suppressRowHoverHighlight
        suppressColumnMoveAnimation
      />
    </div>
  );
}

/** Clicks the link or button inside an element; false when there is none. */
function followLink(target: EventTarget | null | undefined): boolean {
  const link = target instanceof HTMLElement ? target.querySelector<HTMLElement>("a, button") : null;
  link?.click();
  return link !== null;
}

function columnDefOf(column: GridColumn): ColDef<GridRow, GridCell> {
  const cellOf = (row: GridRow | undefined): GridCell => row?.cells[column.id] ?? { text: "" };
  return {
    colId: column.id,
    headerName: column.title,
    valueGetter: ({ data }) => cellOf(data),
    valueFormatter: ({ value }) => value?.text ?? "",
    // Only what differs on screen is drawn again.
    equals: (a, b) =>
      a?.text === b?.text &&
      a?.className === b?.className &&
      a?.note === b?.note &&
      a?.to === b?.to &&
      a?.content === b?.content,
    cellClass: ({ value }) => [column.words ? "grid-words" : "grid-figure", ...classesOf(value)],
    cellRendererSelector: ({ data }) => {
      const { to, note, content } = cellOf(data);
      return to || note || content ? { component: RichCell } : undefined;
    },
    ...(column.rowHeader && { cellAriaRole: "rowheader" }),
    ...(column.to && { headerComponent: LinkHeader, headerComponentParams: { to: column.to } }),
    headerClass: column.words ? "grid-words" : "grid-figure",
    wrapHeaderText: true,
    minWidth: column.width,
    ...(column.grows ? { flex: column.width } : { width: column.width }),
    ...(column.pinned && { pinned: "left" as const }),
    ...(column.wraps && { wrapText: true, autoHeight: true }),
    sortable: column.sortable ?? false,
    comparator: (a, b, _rowA, _rowB, descending) => compareCells(a, b, descending),
    resizable: false,
    suppressHeaderKeyboardEvent: ({ event }) => event.key === "Enter" && followLink(event.target),
  };
}

function classesOf(cell: GridCell | null | undefined): string[] {
  return cell?.className ? cell.className.split(" ") : [];
}

/** Order of two cells; a cell without a value comes last both ways. */
function compareCells(
  a: GridCell | null | undefined,
  b: GridCell | null | undefined,
  descending: boolean,
): number {
  const [left, right] = [a, b].map((cell) => (cell?.sort === undefined ? (cell?.text ?? null) : cell.sort));
  if (left === right) return 0;
  if (left === null || left === undefined) return descending ? -1 : 1;
  if (right === null || right === undefined) return descending ? 1 : -1;
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "zh-CN");
}

function RichCell({ value }: CustomCellRendererProps<GridRow, GridCell>) {
  if (!value) return null;
  if (value.content) return value.content;
  return (
    <>
      {value.to ? <GridLink to={value.to}>{value.text}</GridLink> : value.text}
      {value.note && <span className="grid-note">{value.note}</span>}
    </>
  );
}

function LinkHeader({ displayName, to }: CustomHeaderProps & { to: string }) {
  return (
    <GridLink to={to} className="grid-head-link">
      {displayName}
    </GridLink>
  );
}

/** A link that the grid's own keys reach; it follows the selection by itself, so that a cell need not change. */
function GridLink(props: { readonly to: string; readonly className?: string; readonly children: string }) {
  const { to, className, children } = props;
  const route = useRoute();
  return (
    <a href={hrefOf(to, route)} tabIndex={-1} className={className}>
      {children}
    </a>
  );
}
