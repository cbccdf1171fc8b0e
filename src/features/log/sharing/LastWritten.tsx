import { useMemo } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import { chainRows } from "../writerWords.ts";

/** Who last wrote when: one row for each copy of the program whose entries are here. */
export function LastWritten({ entries }: { readonly entries: readonly JournalLine[] }) {
  const { journal } = useRecords();
  const rows = useMemo(
    () => [...chainRows(entries, journal)].sort((a, b) => (a.lastTime < b.lastTime ? 1 : -1)),
    [entries, journal],
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3 id="last-written-title">各处最后写入</h3>
      <RowTable
        labelledBy="last-written-title"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: "写入方", names: true, cell: ({ writer }) => writer },
          { title: "最后写入", cell: ({ lastTime }) => lastTime },
          { title: "记录条数", cell: ({ entries: count }) => count },
        ]}
      />
    </>
  );
}
