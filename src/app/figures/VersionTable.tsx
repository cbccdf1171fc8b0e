import type { ReactNode } from "react";
import { monthInWords } from "../../domain/cutoff.ts";
import { PlainTable } from "../shell/PlainTable.tsx";
import { NO_QUOTA } from "../words/format.ts";
import type { VersionFacts } from "./versionFacts.ts";

/** A column of a table of versions. */
export interface VersionColumn<Row> {
  readonly title: string;
  /** Left-aligned words; figures are right-aligned. */
  readonly words?: boolean;
  /** Long words wrap. */
  readonly wraps?: boolean;
  /** Where nothing was reported. */
  readonly hatched?: (row: Row) => boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** The columns that most tables of versions have. */
export const VERSION_COLUMNS = {
  cutoff: { title: "统计截止", words: true, cell: ({ cutoff }) => monthInWords(cutoff) },
  result: { title: "结果", words: true, cell: ({ result }) => result },
  receivedOn: { title: "收到日期", words: true, cell: ({ receivedOn }) => receivedOn ?? NO_QUOTA },
  file: {
    title: "文件",
    words: true,
    cell: ({ fileName, sample }) => fileName + (sample ? "（示例）" : ""),
  },
} satisfies Readonly<Record<string, VersionColumn<VersionFacts>>>;

interface VersionTableProps<Row extends VersionFacts> {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** The first names its row. */
  readonly columns: readonly VersionColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Versions of reports, one a row, what does not count quieter; for every screen that lists what was received. */
export function VersionTable<Row extends VersionFacts>({
  labelledBy,
  columns,
  rows,
}: VersionTableProps<Row>) {
  return (
    <PlainTable
      labelledBy={labelledBy}
      columns={columns.map(({ title, words }) => (words ? { words: title } : title))}
    >
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is rebuilt whole and its rows have no state
        <tr key={i} className={row.standing === "counts" ? undefined : "muted"}>
          {columns.map(({ title, words, wraps, hatched, cell }, c) =>
            c === 0 ? (
              <th scope="row" key={title}>
                {cell(row)}
              </th>
            ) : (
              <td
                key={title}
                className={
                  [words && "text", wraps && "wrap", hatched?.(row) && "hatched"].filter(Boolean).join(" ") ||
                  undefined
                }
              >
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </PlainTable>
  );
}
