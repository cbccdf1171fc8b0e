import { useRecords } from "../../app/country.ts";
import { formatInstant, formatMonth, formatPeople } from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";
import { EmptyNote } from "../../app/States.tsx";
import { submissionTotal } from "../../domain/submission.ts";

/** The submissions that count for the selected year, latest cut-off first. */
export function ReceivedList() {
  const { year, journal } = useRecords();
  const files = new Map(journal.reports.map((report) => [report.id, report.fileName]));
  const received = journal.submissions
    .filter((submission) => submission.year === year)
    .sort((a, b) =>
      a.cutoff === b.cutoff ? a.ministry.localeCompare(b.ministry, "zh") : a.cutoff < b.cutoff ? 1 : -1,
    );
  return (
    <section className="section" aria-labelledby="received-title">
      <div className="section-head">
        <h2 id="received-title">
          {year}年已收到 {received.length} 份上报
        </h2>
        <span className="unit">单位：人</span>
      </div>
      {received.length === 0 ? (
        <EmptyNote>
          还没有上报。选择一个部门的进度文件，校验通过并确认后，这里列出它，各页面的完成数随之更新。想先看看效果，可到
          <Link to="/log">“记录”</Link>载入示例数据。
        </EmptyNote>
      ) : (
        <div className="received">
          <table className="table" aria-labelledby="received-title">
            <thead>
              <tr>
                <th scope="col" className="text">
                  部门
                </th>
                <th scope="col">统计截止</th>
                <th scope="col">累计完成人数</th>
                <th scope="col">领域数</th>
                <th scope="col">收到时间</th>
                <th scope="col" className="text">
                  文件
                </th>
              </tr>
            </thead>
            <tbody>
              {received.map((submission) => (
                <tr key={`${submission.ministry}|${submission.cutoff}`}>
                  <th scope="row">
                    <Link to={`/ministry/${submission.ministry}`}>{submission.ministry}</Link>
                  </th>
                  <td>{formatMonth(submission.cutoff)}</td>
                  <td>{formatPeople(submissionTotal(submission))}</td>
                  <td>{Object.keys(submission.counts).length}</td>
                  <td>{formatInstant(submission.receivedAt)}</td>
                  <td className="text">
                    {files.get(submission.reportId)}
                    {submission.sample && "（示例）"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
