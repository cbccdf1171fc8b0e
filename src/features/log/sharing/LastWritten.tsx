import { useMemo } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import { chainRows } from "../writerWords.ts";

/** Who last wrote when: one row for each writer, whatever keys it had, whose entries are here. */
export function LastWritten({ entries }: { readonly entries: readonly JournalLine[] }) {
  const { journal } = useRecords();
  const rows = useMemo(() => {
    const byWriter = new Map<string, { writer: string; lastTime: string; count: number }>();
    for (const { writer, lastTime, entries: count } of chainRows(entries, journal)) {
      const before = byWriter.get(writer) ?? { writer, lastTime, count: 0 };
      const last = before.lastTime > lastTime ? before.lastTime : lastTime;
      byWriter.set(writer, { writer, lastTime: last, count: before.count + count });
    }
    return [...byWriter.values()].sort((a, b) => (a.lastTime < b.lastTime ? 1 : -1));
  }, [entries, journal]);
  if (rows.length === 0) return null;
  return (
    <Section id="last-written-title" level={3} title="各处最后写入">
      <RowTable
        labelledBy="last-written-title"
        rows={rows}
        keyOf={({ writer }) => writer}
        columns={[
          { title: "写入方", names: true, cell: ({ writer }) => writer },
          { title: "最后写入", cell: ({ lastTime }) => lastTime },
          { title: "记录条数", cell: ({ count }) => count },
        ]}
      />
    </Section>
  );
}
