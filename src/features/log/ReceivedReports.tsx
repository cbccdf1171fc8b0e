import { useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { useStoredFile } from "../../app/data/useStoredFile.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { Refusal } from "../../app/shell/States.tsx";
import { formatQuota, NO_QUOTA } from "../../app/words/format.ts";
import { reasonWords } from "../../app/words/receivedWords.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import type { ReceivedReport } from "../../journal/fold/state.ts";
import { ReportWithdrawDialog } from "./ReportWithdrawDialog.tsx";
import { receivedRows } from "./receivedRows.ts";

/** Rows drawn until someone asks for all; sample data alone brings hundreds. */
const ROWS_AT_FIRST = 20;

/** Every submission received with its status: real ones before sample data, the newest first. */
export function ReceivedReports() {
  const { journal } = useRecords();
  const [all, setAll] = useState(false);
  const { problem, download } = useStoredFile();
  const [withdrawing, setWithdrawing] = useState<ReceivedReport | null>(null);
  const rows = receivedRows(journal);
  const shown = all ? rows : rows.slice(0, ROWS_AT_FIRST);

  return (
    <>
      {problem && <Refusal>文件没有取出。{problem}</Refusal>}
      <div className="scroll-x">
        <PlainTable
          labelledBy="reports-title"
          frame={null}
          columns={[
            "收到日期",
            { words: "部门" },
            "统计截止",
            "累计完成人数",
            { words: "状态" },
            { words: "文件" },
            { words: "原因" },
            { words: "操作" },
          ]}
        >
          {shown.map(({ key, report, part, people, state, first }) => (
            <tr key={key}>
              <td>{report.receivedOn ?? NO_QUOTA}</td>
              <th scope="row">
                <Link
                  to={`/ministry/${part.ministry}`}
                  params={{ year: String(part.year), asOf: part.cutoff }}
                >
                  {part.ministry}
                </Link>
              </th>
              <td>{monthInWords(part.cutoff)}</td>
              <td>{formatQuota(people)}</td>
              <td className="text">{state}</td>
              <td className="text">
                {report.file && first ? (
                  <>
                    <Button
                      label={report.fileName}
                      className="plain"
                      onClick={() => report.file && void download(report.file)}
                    />
                    {report.file.copy && <span className="note">（只存读取的工作表）</span>}
                  </>
                ) : (
                  `${report.fileName}${report.sample ? "（示例）" : ""}`
                )}
              </td>
              <td className="text wrap">{reasonWords(report)}</td>
              <td className="text">
                {first && !report.sample && !report.withdrawn && (
                  <Button label="撤回" onClick={() => setWithdrawing(report)} />
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      </div>
      {rows.length > ROWS_AT_FIRST && !all && (
        <Button label={`列出全部 ${rows.length} 份`} className="more" onClick={() => setAll(true)} />
      )}
      {withdrawing && <ReportWithdrawDialog report={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}
