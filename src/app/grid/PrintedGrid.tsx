import { createStore, useStore } from "../data/store.ts";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";

/** True from `beforeprint` to `afterprint`. React draws a store's change before the browser lays out the pages. */
const printing = createStore(false);
window.addEventListener("beforeprint", () => printing.set(true));
window.addEventListener("afterprint", () => printing.set(false));

interface PrintedGridProps {
  readonly labelledBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly totals: readonly GridRow[];
}

/**
 * A grid's rows as a plain table, for paper alone: the grid itself draws what is in sight and breaks badly over pages.
 * It is drawn when printing begins and gone when it ends, so the screen pays nothing for it.
 */
export function PrintedGrid({ labelledBy, columns, rows, totals }: PrintedGridProps) {
  const isPrinting = useStore(printing);
  if (!isPrinting) return null;
  return (
    <table className="table grid-print" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map(({ id, title, words }) => (
            <th key={id} scope="col" className={words ? "text" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...totals, ...rows].map(({ id, cells }, r) => (
          <tr key={id} className={r < totals.length ? "total" : undefined}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} cell={cells[column.id] ?? { text: "" }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, cell }: { readonly column: GridColumn; readonly cell: GridCell }) {
  const content = (
    <>
      {cell.text}
      {cell.note && <small> {cell.note}</small>}
    </>
  );
  if (column.rowHeader) return <th scope="row">{content}</th>;
  const classes = `${column.words ? "text" : ""} ${cell.className ?? ""}`.trim();
  return <td className={classes || undefined}>{content}</td>;
}
