import { useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { useStoredFile } from "../../app/data/useStoredFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { withdrawReport } from "../../app/journal/journalActions.ts";
import { WithdrawDialog } from "../../app/plans/WithdrawDialog.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { useRowsShown } from "../../app/tables/useRowsShown.tsx";
import { formatQuota, NO_QUOTA } from "../../app/words/format.ts";
import { reasonWords } from "../../app/words/reporting/receivedWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { receivedRows, rowCount } from "./receivedRows.ts";

/** Every submission received with its status: real ones before sample data, the newest first. */
export function ReceivedReports() {
  const { journal } = useRecords();
  const { from, to, more } = useRowsShown(rowCount(journal), "份");
  const { problem, download } = useStoredFile();
  const [withdrawing, setWithdrawing] = useState<ReceivedReport | null>(null);

  return (
    <>
      {problem && <Refusal>文件没有取出。{problem}</Refusal>}
      <RowTable
        labelledBy="reports-title"
        rows={receivedRows(journal, from, to)}
        keyOf={({ key }) => key}
        columns={[
          { title: "收到日期", cell: ({ report }) => report.receivedOn ?? NO_QUOTA },
          {
            title: UNIT,
            names: true,
            cell: ({ part: { ministry, year, cutoff } }) => (
              <Link to={`/ministry/${ministry}`} params={{ year: String(year), asOf: cutoff }}>
                {ministry}
              </Link>
            ),
          },
          { title: "统计截止", cell: ({ part }) => monthInWords(part.cutoff) },
          { title: "累计完成人数", cell: ({ people }) => formatQuota(people) },
          { title: "状态", words: true, cell: ({ state }) => state },
          {
            title: "文件",
            words: true,
            cell: ({ report: { file, fileName, sample }, first }) =>
              file && first ? (
                <>
                  <Button label={fileName} className="plain" onClick={() => void download(file)} />
                  {file.copy && <span className="note">（只存读取的工作表）</span>}
                </>
              ) : (
                `${fileName}${sample ? "（示例）" : ""}`
              ),
          },
          { title: "原因", words: true, wraps: true, cell: ({ report }) => reasonWords(report) },
          {
            title: "操作",
            words: true,
            cell: ({ report, first }) =>
              first &&
              !report.sample &&
              !report.withdrawn && <Button label="撤回" onClick={() => setWithdrawing(report)} />,
          },
        ]}
      />
      {more}
      {withdrawing && (
        <WithdrawDialog
          name={withdrawing.fileName}
          withdraw={(reason) => withdrawReport(withdrawing.entryId, withdrawing.author, reason)}
          onClose={() => setWithdrawing(null)}
        >
          {partsInWords(withdrawing)}
          的数字将不再计入；被它替换的较早上报会恢复有效。本条记录和所存的文件仍然保留。
        </WithdrawDialog>
      )}
    </>
  );
}

/** `甲部 2025年6月、乙部 2025年6月`. */
function partsInWords({ submissions, measures }: ReceivedReport): string {
  const parts = [...submissions, ...measures].map(
    ({ ministry, cutoff }) => `${ministry} ${monthInWords(cutoff)}`,
  );
  return [...new Set(parts)].join("、");
}
