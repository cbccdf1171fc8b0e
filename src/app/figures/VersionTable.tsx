import { monthInWords } from "../../domain/cutoff.ts";
import { type RowColumn, RowTable } from "../tables/RowTable.tsx";
import { NO_QUOTA } from "../words/format.ts";
import type { VersionFacts } from "./versionFacts.ts";

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
} satisfies Readonly<Record<string, RowColumn<VersionFacts>>>;

interface VersionTableProps<Row extends VersionFacts> {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** The first names its row. */
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Versions of reports, one a row, what does not count quieter; for every screen that lists what was received. */
export function VersionTable<Row extends VersionFacts>({
  labelledBy,
  columns,
  rows,
}: VersionTableProps<Row>) {
  return (
    <RowTable
      labelledBy={labelledBy}
      columns={columns.map((column, c) => ({ ...column, names: c === 0 }))}
      rows={rows}
      keyOf={(_, i) => i}
      rowClass={({ standing }) => standing !== "counts" && "muted"}
    />
  );
}
