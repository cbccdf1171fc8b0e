import { flushSync } from "react-dom";
import { useBodyClass } from "../shell/useBodyClass.ts";
import { createStore, useStore } from "../stores/store.ts";
import { PlainTable } from "../tables/PlainTable.tsx";
import type { GridCell, GridColumn, GridRow } from "./gridTable.ts";

/** True from `beforeprint` to `afterprint`. Drawn at once: Firefox lays out the pages as soon as the event is over. */
const printing = createStore(false);
window.addEventListener("beforeprint", () => flushSync(() => printing.set(true)));
window.addEventListener("afterprint", () => printing.set(false));

interface PrintedGridProps {
  readonly labelledBy: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** A grid's rows as a plain table, only while printing: the grid itself breaks badly over pages. */
export function PrintedGrid({ labelledBy, columns, rows }: PrintedGridProps) {
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
      {rows.map(({ id, cells }) => (
        <tr key={id}>
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
