import { IDLE_BASE_COLUMNS } from "../../../app/ledger/idleBaseColumns.ts";
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
          columns={IDLE_BASE_COLUMNS}
        />
      )}
      {more}
    </Section>
  );
}
