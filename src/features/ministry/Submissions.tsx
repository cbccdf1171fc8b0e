import {
  CUTOFF,
  FILE,
  RECEIVED_AT,
  type VersionColumn,
  VersionTable,
} from "../../app/figures/VersionTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import type { Month } from "../../domain/cutoff.ts";
import { submissionTotal } from "../../domain/progress/submission.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { type ReceivedSubmission, submissionsReceived } from "./ministryVersions.ts";
import { REASON, resultColumn } from "./versionColumns.ts";

interface SubmissionsProps {
  readonly ministry: string;
  readonly journal: JournalState;
  readonly year: number;
  readonly asOf: Month;
}

/** Everything that was received from a ministry for a year, newest cut-off first, with how it stands. */
export function Submissions({ ministry, journal, year, asOf }: SubmissionsProps) {
  const received = submissionsReceived(journal, ministry, year);
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
        <VersionTable labelledBy="submissions-title" columns={columnsOf(asOf)} rows={received} />
      )}
    </section>
  );
}

function columnsOf(asOf: Month): VersionColumn<ReceivedSubmission>[] {
  return [
    CUTOFF,
    { title: "累计完成数", cell: ({ submission }) => formatPeople(submissionTotal(submission)) },
    { title: "领域数", cell: ({ submission }) => Object.keys(submission.counts).length },
    resultColumn(asOf),
    RECEIVED_AT,
    FILE,
    REASON,
  ];
}
