import { useMemo } from "react";
import { type Country, useCountry } from "../../app/country.ts";
import { ExplainButton } from "../../app/ExplainButton.tsx";
import { TallyFigures } from "../../app/Figures.tsx";
import { yearEndOf } from "../../app/forecasts.ts";
import { formatPeople } from "../../app/format.ts";
import { Link } from "../../app/Link.tsx";
import { landingSentence } from "../../app/landingWords.ts";
import { MonthlyProgress } from "../../app/MonthlyProgress.tsx";
import { Multiples } from "../../app/Multiples.tsx";
import { type Part, PartTable } from "../../app/PartTable.tsx";
import { PreviousNext } from "../../app/PreviousNext.tsx";
import { partHistories } from "../../app/partHistories.ts";
import { hrefOf, type Route, useRoute } from "../../app/route.ts";
import { ErrorNote } from "../../app/States.tsx";
import { EMPTY_TALLY } from "../../domain/completion.ts";
import { monthsOf } from "../../domain/cutoff.ts";
import { historyOf } from "../../domain/history.ts";
import { ministryTally } from "../../domain/rollup.ts";
import {
  coveredFields,
  type MinistryStanding,
  ministrySubtitle,
  ministryTitle,
  monthlyNeedWords,
} from "./ministryFinding.ts";
import { Submissions } from "./Submissions.tsx";

function open(route: Route, path: string) {
  window.location.hash = hrefOf(path, route);
}

/** (部门): one ministry with its fields, its year, its submissions and what it must still do. */
export function MinistryPage({ name }: { readonly name: string }) {
  const country = useCountry();
  const route = useRoute();
  const { position, plan, vocabulary } = country;
  const known =
    position.ministries.some((row) => row.ministry === name) ||
    vocabulary.ministries.some((ministry) => ministry.name === name);
  if (!known) {
    const meant = vocabulary.ministries.find((ministry) => ministry.aliases.includes(name));
    return meant ? (
      <ErrorNote
        title={`“${name}”在计划表中称为“${meant.name}”`}
        detail="各页面只用计划表中的名称。"
        action={`打开${meant.name}`}
        onAction={() => open(route, `/ministry/${meant.name}`)}
      />
    ) : (
      <ErrorNote
        title={name ? `没有名为“${name}”的部门` : "没有指明部门"}
        detail={`${plan.year}年度计划表中没有这个名称，也没有以它上报的数据。请从矩阵中选择部门。`}
        action="打开矩阵"
        onAction={() => open(route, "/matrix")}
      />
    );
  }
  return <KnownMinistry country={country} name={name} />;
}

function KnownMinistry({ country, name }: { readonly country: Country; readonly name: string }) {
  const route = useRoute();
  const { plan, position, asOf, journal, expect } = country;
  const standing = standingOfMinistry(country, name);
  const { tally, cutoff } = standing;
  const { months, fieldHistories } = useMemo(() => {
    const history = historyOf(plan, journal.submissions, asOf);
    return {
      months: history.map((month) => ({
        tally: ministryTally(month.position, month.rollup, name) ?? null,
        carriedForward: month.position.ministries.some((row) => row.ministry === name && row.carriedForward),
        covered: null,
      })),
      fieldHistories: partHistories({ ministry: name }, history, monthsOf(plan.year), expect),
    };
  }, [plan, journal.submissions, asOf, name, expect]);
  const parts = partsOf(country, name);
  const landing = useMemo(
    () =>
      yearEndOf(country).forecasts.ministries.find((forecast) => forecast.ministry === name)?.landing ??
      "no-report",
    [country, name],
  );
  const without = plan.fields.length - standing.plannedFields;
  const largest = parts.reduce<Part | null>(
    (most, part) => (part.tally.gap > (most?.tally.gap ?? 0) ? part : most),
    null,
  );
  const inPlan = position.ministries.map((row) => row.ministry);
  const names = inPlan.includes(name) ? inPlan : [...inPlan, name];
  return (
    <>
      <div className="head head-with-choice">
        <div>
          <p className="crumb">
            <Link to="/matrix" className="text-link">
              矩阵
            </Link>{" "}
            / 部门
          </p>
          <h1>{ministryTitle(standing)}</h1>
          <p className="subtitle">{ministrySubtitle(standing)}</p>
        </div>
        <div className="choice-and-neighbours">
          <label className="choice">
            部门
            <select value={name} onChange={(event) => open(route, `/ministry/${event.target.value}`)}>
              {names.map((ministry) => (
                <option key={ministry}>{ministry}</option>
              ))}
            </select>
          </label>
          <PreviousNext kind="部门" names={names} name={name} folder="/ministry" />
        </div>
      </div>
      {tally.quota === 0 && (
        <p className="begin">
          {plan.year}年度计划没有给{name}安排任务，因此没有完成率和缺口。上报的人数计入“计划外”。
        </p>
      )}
      {tally.quota > 0 && <TallyFigures tally={tally} planned="年度计划" covered={coveredFields(standing)} />}
      {tally.quota > 0 && (
        <section className="section" aria-labelledby="need-title">
          <h2 id="need-title">还须完成</h2>
          <p>
            {monthlyNeedWords(standing)} <ExplainButton figure="expected" label="应完成数" />
          </p>
          <p>
            {landingSentence(landing, tally.quota)} <ExplainButton figure="landing" label="年底预计" />
          </p>
        </section>
      )}
      {parts.length > 0 && (
        <PartTable
          title={
            largest && cutoff !== null
              ? `${parts.length} 个领域，最大缺口在${largest.name}，${formatPeople(largest.tally.gap)} 人`
              : `${parts.length} 个领域`
          }
          kind="领域"
          parts={parts}
          total={tally}
          totalCutoff={cutoff ?? asOf}
          totalExpectation={expect(name, cutoff ?? asOf)}
          showsCutoff={false}
          leftOut={without > 0 && tally.quota > 0 ? `其余领域没有${name}的计划，也没有上报` : ""}
        />
      )}
      {(tally.quota > 0 || tally.reportedCells > 0) && (
        <MonthlyProgress
          year={plan.year}
          asOf={asOf}
          quota={tally.quota}
          months={months}
          expect={(month) => expect(name, month)}
        />
      )}
      <Multiples kind="领域" year={plan.year} asOf={asOf} parts={fieldHistories} />
      <Submissions ministry={name} journal={journal} year={plan.year} asOf={asOf} />
    </>
  );
}

/** The fields with a quota or a reported figure, in the plan's order. */
function partsOf({ position, rollup, asOf, expect }: Country, ministry: string): Part[] {
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  const row = position.ministries[m];
  return position.fields.flatMap((field, f) => {
    const cell = rollup.cells[m]?.[f];
    const planned = (position.quotas[m]?.[f] ?? null) !== null;
    if (!cell || (!planned && cell.reportedCells === 0)) return [];
    return {
      name: field,
      to: `/field/${field}`,
      tally: cell,
      cutoff: row?.submission?.cutoff ?? null,
      carriedForward: row?.carriedForward ?? false,
      expectation: expect(ministry, row?.submission?.cutoff ?? asOf),
    };
  });
}

function standingOfMinistry({ position, rollup, asOf, expect }: Country, ministry: string): MinistryStanding {
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  const planned = (position.quotas[m] ?? []).map((quota) => quota !== null);
  const actuals = position.actuals[m] ?? [];
  return {
    ministry,
    asOf,
    tally: rollup.ministries[m] ?? EMPTY_TALLY,
    cutoff: position.ministries[m]?.submission?.cutoff ?? null,
    expectation: expect(ministry, position.ministries[m]?.submission?.cutoff ?? asOf),
    plannedFields: planned.filter(Boolean).length,
    reportedFields: planned.filter((isPlanned, f) => isPlanned && (actuals[f] ?? null) !== null).length,
  };
}
