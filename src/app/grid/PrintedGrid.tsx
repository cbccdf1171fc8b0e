import { useBodyClass } from "../shell/useBodyClass.ts";
import { createStore, useStore } from "../stores/store.ts";
import { PlainTable } from "../tables/PlainTable.tsx";
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

/** A grid's rows as a plain table, only while printing: the grid itself breaks badly over pages. */
export function PrintedGrid({ labelledBy, columns, rows, totals }: PrintedGridProps) {
  const isPrinting = useStore(printing);
  useBodyClass("with-grid-print", isPrinting);
  if (!isPrinting) return null;
  return (
    <PlainTable
      labelledBy={labelledBy}
      frame={null}
      className="grid-print"
      columns={columns.map(({ title, words }) => (words ? { words: title } : title))}
    >
      {[...totals, ...rows].map(({ id, cells }, r) => (
        <tr key={id} className={r < totals.length ? "total" : undefined}>
          {columns.map((column) => (
            <Cell key={column.id} column={column} cell={cells[column.id] ?? { text: "" }} />
          ))}
        </tr>
      ))}
    </PlainTable>
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
