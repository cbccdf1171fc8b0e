import type { ColDef, ICellRendererParams, IHeaderComp, IHeaderParams } from "ag-grid-community";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";

export interface GridContext {
  readonly hrefOf: (to: string) => string;
}

/** What AG Grid is told about a column. Cells are plain elements: a component for each would cost twice the time. */
export function columnDefOf(column: GridColumn): ColDef<GridRow, GridCell> {
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
      a?.action === b?.action,
    cellClass: ({ value }) => [column.words ? "grid-words" : "grid-figure", ...classesOf(value)],
    cellRendererSelector: ({ data }) => {
      const { to, note, action } = cellOf(data);
      return to || note || action ? { component: richCell } : undefined;
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
    suppressHeaderKeyboardEvent: ({ event }) => event.key === "Enter" && followLink(event.target),
  };
}

/** Clicks the link or button inside an element; false without one. */
export function followLink(target: EventTarget | null | undefined): boolean {
  const link = target instanceof HTMLElement ? target.querySelector<HTMLElement>("a, button") : null;
  link?.click();
  return link !== null;
}

/** Points the links inside an element to their screens again, after the selection changed. */
export function redirectLinks(element: HTMLElement, { hrefOf }: GridContext): void {
  for (const link of element.querySelectorAll<HTMLAnchorElement>("a[data-to]"))
    link.href = hrefOf(link.dataset.to ?? "");
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

function richCell({ value, context }: ICellRendererParams<GridRow, GridCell, GridContext>): HTMLElement {
  const cell = document.createElement("span");
  if (!value) return cell;
  const { text, to, note, action } = value;
  if (to) cell.append(linkTo(to, text, context));
  else if (action) cell.append(buttonFor(action, text));
  else cell.append(text);
  if (note) {
    const quieter = document.createElement("span");
    quieter.className = "grid-note";
    quieter.append(note);
    cell.append(quieter);
  }
  return cell;
}

class LinkHeader implements IHeaderComp {
  private link = document.createElement("a");

  init({ displayName, to, context }: IHeaderParams<GridRow, GridContext> & { to: string }) {
    this.link = linkTo(to, displayName, context);
    this.link.className = "grid-head-link";
  }

  getGui() {
    return this.link;
  }

  refresh() {
    return false;
  }
}

/** A link that the grid's own keys reach. */
function linkTo(to: string, text: string, { hrefOf }: GridContext): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = hrefOf(to);
  link.dataset.to = to;
  link.tabIndex = -1;
  link.append(text);
  return link;
}

function buttonFor(act: () => void, text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.tabIndex = -1;
  button.append(text);
  button.addEventListener("click", act);
  return button;
}
