import { idleBasesWords } from "../../../app/programme/evaluationWords.ts";
import type { IdleBasesRead } from "../../../app/programme/useIdleBases.ts";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../../app/tables/useRowsShown.tsx";

/** The bases of the register that held no class for as many full years as make a weak link. */
export function IdleBasesTable({
  read,
  threshold,
}: {
  readonly read: IdleBasesRead;
  readonly threshold: number;
}) {
  const bases = read.kind === "read" ? (read.idle?.bases ?? []) : [];
  const { from, to, more } = useRowsShown(bases.length, "个");
  return (
    <Section id="idle-bases-title" title="薄弱的继续教育基地">
      <p className="note">{idleBasesWords(read, threshold)}。</p>
      {bases.length > 0 && (
        <RowTable
          labelledBy="idle-bases-title"
          rows={bases.slice(from, to)}
          keyOf={({ activity }) => activity.name}
          columns={[
            { title: "基地", names: true, words: true, wraps: true, cell: ({ activity }) => activity.name },
            { title: "批次", words: true, cell: ({ activity }) => activity.base?.batch || "—" },
            { title: "命名年度", cell: ({ activity }) => activity.base?.year ?? "—" },
            { title: "没有班次的年数", cell: ({ idleYears }) => idleYears },
            { title: "最后有班次", cell: ({ lastYear }) => lastYear ?? "台账中没有" },
          ]}
        />
      )}
      {more}
    </Section>
  );
}
