import { type CSSProperties, type KeyboardEvent, memo, type Ref, useImperativeHandle, useRef } from "react";
import { Link } from "../shell/Link.tsx";
import { useBodyClass } from "../shell/useBodyClass.ts";
import { Scroll } from "../tables/Scroll.tsx";
import type { GridHandle } from "./Grid.tsx";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";
import { stepOf } from "./stepOf.ts";
import "./walkedTable.css";

interface WalkedTableProps {
  readonly labelledBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Rows of sums, above the others. */
  readonly totals: readonly GridRow[];
  /** A cell was clicked, or Enter pressed on it; cells with a link follow the link instead. */
  readonly onOpen: (rowId: string, columnId: string) => void;
  readonly ref?: Ref<GridHandle>;
}

/**
 * A table of a few hundred cells that is only read, walked with the arrow keys: one Tab stop; Enter opens the cell or its
 * link. Rows and cells are named by `row-id` and `col-id` as in the editable grids.
 */
export function WalkedTable({ labelledBy, columns, rows, totals, onOpen, ref }: WalkedTableProps) {
  const table = useRef<HTMLTableElement>(null);
  useBodyClass("with-grid-print");
  useImperativeHandle(ref, () => ({
    focusCell: (rowId, columnId) =>
      table.current
        ?.querySelector<HTMLElement>(`[row-id="${CSS.escape(rowId)}"] > [col-id="${CSS.escape(columnId)}"]`)
        ?.focus(),
  }));

  function open(cell: HTMLTableCellElement) {
    const [row, column] = [cell.parentElement?.getAttribute("row-id"), cell.getAttribute("col-id")];
    if (row && column) onOpen(row, column);
  }

  function walk(event: KeyboardEvent) {
    const cell = cellOf(event.target);
    const row = cell?.parentElement as HTMLTableRowElement | null;
    if (!table.current || !cell || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    const link = cell.querySelector("a");
    const next = stepOf(event.key, cell, row, table.current.rows);
    if (next) next.focus();
    else if (event.key === "Enter" && link) link.click();
    else if (event.key === "Enter") open(cell);
    else return;
    event.preventDefault();
  }

  return (
    <Scroll labelledBy={labelledBy}>
      <table
        ref={table}
        className="table walked"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked with the keyboard
        role="grid"
        aria-labelledby={labelledBy}
        onKeyDown={walk}
        onFocus={({ target }) => moveTabStop(table.current, cellOf(target))}
        onClick={({ target }) => {
          const cell = cellOf(target);
          if (cell && !(target as Element).closest("a")) open(cell);
        }}
      >
        <thead>
          <tr>
            {columns.map(({ id, title, to, width, words }, c) => (
              <th
                key={id}
                scope="col"
                col-id={id}
                className={words ? "text" : undefined}
                style={{ "--column-width": `${width}px` } as CSSProperties}
                tabIndex={c === 0 ? 0 : -1}
              >
                {to ? (
                  <Link to={to} className="walked-head-link" tabIndex={-1}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map((row) => (
            <Row key={row.id} row={row} columns={columns} isTotal />
          ))}
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
  readonly isTotal?: boolean;
}

const Row = memo(function Row({ row: { id, cells }, columns, isTotal = false }: RowProps) {
  return (
    <tr row-id={id} className={isTotal ? "total" : undefined}>
      {columns.map((column) => (
        <Cell key={column.id} column={column} cell={cells[column.id]} />
      ))}
    </tr>
  );
});

function Cell({ column, cell }: { readonly column: GridColumn; readonly cell: GridCell | undefined }) {
  const { text = "", note, to, title, className } = cell ?? {};
  const content = (
    <>
      {to ? (
        <Link to={to} tabIndex={-1}>
          {text}
        </Link>
      ) : (
        text
      )}
      {note && <small className="grid-note">{note}</small>}
    </>
  );
  const named = { "col-id": column.id, title };
  if (column.rowHeader)
    return (
      <th scope="row" tabIndex={-1} {...named}>
        {content}
      </th>
    );
  const classes = [column.words && "text", column.wraps && "lines", className].filter(Boolean).join(" ");
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    <td role="gridcell" tabIndex={-1} {...named} className={classes || undefined}>
      {content}
    </td>
  );
}

function cellOf(target: EventTarget): HTMLTableCellElement | null {
  return (target as Element).closest<HTMLTableCellElement>("th, td");
}

/** Tab comes back to the cell that was left. */
function moveTabStop(table: HTMLTableElement | null, cell: HTMLTableCellElement | null): void {
  table?.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
  cell?.setAttribute("tabindex", "0");
}
