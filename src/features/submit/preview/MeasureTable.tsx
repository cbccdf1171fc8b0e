import { useMeasureUnits } from "../../../app/dataFolder/programmeFile.ts";
import { ReportedCell } from "../../../app/figures/FigureCells.tsx";
import { PlainTable } from "../../../app/shell/PlainTable.tsx";
import { Section } from "../../../app/shell/Section.tsx";
import { monthInWords } from "../../../domain/cutoff.ts";
import type { MeasureChange } from "../../../intake/report/measureChanges.ts";

/** The programme measures of a file before and after confirming; they change no figure of the plan. */
export function MeasureTable({ changes }: { readonly changes: readonly MeasureChange[] }) {
  const units = useMeasureUnits();
  return (
    <Section id="measures-title" title={`工程子项目：${changes.length} 个数字`} unit="单位见各行" level={3}>
      <PlainTable
        labelledBy="measures-title"
        columns={[{ words: "部门" }, { words: "计量" }, "统计截止", "原", "新", { words: "单位" }]}
      >
        {changes.map(({ ministry, cutoff, measure, before, after }) => (
          <tr key={`${ministry}|${cutoff}|${measure}`}>
            <th scope="row">{ministry}</th>
            <td className="text">{measure}</td>
            <td>{monthInWords(cutoff)}</td>
            <ReportedCell count={before} />
            <ReportedCell count={after} />
            <td className="text">{units.get(measure)}</td>
          </tr>
        ))}
      </PlainTable>
      <p className="note">
        这些数字只在工程总览和部门页中出现，不计入计划的完成数。一次上报是该部门在该统计截止的全部工程子项目：没有写到的变为未报送。
      </p>
    </Section>
  );
}
