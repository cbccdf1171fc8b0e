import { useCountry } from "../../app/data/country.ts";
import { useMeasureUnits } from "../../app/dataFolder/programmeFile.ts";
import { VERSION_COLUMNS, VersionTable } from "../../app/figures/VersionTable.tsx";
import type { ReceivedVersion } from "../../app/figures/versionFacts.ts";
import { Section } from "../../app/shell/Section.tsx";
import type { RowColumn } from "../../app/tables/RowTable.tsx";
import { measuresInWords } from "../../app/words/measuresInWords.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import { ministryVersions } from "./ministryVersions.ts";
import { REASON, resultColumn } from "./versionColumns.ts";

/** Every submission of a ministry for the programme's other sub-projects; nothing without any. */
export function MeasureSubmissions({ ministry }: { readonly ministry: string }) {
  const { journal, plan, asOf } = useCountry();
  const units = useMeasureUnits();
  const received = ministryVersions(journal, "measures", ministry, plan.year);
  if (received.length === 0) return null;
  const counts: RowColumn<ReceivedVersion<MeasureSubmission>> = {
    title: "累计数",
    words: true,
    wraps: true,
    cell: ({ submission }) => measuresInWords(submission, units),
  };
  return (
    <Section id="measure-submissions-title" title={`工程子项目上报 ${received.length} 份`} unit="单位见各项">
      <p className="note">这些数字见全工程，不计入计划的完成数。没有写到的项目在该统计截止为未报送。</p>
      <VersionTable
        labelledBy="measure-submissions-title"
        columns={[
          VERSION_COLUMNS.cutoff,
          counts,
          resultColumn(asOf),
          VERSION_COLUMNS.receivedOn,
          VERSION_COLUMNS.file,
          REASON,
        ]}
        rows={received}
      />
    </Section>
  );
}
