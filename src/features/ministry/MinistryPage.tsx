import { Suspense, useMemo } from "react";
import { today } from "../../app/browser/today.ts";
import { MonthlyProgress } from "../../app/charts/MonthlyProgress.tsx";
import { Multiples } from "../../app/charts/Multiples.tsx";
import { monthFigure } from "../../app/charts/monthlyProgress.ts";
import { type Country, useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { lastYearOf } from "../../app/data/lastYear.ts";
import { yearHistoryOf } from "../../app/data/yearHistory.ts";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { Notes } from "../../app/figures/Notes.tsx";
import { notesOf } from "../../app/figures/notesOf.ts";
import { PartTable } from "../../app/figures/PartTable.tsx";
import { ReminderButton } from "../../app/figures/ReminderButton.tsx";
import { TallyFigures } from "../../app/figures/TallyFigures.tsx";
import { reportingRows } from "../../app/journal/reportingRows.ts";
import { NamedHead, UnknownName } from "../../app/named/NamedScreen.tsx";
import type { NamedKind } from "../../app/named/unknownName.ts";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { Section } from "../../app/shell/Section.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { landingSentence } from "../../app/words/landingWords.ts";
import { otherBandWords } from "../../app/words/paceWords.ts";
import { plannedDetail, withPlanRemark } from "../../app/words/planPartWords.ts";
import { largestOf } from "../../domain/comparing/largest.ts";
import { monthsOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { ministryStanding } from "../../domain/standing/ministryStanding.ts";
import { partHistories } from "../../domain/standing/partHistories.ts";
import { lastReturned } from "../../journal/fold/returnedReports.ts";
import { CallNotes } from "./CallNotes.tsx";
import { callFacts } from "./callFacts.ts";
import { MeasureSubmissions } from "./MeasureSubmissions.tsx";
import { coveredFields, ministrySubtitle, ministryTitle, monthlyNeedWords } from "./ministryFinding.ts";
import { Submissions } from "./Submissions.tsx";

// Loaded after the page: most ministries have no ledger.
const LedgerAgreement = lazyPart(
  async () => (await import("../../app/ledger/LedgerAgreement.tsx")).LedgerAgreement,
);

const KIND: NamedKind = { kind: UNIT, folder: "/ministry" };

/** (部门): one ministry with its fields, its year, its submissions and what it must still do. */
export function MinistryPage({ name }: { readonly name: string }) {
  const country = useCountry();
  const { position, vocabulary } = country;
  const isKnown =
    position.ministries.some((row) => row.ministry === name) ||
    vocabulary.ministries.some((ministry) => ministry.name === name);
  if (!isKnown) return <UnknownName {...KIND} name={name} known={vocabulary.ministries} />;
  return <KnownMinistry country={country} name={name} />;
}

function KnownMinistry({ country, name }: { readonly country: Country; readonly name: string }) {
  const { plan, position, rollup, asOf, journal, expect, otherExpect, pace } = country;
  const standing = ministryStanding(name, position, rollup, expect);
  const other = ministryStanding(name, position, rollup, otherExpect);
  const { tally, cutoff, parts } = standing;
  const { months, fieldHistories } = useMemo(() => {
    const history = yearHistoryOf(country);
    return {
      months: history.map((month) =>
        monthFigure(ministryStanding(name, month.position, month.rollup, expect), null),
      ),
      fieldHistories: partHistories({ ministry: name }, history, monthsOf(plan.year), expect),
    };
  }, [country, plan.year, name, expect]);
  const { ministries: landings, replays } = yearEndOf(country);
  const landing = landings.find((forecast) => forecast.ministry === name)?.landing ?? null;
  const lastYear = useMemo(() => lastYearOf(country, name), [country, name]);
  const own = position.ministries.find((row) => row.ministry === name);
  const overdue = useMemo(
    () =>
      reportingRows(plan, journal, position.awaited, today()).find((row) => row.ministry === name)?.overdue ??
      [],
    [plan, journal, position.awaited, name],
  );
  const latest = own?.submission?.cutoff ?? null;
  const returned = lastReturned(journal.returned, { ministry: name, year: plan.year, latest });
  const without = plan.fields.length - standing.fields.planned;
  const largest = largestOf(parts, (part) => part.tally.gap);
  const inPlan = position.ministries.map((row) => row.ministry);
  const names = inPlan.includes(name) ? inPlan : [...inPlan, name];
  return (
    <>
      <NamedHead
        {...KIND}
        name={name}
        names={names}
        title={ministryTitle(standing, otherBandWords(standing, other, pace))}
        subtitle={withPlanRemark(ministrySubtitle(standing), plan)}
      />
      {tally.plannedCells === 0 && (
        <p className="begin">
          {plan.year}年度计划没有给{name}安排任务，因此没有完成率和缺口。上报的人数计入“计划外”。
        </p>
      )}
      {tally.plannedCells > 0 && (
        <TallyFigures
          tally={tally}
          planned={plannedDetail(plan, { ministry: name })}
          covered={coveredFields(standing)}
        />
      )}
      {tally.quota > 0 && (
        <Section id="call-title" title="通话要点">
          {callFacts({ asOf, overdue, returned, lastYear }).map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
          <p>
            {monthlyNeedWords(standing)} <ExplainButton figure="expected" label="应完成数" />
          </p>
          <p>
            {landingSentence(landing, replays)} <ExplainButton figure="landing" label="年底预计" />
          </p>
          {own && own.state !== "reported" && own.state !== "not-due" && (
            <p>
              <ReminderButton {...own} />
            </p>
          )}
          <CallNotes ministry={name} />
        </Section>
      )}
      {parts.length > 0 && (
        <PartTable
          title={
            largest && cutoff !== null
              ? `${parts.length} 个领域，最大缺口在${largest.of[0]?.name}，${formatPeople(largest.people)} 人`
              : `${parts.length} 个领域`
          }
          kind="领域"
          folder="/field"
          whole={standing}
          other={other}
          showsCutoff={false}
          leftOut={without > 0 && tally.quota > 0 ? `其余领域没有${name}的计划，也没有上报` : ""}
        />
      )}
      <Notes kind="领域" folder="/field" notes={notesOf(position, { ministry: name })} />
      {(tally.quota > 0 || tally.reportedCells > 0) && (
        <MonthlyProgress
          year={plan.year}
          asOf={asOf}
          quota={tally.quota}
          months={months}
          expect={(month) => expect(name, month)}
          lastYear={lastYear}
          landing={landing}
        />
      )}
      <Multiples kind="领域" year={plan.year} asOf={asOf} parts={fieldHistories} />
      {own?.submission && (
        <Suspense fallback={null}>
          <LedgerAgreement submission={own.submission} field={null} />
        </Suspense>
      )}
      <Submissions ministry={name} />
      <MeasureSubmissions ministry={name} />
    </>
  );
}
