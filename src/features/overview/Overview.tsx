import { useCountry } from "../../app/country.ts";
import { planTotal } from "../../domain/plan.ts";
import { BurnUp } from "./BurnUp.tsx";
import { HeadlineFigures, headlineAgainstTable } from "./HeadlineFigures.tsx";
import { LargestGaps } from "./LargestGaps.tsx";
import { MinistryTable } from "./MinistryTable.tsx";
import { ReportingStatus } from "./ReportingStatus.tsx";
import { verdictOf } from "./verdict.ts";

/** 总览: how the country stands, who needs a call, where the gaps are. */
export function Overview() {
  const { plan, position, rollup } = useCountry();
  const verdict = verdictOf(position, rollup);
  const { documentNumber, date, note } = plan.source;
  return (
    <>
      <div className="head">
        <h1>{verdict.title}</h1>
        <p className="subtitle">{verdict.subtitle}</p>
      </div>
      <HeadlineFigures plan={plan} country={rollup.country} />
      <p className="note plan-note">
        {plan.year}年度计划：{headlineAgainstTable(plan, planTotal(plan))}。
        {documentNumber && `${documentNumber}，`}
        {date}印发。{note}
      </p>
      <div className="columns">
        <div>
          <MinistryTable />
          <BurnUp />
        </div>
        <div>
          <ReportingStatus />
          <LargestGaps />
        </div>
      </div>
    </>
  );
}
