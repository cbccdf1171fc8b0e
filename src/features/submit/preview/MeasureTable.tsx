import { useMeasureUnits } from "../../../app/dataFolder/programmeFile.ts";
import { reportedColumn } from "../../../app/figures/FigureCells.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { monthInWords } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { MeasureChange } from "../../../intake/report/measureChanges.ts";

/** The programme measures of a file before and after confirming; they change no figure of the plan. */
export function MeasureTable({ changes }: { readonly changes: readonly MeasureChange[] }) {
  const units = useMeasureUnits();
  return (
    <Section id="measures-title" title={`工程子项目：${changes.length} 个数字`} unit="单位见各行" level={3}>
      <RowTable
        labelledBy="measures-title"
        rows={changes}
        keyOf={({ ministry, cutoff, measure }) => `${ministry}|${cutoff}|${measure}`}
        columns={[
          { title: UNIT, names: true, cell: ({ ministry }) => ministry },
          { title: "计量", words: true, cell: ({ measure }) => measure },
          { title: "统计截止", cell: ({ cutoff }) => monthInWords(cutoff) },
          reportedColumn("原", (change: MeasureChange) => change.before),
          reportedColumn("新", (change: MeasureChange) => change.after),
          { title: "单位", words: true, cell: ({ measure }) => units.get(measure) },
        ]}
      />
      <p className="note">
        这些数字只在全工程和{UNIT}页中出现，不计入计划的完成数。一次上报是该{UNIT}
        在该统计截止的全部工程子项目：没有写到的变为未报送。
      </p>
    </Section>
  );
}
