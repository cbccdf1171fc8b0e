import type { ReactNode } from "react";
import { Scroll } from "./Scroll.tsx";

/** A column's head: a string is right-aligned over figures, `words` left-aligned over words. */
export type HeadColumn =
  | string
  | { readonly words: string }
  | {
      readonly title: string;
      readonly className?: string;
      /** Drawn in place of the title, which is then only read out. */
      readonly drawn?: ReactNode;
      /** Marks the column of the as-of month. */
      readonly current?: boolean;
    };

/** The head of a table: one row of column heads. */
export function TableHead({ columns }: { readonly columns: readonly HeadColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column, i) => {
          const head = typeof column === "string" ? { title: column } : column;
          const { title, className, drawn, current } =
            "words" in head ? { title: head.words, className: "text" } : { ...head };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and heads have no state
            <th key={i} scope="col" className={className} aria-current={current ? "date" : undefined}>
              {drawn ? <span className="visually-hidden">{title}</span> : title}
              {drawn}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

export interface PlainTableProps {
  /** Id of the heading that names the table and the frame in which it scrolls. */
  readonly labelledBy?: string;
  /** Names the table instead of the heading. */
  readonly label?: string;
  readonly className?: string;
  readonly columns: readonly HeadColumn[];
  /** Class of the frame in which the table scrolls; null for one that is never wider than its place. */
  readonly frame?: string | null;
  readonly children: ReactNode;
}

/** A table of plain rows under one head, in a frame that scrolls where the table is wider. */
export function PlainTable(props: PlainTableProps) {
  const { labelledBy, label, className = "", columns, frame = "scroll-x", children } = props;
  const name = label === undefined ? { labelledBy } : { label };
  const table = (
    <table className={`table ${className}`.trim()} aria-label={name.label} aria-labelledby={name.labelledBy}>
      <TableHead columns={columns} />
      <tbody>{children}</tbody>
    </table>
  );
  if (frame === null) return table;
  return (
    <Scroll {...name} className={frame}>
      {table}
    </Scroll>
  );
}
