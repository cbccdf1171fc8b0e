import { lazy, Suspense } from "react";
import { useCountry } from "../../app/data/country.ts";
import { TallyFigures } from "../../app/figures/Figures.tsx";
import { Boundary } from "../../app/shell/Boundary.tsx";
import { Link } from "../../app/shell/Link.tsx";
import { formatPeople, formatSigned } from "../../app/words/format.ts";
import { adjustedMonths, adjustedTotals, approvalWords, planMark } from "../../app/words/planWords.ts";
import { planTotal } from "../../domain/plan/plan.ts";
import { originalPlan } from "../../domain/plan/planAdjustment.ts";
import { BurnUp } from "./BurnUp.tsx";
import { HiddenGaps } from "./HiddenGaps.tsx";
import { headlineAgainstTable, headlineNote } from "./headline.ts";
import { LargestGaps } from "./LargestGaps.tsx";
import { MinistryTable } from "./MinistryTable.tsx";
import { ReportingStatus } from "./ReportingStatus.tsx";
import { verdictOf } from "./verdict.ts";

// Below the fold: the first script does without them.
const ReportingBoard = lazy(async () => ({
  default: (await import("./ReportingBoard.tsx")).ReportingBoard,
}));
const YearEndForecast = lazy(async () => ({
  default: (await import("./YearEndForecast.tsx")).YearEndForecast,
}));

const NOT_LOADED = <p className="note">这一部分没有载入，上面的数字不受影响。请检查网络后刷新。</p>;

/** 总览: how the country stands, who needs a call, where the gaps are. */
export function Overview() {
  const { plan, position, rollup, journal, journalReadable, expect } = useCountry();
  const verdict = verdictOf(position, rollup, expect);
  const { documentNumber, date, note } = plan.source;
  return (
    <>
      <div className="head">
        <h1>{journalReadable ? verdict.title : "已入库的上报读不出来，下面只有年度计划"}</h1>
        <p className="subtitle">
          {journalReadable ? verdict.subtitle : "完成数、完成率与缺口都不可用；请先按上方提示恢复本机存储。"}
        </p>
      </div>
      <TallyFigures
        tally={rollup.country}
        planned={headlineNote(plan)}
        covered={`已报送 ${formatPeople(rollup.country.quota - rollup.country.unreportedGap)} 人的计划`}
        inWan
      />
      <p className="note plan-note">
        {plan.year}年度计划{planMark(plan)}：{headlineAgainstTable(plan)}。
        {documentNumber && `${documentNumber}，`}
        {date && `${date}印发。`}
        {note}
        {plan.applied &&
          `${adjustedMonths(plan.applied)}起按${approvalWords(plan.applied)}调整：${adjustedTotals(plan)}（${formatSigned(planTotal(plan) - planTotal(originalPlan(plan)))} 人）。`}
      </p>
      {journalReadable && journal.reports.length === 0 && (
        <p className="begin">
          还没有任何上报。到<Link to="/submit">“数据上报”</Link>选择部门的进度文件；想先试用，可到
          <Link to="/log">“记录”</Link>载入示例数据。
        </p>
      )}
      <div className="columns">
        <div className="columns-main">
          <MinistryTable />
        </div>
        {/* Who is silent and what is missing cannot be told from what cannot be read. */}
        {journalReadable && (
          <>
            <div className="columns-side">
              <ReportingStatus />
              <LargestGaps />
              <HiddenGaps />
            </div>
            <div className="columns-below">
              <BurnUp />
              {/* Together, so that neither moves the other when it arrives. */}
              <Suspense fallback={null}>
                <Boundary fallback={NOT_LOADED}>
                  <ReportingBoard />
                </Boundary>
                <Boundary fallback={NOT_LOADED}>
                  <YearEndForecast />
                </Boundary>
              </Suspense>
            </div>
          </>
        )}
      </div>
    </>
  );
}
