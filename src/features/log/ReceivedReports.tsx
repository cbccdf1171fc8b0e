import { useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { readOriginal } from "../../app/data/journalActions.ts";
import { saveFile } from "../../app/data/saveFile.ts";
import { Link } from "../../app/shell/Link.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { formatInstant, formatPeople, NO_QUOTA } from "../../app/words/format.ts";
import { storageWords } from "../../app/words/storageWords.ts";
import { STANDING_WORDS } from "../../app/words/text.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { submissionTotal } from "../../domain/progress/submission.ts";
import type { FileReference } from "../../journal/entries/entry.ts";
import {
  type JournalState,
  measuresStandingOf,
  type ReceivedReport,
  standingOf,
} from "../../journal/fold/state.ts";

/** Rows drawn at first; sample data alone brings hundreds. */
const SHOWN = 20;

interface ReceivedReportsProps {
  readonly onWithdraw: (report: ReceivedReport) => void;
}

/** Every submission received with what became of it: real ones before sample data, the newest first. */
export function ReceivedReports({ onWithdraw }: ReceivedReportsProps) {
  const { journal } = useRecords();
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = journal.reports.toReversed();
  const rows = [
    ...newest.filter((report) => !report.sample),
    ...newest.filter((report) => report.sample),
  ].flatMap((report) =>
    partsOf(report, journal).map((part, index) => ({ report, ...part, first: index === 0 })),
  );
  const shown = all ? rows : rows.slice(0, SHOWN);

  async function download(file: FileReference) {
    setProblem(null);
    try {
      const bytes = await readOriginal(file.sha256);
      if (!bytes) throw new Error(`本机没有保存“${file.name}”的原文件。`);
      saveFile(file.name, bytes);
    } catch (error) {
      setProblem(storageWords(error));
    }
  }

  return (
    <>
      {problem && (
        <p className="refusal" role="alert">
          原文件没有取出。{problem}
        </p>
      )}
      <div className="scroll-x">
        <PlainTable
          labelledBy="reports-title"
          frame={null}
          columns={[
            "收到时间",
            { words: "部门" },
            "统计截止",
            "累计完成人数",
            { words: "状态" },
            { words: "文件" },
            { words: "原因" },
            { words: "操作" },
          ]}
        >
          {shown.map(({ report, part, people, state, first }) => (
            <tr
              key={`${report.id}|${part.ministry}|${part.cutoff}|${part.year}|${people === null ? "m" : "p"}`}
            >
              <td>{formatInstant(report.time)}</td>
              <th scope="row">
                <Link
                  to={`/ministry/${part.ministry}`}
                  params={{ year: String(part.year), asOf: part.cutoff }}
                >
                  {part.ministry}
                </Link>
              </th>
              <td>{monthInWords(part.cutoff)}</td>
              <td>{people === null ? NO_QUOTA : formatPeople(people)}</td>
              <td className="text">{state}</td>
              <td className="text">
                {report.file && first ? (
                  <button
                    type="button"
                    className="plain"
                    onClick={() => report.file && void download(report.file)}
                  >
                    {report.fileName}
                  </button>
                ) : (
                  `${report.fileName}${report.sample ? "（示例）" : ""}`
                )}
              </td>
              <td className="text wrap">{reasonOf(report)}</td>
              <td className="text">
                {first && !report.sample && !report.withdrawn && (
                  <button type="button" onClick={() => onWithdraw(report)}>
                    撤回
                  </button>
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      </div>
      {rows.length > SHOWN && !all && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          列出全部 {rows.length} 份
        </button>
      )}
    </>
  );
}

/** The submissions of a report, and after them its positions in the programme's measures, which are no people. */
function partsOf(report: ReceivedReport, journal: JournalState) {
  return [
    ...report.submissions.map((part) => ({
      part,
      people: submissionTotal(part),
      state: STANDING_WORDS[standingOf(journal, report, part)],
    })),
    ...report.measures.map((part) => ({
      part,
      people: null,
      state: `工程子项目，${STANDING_WORDS[measuresStandingOf(journal, report, part)]}`,
    })),
  ];
}

function reasonOf(report: ReceivedReport): string {
  const parts = [report.reason, report.withdrawn && `撤回：${report.withdrawn.reason ?? ""}`];
  return parts.filter(Boolean).join("；");
}
