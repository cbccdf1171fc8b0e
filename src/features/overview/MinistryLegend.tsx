import { useCountry } from "../../app/data/country.ts";
import { bandColumns } from "../../app/figures/bandColumns.tsx";
import { partRows } from "../../app/figures/partRows.ts";
import { BAR_SHADES, bothPaceRules, PACE_RULES } from "../../app/words/paceRules.ts";
import { countryStanding } from "../../domain/standing/countryStanding.ts";

/** What the signs of the ministries' table mean, and the rules of its verdicts; loaded after the table. */
export function MinistryLegend() {
  const { position, rollup, expect, otherExpect, pace } = useCountry();
  const rows = partRows(
    countryStanding(position, rollup, expect),
    countryStanding(position, rollup, otherExpect),
  );
  const bands = bandColumns(rows, pace);
  return (
    <>
      <p className="legend">
        <span>长竖线：年度计划（100%）</span>
        <span>短虚线：按时间应完成</span>
        <span>{BAR_SHADES}</span>
        <span>带“*”的当月没有报，沿用此前最近一次的累计数，条为虚线</span>
        <span>结构完成率：各领域的超额和计划外不计，一处多完成不抵另一处的缺口</span>
        <span>年底预计：竖线为计划，条为约八成把握的区间，点为预计数</span>
      </p>
      <p className="note">{bands.length > 1 ? bothPaceRules(pace) : PACE_RULES[pace]}</p>
    </>
  );
}
