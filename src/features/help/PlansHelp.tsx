import { useRecords } from "../../app/data/country.ts";
import { EmptyNote } from "../../app/shell/States.tsx";
import { RowTable } from "../../app/tables/RowTable.tsx";
import { formatPeople, formatSigned } from "../../app/words/format.ts";
import { headlineDifference, planTotal } from "../../domain/plan/plan.ts";

/** Where each year's plan comes from, in the source's own words, its headline beside its table. */
export function PlansHelp() {
  const { planFiles: files } = useRecords();
  if (files.length === 0) return <EmptyNote>还没有年度计划。</EmptyNote>;
  return (
    <>
      <div className="section-head">
        <p>总目标是文件正文里的数字，计划表合计是附表各格之和。两者不同时都列出，不取舍。</p>
        <span className="unit">单位：人</span>
      </div>
      <div className="scroll-x">
        <RowTable
          frame={null}
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
      </div>
      {files.map(({ line, problem }) => (
        <p key={line.year}>
          {line.words && `${line.year}年原文：“${line.words}”。`}
          {line.note}
          {problem}
        </p>
      ))}
      <p>
        年中调整在“计划编制”的“年中调整”中做：写明生效月份、批准文号与日期、原因，逐格改动计划数。自生效月份的统计时点起，各页面按调整后的计划数计算；此前各月仍按原计划。同一格有几项调整的，以生效月份最晚的一项为准；同月的，以后入库的为准。上方“计划口径”可改看原计划。调整后的合计与总目标不一致的，须确认后才能入库。撤回也是新的一条记录。
      </p>
      <p>
        下一年度的计划表在“计划编制”的“下一年度”中编：从本年计划、完成数、预计落点或它们的混合开始，定全国总目标，锁定、限定或加权部门、领域和单格，其余由系统分解，各行、各列与总目标分毫不差；要求互相矛盾时不出表，指出是哪几项、差多少人。可存多个方案并排比较，每个决定都可撤销并读回成一句话。方案只存在本浏览器，不进记录；“采用”之后才成为该年度的计划，所涉名称也随之可用于上报。起点含示例数据的方案不能采用。
      </p>
      <p>
        计划表是 data/plans/ 下的 CSV 文件，排列与文件附表相同，以万人为单位；新增一个年度只要放入表格并在
        index.json 中加一项，不用重新构建。行、列或总数不合计的计划表不采用，并逐格指出。
      </p>
    </>
  );
}
