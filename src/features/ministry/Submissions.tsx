import { formatInstant, formatPeople } from "../../app/format.ts";
import { Scroll } from "../../app/Scroll.tsx";
import { STANDING_WORDS } from "../../app/text.ts";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { type Submission, submissionTotal } from "../../domain/submission.ts";
import { type JournalState, type ReceivedReport, standingOf } from "../../journal/state.ts";

interface SubmissionsProps {
  readonly ministry: string;
  readonly journal: JournalState;
  readonly year: number;
  readonly asOf: Month;
}

interface Received {
  readonly report: ReceivedReport;
  readonly submission: Submission;
}

/** Everything that was received from a ministry for a year, newest cut-off first, with how it stands. */
export function Submissions({ ministry, journal, year, asOf }: SubmissionsProps) {
  const received = journal.reports
    .flatMap((report) =>
      report.submissions
        .filter((submission) => submission.ministry === ministry && submission.year === year)
        .map((submission): Received => ({ report, submission })),
    )
    // A later receipt of the same cut-off stands over the one that it replaced.
    .reverse()
    .sort((a, b) =>
      a.submission.cutoff < b.submission.cutoff ? 1 : a.submission.cutoff > b.submission.cutoff ? -1 : 0,
    );
  return (
    <section className="section" aria-labelledby="submissions-title">
      <div className="section-head">
        <h2 id="submissions-title">
          {received.length === 0 ? "上报记录" : `上报记录 ${received.length} 份`}
        </h2>
        {received.length > 0 && <span className="unit">单位：人</span>}
      </div>
      {received.length === 0 ? (
        <p className="muted">
          {year}年度没有收到{ministry}的上报。
        </p>
      ) : (
        <Scroll labelledBy="submissions-title">
          <table className="table" aria-labelledby="submissions-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  统计截止
                </th>
                <th scope="col">累计完成数</th>
                <th scope="col">领域数</th>
                <th scope="col" className="text">
                  结果
                </th>
                <th scope="col" className="text">
                  收到时间
                </th>
                <th scope="col" className="text">
                  文件
                </th>
                <th scope="col" className="text">
                  说明
                </th>
              </tr>
            </thead>
            <tbody>
              {received.map(({ report, submission }) => {
                const standing = standingOf(journal, report, submission);
                return (
                  <tr
                    key={`${report.id}|${submission.cutoff}`}
                    className={standing === "counts" ? undefined : "muted"}
                  >
                    <th scope="row">{monthInWords(submission.cutoff)}</th>
                    <td>{formatPeople(submissionTotal(submission))}</td>
                    <td>{Object.keys(submission.counts).length}</td>
                    <td className="text">
                      {STANDING_WORDS[standing]}
                      {standing === "counts" && submission.cutoff > asOf && "（晚于统计时点，此处未用）"}
                    </td>
                    <td className="text">{formatInstant(report.time)}</td>
                    <td className="text">
                      {report.fileName}
                      {report.sample && "（示例）"}
                    </td>
                    <td className="text wrap">
                      {[report.reason, report.withdrawn && `撤回：${report.withdrawn.reason ?? "未注明理由"}`]
                        .filter(Boolean)
                        .join("；")}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
