import { useRecords } from "../../../app/data/country.ts";
import { EmptyNote } from "../../../app/shell/States.tsx";
import { RowTable } from "../../../app/tables/RowTable.tsx";
import { formatPeople, formatSigned } from "../../../app/words/format.ts";
import { headlineDifference, planTotal } from "../../../domain/plan/plan.ts";

/** Where each year's plan comes from, in the source's own words, its headline beside its table. */
export function PlanSources() {
  const { planFiles: files } = useRecords();
  if (files.length === 0) return <EmptyNote>还没有年度计划。</EmptyNote>;
  return (
    <>
      <div className="section-head">
        <p>总目标是文件正文里的数字，计划表合计是附表各格之和。两者不同时都列出，不取舍。</p>
        <span className="unit">单位：人</span>
      </div>
      <RowTable
        label="年度计划的来源"
        rows={files}
        keyOf={({ line }) => line.year}
        columns={[
          { title: "年度", names: true, cell: ({ line }) => line.year },
          {
            title: "文件",
            words: true,
            wraps: true,
            cell: ({ line: { title, documentNumber } }) =>
              title + (documentNumber && `（${documentNumber}）`),
          },
          { title: "印发日期", words: true, cell: ({ line }) => line.date },
          { title: "总目标", cell: ({ line }) => formatPeople(line.headline) },
          {
            title: "计划表合计",
            cell: ({ plan }) => (plan ? formatPeople(planTotal(plan)) : "计划表有误"),
          },
          { title: "相差", cell: ({ plan }) => (plan ? formatSigned(headlineDifference(plan)) : "—") },
        ]}
      />
      {files.map(({ line, problem }) => (
        <p key={line.year}>
          {line.words && `${line.year}年原文：“${line.words}”。`}
          {line.note}
          {problem}
        </p>
      ))}
    </>
  );
}
