import type { Key, ReactNode } from "react";
import { PlainTable, type PlainTableProps } from "./PlainTable.tsx";

/** A column of a table: its head, and its cell in every row. */
export interface RowColumn<Row> {
  readonly title: string;
  /** Words that name their row. */
  readonly names?: boolean;
  /** Left-aligned words; figures are right-aligned. */
  readonly words?: boolean;
  /** Long words wrap. */
  readonly wraps?: boolean;
  /** Class of a cell, e.g. `hatched` where nothing was reported. */
  readonly classOf?: (row: Row) => string | false;
  readonly cell: (row: Row) => ReactNode;
}

interface RowTableProps<Row> extends Omit<PlainTableProps, "columns" | "children"> {
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  /** Unique in the table. */
  readonly keyOf: (row: Row, index: number) => Key;
  readonly rowClass?: (row: Row, index: number) => string | false;
}

/** A plain table that is described column by column. */
export function RowTable<Row>({ columns, rows, keyOf, rowClass, ...props }: RowTableProps<Row>) {
  const heads = columns.map(({ title, names, words }) => (names || words ? { words: title } : title));
  return (
    <PlainTable {...props} columns={heads}>
      {rows.map((row, i) => (
        <tr key={keyOf(row, i)} className={rowClass?.(row, i) || undefined}>
          {columns.map((column, c) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and cells have no state
            <Cell key={c} column={column} row={row} />
          ))}
        </tr>
      ))}
    </PlainTable>
  );
}

function Cell<Row>({ column, row }: { readonly column: RowColumn<Row>; readonly row: Row }) {
  const { names, words, wraps, classOf, cell } = column;
  const classes = [words && "text", wraps && "wrap", classOf?.(row)].filter(Boolean).join(" ");
  const className = classes || undefined;
  if (names)
    return (
      <th scope="row" className={className}>
        {cell(row)}
      </th>
    );
  return <td className={className}>{cell(row)}</td>;
}
