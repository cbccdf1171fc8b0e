import { useCountry } from "../../app/data/country.ts";
import { VERSION_COLUMNS, VersionTable } from "../../app/figures/VersionTable.tsx";
import type { ReceivedVersion } from "../../app/figures/versionFacts.ts";
import { Section } from "../../app/shell/Section.tsx";
import type { RowColumn } from "../../app/tables/RowTable.tsx";
import { formatPeople } from "../../app/words/format.ts";
import type { Month } from "../../domain/cutoff.ts";
import { type Submission, submissionTotal } from "../../domain/progress/submission.ts";
import { ministryVersions } from "./ministryVersions.ts";
import { REASON, resultColumn } from "./versionColumns.ts";

/** Every submission of a ministry for a year, newest cut-off first, with its status. */
export function Submissions({ ministry }: { readonly ministry: string }) {
  const { journal, plan, asOf } = useCountry();
  const received = ministryVersions(journal, "submissions", ministry, plan.year);
  return (
    <Section
      id="submissions-title"
      title={received.length === 0 ? "上报记录" : `上报记录 ${received.length} 份`}
      unit={received.length > 0 && "单位：人"}
    >
      {received.length === 0 ? (
        <p className="muted">
          {plan.year}年度没有收到{ministry}的上报。
        </p>
      ) : (
        <VersionTable labelledBy="submissions-title" columns={columnsOf(asOf)} rows={received} />
      )}
    </Section>
  );
}

function columnsOf(asOf: Month): RowColumn<ReceivedVersion<Submission>>[] {
  return [
    VERSION_COLUMNS.cutoff,
    { title: "累计完成数", cell: ({ submission }) => formatPeople(submissionTotal(submission)) },
    { title: "领域数", cell: ({ submission }) => Object.keys(submission.counts).length },
    resultColumn(asOf),
    VERSION_COLUMNS.receivedOn,
    VERSION_COLUMNS.file,
    REASON,
  ];
}
