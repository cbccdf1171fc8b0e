import { useMeasureUnits } from "../../app/data/programmeFile.ts";
import {
  CUTOFF,
  FILE,
  RECEIVED_AT,
  type VersionColumn,
  VersionTable,
} from "../../app/figures/VersionTable.tsx";
import { measuresInWords } from "../../app/words/measuresInWords.ts";
import type { Month } from "../../domain/cutoff.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { measuresReceived, type ReceivedMeasures } from "./ministryVersions.ts";
import { REASON, resultColumn } from "./versionColumns.ts";

interface MeasureSubmissionsProps {
  readonly ministry: string;
  readonly journal: JournalState;
  readonly year: number;
  readonly asOf: Month;
}

/** What was received from a ministry for the programme's other sub-projects; nothing where nothing was. */
export function MeasureSubmissions({ ministry, journal, year, asOf }: MeasureSubmissionsProps) {
  const units = useMeasureUnits();
  const received = measuresReceived(journal, ministry, year);
  if (received.length === 0) return null;
  const counts: VersionColumn<ReceivedMeasures> = {
    title: "累计数",
    words: true,
    wraps: true,
    cell: ({ measures }) => measuresInWords(measures, units),
  };
  return (
    <section className="section" aria-labelledby="measure-submissions-title">
      <div className="section-head">
        <h2 id="measure-submissions-title">工程子项目上报 {received.length} 份</h2>
        <span className="unit">单位见各项</span>
      </div>
      <p className="note">这些数字见工程总览，不计入计划的完成数。没有写到的项目在该统计截止为未报送。</p>
      <VersionTable
        labelledBy="measure-submissions-title"
        columns={[CUTOFF, counts, resultColumn(asOf), RECEIVED_AT, FILE, REASON]}
        rows={received}
      />
    </section>
  );
}
