import { BandLabel } from "../../../app/figures/BandLabel.tsx";
import { PACE_RULES } from "../../../app/words/paceRules.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import type { Band } from "../../../domain/progress/pace.ts";
import { NarrowTable } from "../NarrowTable.tsx";

const BANDS: readonly (readonly [Band, string])[] = [
  ["done", "完成率 ≥ 100%，没有缺口"],
  ["done-with-gap", `完成率 ≥ 100%，其中有的领域或${UNIT}还有缺口`],
  ["on-pace", "完成数 ≥ 应完成数"],
  ["slow", "完成数在应完成数的 80% 与 100% 之间"],
  ["behind", "完成数低于应完成数的 80%"],
  ["outdated", "尚未完成，最近的统计截止早于统计时点三个月及以上"],
  ["unfinished", "统计时点为 12 月：年度已结束而没有完成，不再分快慢"],
  ["not-reported", "到统计时点没有收到上报，没有完成率"],
  ["no-quota", "计划没有安排任务"],
];

/** What stands for a ministry at the as-of month, and the bands of its pace. */
export function StandingRules() {
  return (
    <>
      <h2>统计时点与沿用</h2>
      <p>
        每个{UNIT}
        取统计截止不晚于统计时点的最近一次上报。截止较早的沿用其数字，标“*”并写明月份，不推算其后的进展；各
        {UNIT}
        分为当月已报、已退回待重报、沿用、未到期（按季报送、第一季度未结束）和未报送，各页与简报同一算法。沿用
        {UNIT}的状态按它自己的统计截止判断；按日历天数与按上年进度的判断不同时，两种并列；{WHOLE}
        与各领域的应完成数为各{UNIT}按自己的统计截止应完成数之和，没有报送的{UNIT}按统计时点计。
      </p>
      <h2>状态</h2>
      <NarrowTable
        label="状态与判断标准"
        rows={BANDS.map(([band, rule]) => [<BandLabel key={band} band={band} />, rule])}
      />
      <p className="note">
        {PACE_RULES.calendar}
        {PACE_RULES["last-year"]}
      </p>
    </>
  );
}
