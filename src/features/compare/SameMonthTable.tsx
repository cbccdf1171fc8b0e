import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { FigureCell, ReportedCell } from "../../app/figures/FigureCells.tsx";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { PlainTable } from "../../app/tables/PlainTable.tsx";
import { formatPoints, formatRate, formatSigned, NO_QUOTA } from "../../app/words/format.ts";
import { leftOutNames } from "../../app/words/sameMonthWords.ts";
import { rateText } from "../../app/words/tallyWords.ts";
import type { UnderSharedNames } from "../../domain/comparing/comparedYears.ts";
import { compareSameMonth } from "../../domain/comparing/compareSameMonth.ts";
import { sameMonthIn as monthIn, monthNumber } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { completionRate, coverage, reportedPeople, type Tally } from "../../domain/progress/completion.ts";
import { positionAt } from "../../domain/progress/position.ts";
import { rollUp } from "../../domain/progress/rollup.ts";
import { BY_OPTIONS } from "./bridgeView.ts";
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
  const { ministries, leftOut } = compared;
  const month = `${monthNumber(asOf)}月`;
  const years = [shared.before.year, shared.after.year];
  const kind = inFields ? "领域" : UNIT;
  const rows = sameMonthRows(compared, inFields ? "fields" : "ministries");
  return (
    <section className="section" aria-labelledby="same-month-title">
      <div className="section-head">
        <h2 id="same-month-title">{sameMonthTitle(compared)}</h2>
        {ministries.length > 0 && (
          <span className="toolbar">
            <SelectField
              label="同月分解"
              className="choice"
              value={inFields ? "field" : "ministry"}
              options={BY_OPTIONS}
              onChange={(by) => changeParams(route, { monthBy: by === "field" ? by : null })}
            />
            <span className="unit">单位：人</span>
          </span>
        )}
      </div>
      {ministries.length > 0 && (
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
            只比两年统计截止都是{month}的{UNIT}，合计也只含这些{UNIT}；覆盖率 = 已报各格的计划数 ÷ 计划数。
          </p>
        </>
      )}
      {leftOut.length > 0 && (
        <p className="note compare-note">
          {ministries.length > 0 ? "另有 " : ""}
          {leftOut.length} 个{UNIT}不作比较：{leftOutNames(compared)}。
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
      <Actual tally={before} />
      <Actual tally={after} />
      <FigureCell value={change} format={formatSigned} />
      <Rate tally={before} />
      <Rate tally={after} />
      <FigureCell value={rateChange} format={formatPoints} />
      <FigureCell value={coverage(before)} format={formatRate} />
      <FigureCell value={coverage(after)} format={formatRate} />
    </tr>
  );
}

type OfTally = { readonly tally: Tally };

function Actual({ tally }: OfTally) {
  if (tally.plannedCells + tally.reportedCells === 0) return <td className="muted">{NO_QUOTA}</td>;
  return <ReportedCell count={reportedPeople(tally)} />;
}

function Rate({ tally }: OfTally) {
  const rate = completionRate(tally);
  return <td className={rate === null ? "muted" : undefined}>{rateText(rate, tally)}</td>;
}
