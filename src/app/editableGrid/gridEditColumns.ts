import type { ColDef, ICellRendererParams } from "ag-grid-community";
import { undoKey } from "../inputs/undoKeys.ts";
import type { EditColumnLook, EditMargin, EditRow, GridEditProps } from "./gridEditProps.ts";

/** Number and kind of a file's record, left of its cells. */
export function recordDefsOf<R extends EditRow>(
  kindWidth: number,
  latest: { readonly current: GridEditProps<R> },
): ColDef<R>[] {
  const classOf = classesIn(latest);
  const fixed: ColDef<R> = {
    pinned: "left",
    editable: false,
    suppressNavigable: true,
  };
  return [
    {
      ...fixed,
      colId: "row",
      headerName: "行",
      valueGetter: ({ data }) => (data && data.row > 0 ? data.row : ""),
      cellAriaRole: "rowheader",
      cellClass: ({ data }) => ["grid-figure", "edit-number", classOf(data)],
      headerClass: "grid-figure",
      width: 52,
    },
    {
      ...fixed,
      colId: "kind",
      headerName: "识别为",
      valueGetter: ({ data }) => (data ? (latest.current.kindOf?.(data) ?? "") : ""),
      cellClass: ({ data }) => ["grid-words", "edit-kind", classOf(data)],
      width: kindWidth,
    },
  ];
}

/** On the cells and not on the row: only cells are refreshed when a check changes the row's kind. */
function classesIn<R extends EditRow>(latest: { readonly current: GridEditProps<R> }) {
  return (data: R | undefined) => (data ? latest.current.rowClass(data) : "");
}

export function columnDefsOf<R extends EditRow>(
  columns: readonly string[],
  lookOf: ((index: number) => EditColumnLook) | undefined,
  latest: { readonly current: GridEditProps<R> },
): ColDef<R>[] {
  const classOf = classesIn(latest);
  return columns.map((title, index): ColDef<R> => {
    const look = lookOf?.(index) ?? {};
    const { width = 116, figure = false, pinned = false, rowHeader = false, grows = false } = look;
    return {
      colId: String(index),
      headerName: title,
      valueGetter: ({ data }) => data?.cells[index] ?? "",
      ...(latest.current.noteOf && {
        cellRenderer: ({ value, data }: ICellRendererParams<R, string>) =>
          notedCell(value ?? "", latest.current.noteOf?.(data?.row ?? 0, index) ?? ""),
      }),
      cellClass: ({ data }) => [
        figure ? "grid-figure" : "grid-words",
        classOf(data),
        ...(latest.current.markOf(data?.row ?? 0, index)?.className.split(" ") ?? []),
      ],
      ...(figure && { headerClass: "grid-figure" }),
      ...(pinned && { pinned: "left" as const }),
      ...(rowHeader && { cellAriaRole: "rowheader" }),
      editable: ({ node }) => !node.rowPinned && !rowHeader,
      cellEditor: "agTextCellEditor",
      cellDataType: false,
      ...(grows ? { flex: 1, minWidth: width } : { width }),
      suppressKeyboardEvent: ({ event, editing, data }) => {
        if (editing || !data || data.row < 1) return false;
        if (latest.current.onKey?.(event, data.row, index)) {
          event.preventDefault();
          return true;
        }
        if (event.key === "Delete" || event.key === "Backspace") {
          latest.current.onEdit([{ row: data.row, index, to: "" }]);
          return true;
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          latest.current.onTake?.(data.row, index);
          return true;
        }
        // The screen around the grid undoes and redoes.
        return undoKey(event) !== null;
      },
    };
  });
}

function notedCell(text: string, note: string): HTMLElement {
  const cell = document.createElement("span");
  cell.className = "noted";
  const small = document.createElement("small");
  small.append(note);
  cell.append(text, small);
  return cell;
}

export function marginDefsOf<R extends EditRow>(margins: readonly EditMargin<R>[]): ColDef<R>[] {
  return margins.map(({ id, title, width = 72, cellOf }) => ({
    colId: id,
    headerName: title,
    headerClass: "grid-figure",
    valueGetter: ({ data }) => (data ? cellOf(data).text : ""),
    cellClass: ({ data }) => [
      "grid-figure",
      ...((data && cellOf(data).className?.split(" ").filter(Boolean)) ?? []),
    ],
    pinned: "right",
    editable: false,
    width,
  }));
}
