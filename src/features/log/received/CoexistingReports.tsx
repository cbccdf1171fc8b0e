import { useState } from "react";
import { useRecords } from "../../../app/data/country.ts";
import { identity } from "../../../app/identity/identity.ts";
import { Button } from "../../../app/inputs/Button.tsx";
import { acknowledge } from "../../../app/journal/journalActions.ts";
import { ReasonDialog } from "../../../app/plans/ReasonDialog.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { useStore } from "../../../app/stores/store.ts";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatInstant, formatQuota } from "../../../app/words/format.ts";
import { dayInChina, monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { type CoexistingRow, coexistingRows } from "./coexistingRows.ts";

/** Concurrent reports of one ministry and cut-off, for the planner to decide between; nothing without any. */
export function CoexistingReports() {
  const { journal } = useRecords();
  const isPlanner = useStore(identity)?.kind === "planner";
  const [chosen, setChosen] = useState<CoexistingRow | null>(null);
  const rows = coexistingRows(journal);
  if (rows.length === 0) return null;
  return (
    <Section id="coexisting-title" title={`并存的上报：${journal.coexisting.length} 处待定`} unit="单位：人">
      <p className="note">
        同一{UNIT}
        同一统计截止有几份上报，写的时候互不知道。决定之前按最后一份计入；决定之后其余各份保留，不计入。
      </p>
      <RowTable
        labelledBy="coexisting-title"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { title: UNIT, names: true, cell: ({ ministry }) => ministry },
          { title: "统计截止", cell: ({ cutoff }) => monthInWords(cutoff) },
          { title: "累计完成人数", cell: ({ people }) => formatQuota(people) },
          { title: "现在", words: true, cell: ({ counts }) => (counts ? "计入" : "未计入") },
          { title: "文件", words: true, cell: ({ report }) => report.fileName },
          { title: "入库时间", cell: ({ report }) => formatInstant(report.time) },
          {
            title: "操作",
            words: true,
            cell: (row) =>
              isPlanner ? <Button label="以此为准" onClick={() => setChosen(row)} /> : "由计划管理方决定",
          },
        ]}
      />
      {chosen && (
        <ReasonDialog
          title={`${chosen.ministry}${monthInWords(chosen.cutoff)}以“${chosen.report.fileName}”为准`}
          reasonLabel="原因（必填）"
          confirmLabel="确认"
          failedWords="没有记下。"
          confirm={(reason) => decide(chosen, reason)}
          onDone={() => setChosen(null)}
          onClose={() => setChosen(null)}
        >
          <p>
            这一份计 {formatQuota(chosen.people)} 人；其余 {chosen.others.length} 份不再计入，仍保留在记录中。
          </p>
        </ReasonDialog>
      )}
    </Section>
  );
}

async function decide({ report, others }: CoexistingRow, reason: string): Promise<void> {
  const receivedOn = report.receivedOn ?? dayInChina(report.time);
  await acknowledge(report.id, report.author, receivedOn, reason, others);
}
