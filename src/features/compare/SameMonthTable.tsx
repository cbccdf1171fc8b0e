import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { FigureCell } from "../../app/figures/FigureCells.tsx";
import { PlainTable } from "../../app/shell/PlainTable.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import {
  formatPeople,
  formatPoints,
  formatRate,
  formatSigned,
  NO_QUOTA,
  NOT_REPORTED,
} from "../../app/words/format.ts";
import { rateText } from "../../app/words/tallyWords.ts";
import type { UnderSharedNames } from "../../domain/comparing/comparedYears.ts";
import { compareSameMonth, type YearFigures } from "../../domain/comparing/compareSameMonth.ts";
import { sameMonthIn as monthIn, monthInWords, monthNumber } from "../../domain/cutoff.ts";
import { positionAt } from "../../domain/progress/position.ts";
import { rollUp } from "../../domain/progress/rollup.ts";
import { type SameMonthRow, sameMonthRows, sameMonthTitle } from "./sameMonthRows.ts";

/** Reports of both years at the selected month, ministry by ministry or field by field. */
export function SameMonthTable({ shared }: { readonly shared: UnderSharedNames }) {
  const { asOf, journalReadable } = useCountry();
  const route = useRoute();
  const inFields = route.params.get("monthBy") === "field";
  const compared = useMemo(() => {
    const [before, after] = [shared.before, shared.after].map((plan) => {
      const position = positionAt(plan, shared.submissions, monthIn(plan.year, asOf));
      return { position, rollup: rollUp(position) };
    });
    if (!before || !after) throw new Error("two years are compared");
    return compareSameMonth(before, after);
  }, [shared, asOf]);
  if (!journalReadable) {
    return (
      <section className="section">
        <h2>同月对比：已入库的上报读不出来</h2>
        <p className="note">请先按上方提示恢复本机存储。</p>
      </section>
    );
  }
  const { reports } = compared;
  const [before, after] = [reports.before, reports.after];
  const bothReported = before.ministries > 0 && after.ministries > 0;
  const month = `${monthNumber(asOf)}月`;
  const years = [shared.before.year, shared.after.year];
  const kind = inFields ? "领域" : "部门";
  const rows = sameMonthRows(compared, inFields ? "fields" : "ministries");
  const anyCarried = before.carriedForward + after.carriedForward > 0;
  return (
    <section className="section" aria-labelledby="same-month-title">
      <div className="section-head">
        <h2 id="same-month-title">{sameMonthTitle(reports)}</h2>
        {bothReported && (
          <span className="toolbar">
            <label className="choice">
              同月分解
              <select
                value={inFields ? "field" : "ministry"}
                onChange={(event) =>
                  changeParams(route, { monthBy: event.target.value === "field" ? "field" : null })
                }
              >
                <option value="ministry">按部门</option>
                <option value="field">按领域</option>
              </select>
            </label>
            <span className="unit">单位：人</span>
          </span>
        )}
      </div>
      {bothReported ? (
        <>
          <PlainTable
            labelledBy="same-month-title"
            label={`${years[0]}年与${years[1]}年同月完成情况，按${kind}，截至${month}`}
            columns={[
              { words: kind },
              ...years.map((year) => `${year}年完成数`),
              "变化",
              ...years.map((year) => `${year}年完成率`),
              "完成率变化（百分点）",
              ...years.map((year) => `${year}年覆盖率`),
            ]}
          >
            {rows.map((row) => (
              <ComparedRow key={row.name} row={row} />
            ))}
          </PlainTable>
          <p className="note compare-note">
            两年都取截至{month}月末的累计数；覆盖率 = 已报各格的计划数 ÷ 计划数。合计{inFields && "与各领域"}
            含只有一年上报的部门，两年可比的是“两年都已报”的部门。
            {anyCarried &&
              (inFields
                ? "没有该月上报的部门沿用较早的统计截止。"
                : "带“*”的没有该月上报，沿用括号中的统计截止。")}
          </p>
        </>
      ) : (
        <p className="note">
          {[before, after]
            .map(({ asOf: at, ministries, actual, carriedForward }) =>
              ministries === 0
                ? `${monthInWords(at)}：没有上报`
                : `${monthInWords(at)}：${ministries} 个部门已报，共 ${formatPeople(actual)} 人${carriedForward > 0 ? `，其中 ${carriedForward} 个沿用较早的统计截止` : ""}`,
            )
            .join("；")}
          。两年都有上报后，这里按部门列出同月的完成数、完成率与覆盖率。
        </p>
      )}
    </section>
  );
}

function ComparedRow({
  row: { name, isSum, before, after, change, rateChange },
}: {
  readonly row: SameMonthRow;
}) {
  return (
    <tr className={isSum ? "total" : undefined}>
      <th scope="row">{name}</th>
      <Actual figures={before} />
      <Actual figures={after} />
      <FigureCell value={change} format={formatSigned} />
      <Rate figures={before} />
      <Rate figures={after} />
      <FigureCell value={rateChange} format={formatPoints} />
      <FigureCell value={before?.coverage ?? null} format={formatRate} />
      <FigureCell value={after?.coverage ?? null} format={formatRate} />
    </tr>
  );
}

type Figures = { readonly figures: YearFigures | null };

function Actual({ figures }: Figures) {
  if (!figures) return <td className="muted">{NO_QUOTA}</td>;
  if (figures.actual === null) return <td className="hatched">{NOT_REPORTED}</td>;
  return (
    <td>
      {figures.carriedFrom && <span className="muted">*（{monthNumber(figures.carriedFrom)}月）</span>}
      {formatPeople(figures.actual)}
    </td>
  );
}

function Rate({ figures }: Figures) {
  if (!figures) return <td className="muted">{NO_QUOTA}</td>;
  return <td className={figures.rate === null ? "muted" : undefined}>{rateText(figures.rate, figures)}</td>;
}
