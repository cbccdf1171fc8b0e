import { useMemo } from "react";
import { useCountry } from "../../app/data/country.ts";
import { SelectField } from "../../app/inputs/SelectField.tsx";
import { changeParams, useRoute } from "../../app/shell/route.ts";
import { EmptyNote } from "../../app/shell/States.tsx";
import { planMark } from "../../app/words/planWords.ts";
import { comparedYears, underSharedNames } from "../../domain/comparing/comparedYears.ts";
import { comparePlans } from "../../domain/comparing/comparison.ts";
import { UNIT } from "../../domain/edition.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { planAt } from "../../domain/plan/planAdjustment.ts";
import { BridgeSection } from "./BridgeSection.tsx";
import { ChangeMatrix } from "./ChangeMatrix.tsx";
import { compareSubtitle, compareTitle, entriesAndExits } from "./compareFinding.ts";
import { HeadlineTable } from "./HeadlineTable.tsx";
import { SameMonthTable } from "./SameMonthTable.tsx";
import "./compare.css";
import { sameMonthIn } from "../../domain/cutoff.ts";

/** Which of its plans each adjusted year is compared by. */
function remarksOf(plans: readonly Plan[]): string[] {
  return plans.flatMap((plan) => (planMark(plan) === "" ? [] : `${plan.year}年度计划${planMark(plan)}`));
}

/** 年度对比: the selected year's plan against another year's, and their reports at the same month. */
export function Compare() {
  const { plans: yearPlans, planFiles, year, asOf, journal, mappings } = useCountry();
  const route = useRoute();
  // Each year's plan as it holds at the same month.
  const plans = useMemo(
    () => yearPlans.map((plan) => planAt(plan, sameMonthIn(plan.year, asOf))),
    [yearPlans, asOf],
  );
  const asked = Number(route.params.get("with"));
  const compared = useMemo(() => comparedYears(plans, year, asked), [plans, year, asked]);
  const shared = useMemo(
    () => compared && underSharedNames(compared.before, compared.after, journal.submissions, mappings),
    [compared, journal.submissions, mappings],
  );
  const comparison = useMemo(() => shared && comparePlans(shared.before, shared.after), [shared]);
  if (!compared || !shared || !comparison) {
    const faulty = planFiles.filter(({ plan }) => !plan).map(({ line }) => `${line.year}年`);
    return (
      <>
        <div className="head">
          <h1>只有{year}年的计划可用，还不能对比</h1>
        </div>
        <EmptyNote>
          {faulty.length > 0
            ? `${faulty.join("、")}的计划表有误，未被采用；改正后刷新即可对比。`
            : "在 data/plans/ 中加入另一个年度的计划表后刷新，这里就会列出两年的差别。"}
        </EmptyNote>
      </>
    );
  }
  return (
    <>
      <div className="head head-with-choice">
        <div>
          <h1>{compareTitle(comparison)}</h1>
          <p className="subtitle">
            {[compareSubtitle(comparison), ...remarksOf([compared.before, compared.after])].join(" · ")}
          </p>
        </div>
        <SelectField
          label="对比年度"
          className="choice"
          value={compared.other}
          options={plans.map((plan) => plan.year).filter((each) => each !== year)}
          onChange={(other) => changeParams(route, { with: String(other) })}
        />
      </div>
      <HeadlineTable comparison={comparison} />
      <p className="note plan-note">
        {entriesAndExits(comparison.byMinistry, UNIT)}
        {entriesAndExits(comparison.byField, "领域")}
      </p>
      {shared.links.length > 0 && (
        <p className="note">
          改名、合并的按以下对应计算：
          {shared.links
            .map(({ year: from, link }) => `${from}年的${link.from.join("、")} → ${link.to}`)
            .join("；")}
          。合并的{UNIT}只在各方同一统计截止都已上报时相加。
        </p>
      )}
      <BridgeSection comparison={comparison} />
      <ChangeMatrix comparison={comparison} />
      <SameMonthTable shared={shared} />
    </>
  );
}
