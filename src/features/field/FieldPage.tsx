import { useMemo } from "react";
import { MonthlyProgress } from "../../app/charts/MonthlyProgress.tsx";
import { Multiples } from "../../app/charts/Multiples.tsx";
import { monthFigure } from "../../app/charts/monthlyProgress.ts";
import { type Country, useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { yearHistoryOf } from "../../app/data/yearHistory.ts";
import { ExplainButton } from "../../app/figures/ExplainButton.tsx";
import { Notes } from "../../app/figures/Notes.tsx";
import { notesOf } from "../../app/figures/notesOf.ts";
import { PartTable } from "../../app/figures/PartTable.tsx";
import { TallyFigures } from "../../app/figures/TallyFigures.tsx";
import { NamedHead, UnknownName } from "../../app/named/NamedScreen.tsx";
import type { NamedKind } from "../../app/named/unknownName.ts";
import { Section } from "../../app/shell/Section.tsx";
import { formatPeople } from "../../app/words/format.ts";
import { landingSentence } from "../../app/words/landingWords.ts";
import { otherBandWords } from "../../app/words/paceWords.ts";
import { plannedDetail, withPlanRemark } from "../../app/words/planPartWords.ts";
import { largestOf } from "../../domain/comparing/largest.ts";
import { monthsOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { dueInMonth } from "../../domain/progress/sumDated.ts";
import { fieldStanding } from "../../domain/standing/fieldStanding.ts";
import { partHistories } from "../../domain/standing/partHistories.ts";
import { coveredMinistries, fieldNeedWords, fieldSubtitle, fieldTitle } from "./fieldFinding.ts";

const KIND: NamedKind = { kind: "领域", folder: "/field" };

/** (领域): one field across the ministries that train in it. */
export function FieldPage({ name }: { readonly name: string }) {
  const country = useCountry();
  const { position, vocabulary } = country;
  const isKnown = position.fields.includes(name) || vocabulary.fields.some((field) => field.name === name);
  if (!isKnown) return <UnknownName {...KIND} name={name} known={vocabulary.fields} />;
  return <KnownField country={country} name={name} />;
}

function KnownField({ country, name }: { readonly country: Country; readonly name: string }) {
  const { plan, position, rollup, asOf, expect, otherExpect, pace } = country;
  const standing = fieldStanding(name, position, rollup, expect);
  const other = fieldStanding(name, position, rollup, otherExpect);
  const { tally, parts } = standing;
  const { months, ministryHistories } = useMemo(() => {
    const history = yearHistoryOf(country);
    return {
      months: history.map((month) => {
        const at = fieldStanding(name, month.position, month.rollup, expect);
        const { planned, reported } = at.ministries;
        return monthFigure(at, planned > 0 ? `${reported}/${planned}` : null);
      }),
      ministryHistories: partHistories({ field: name }, history, monthsOf(plan.year), expect),
    };
  }, [country, plan.year, name, expect]);
  const { fields: landings, replays } = yearEndOf(country);
  const landing = landings[position.fields.indexOf(name)]?.landing ?? null;
  const largest = largestOf(parts, (part) => part.tally.gap);
  const names = position.fields.includes(name) ? position.fields : [...position.fields, name];
  return (
    <>
      <NamedHead
        {...KIND}
        name={name}
        names={names}
        title={fieldTitle(standing, otherBandWords(standing, other, pace))}
        subtitle={withPlanRemark(fieldSubtitle(standing), plan)}
      />
      {tally.plannedCells === 0 ? (
        <p className="begin">
          {plan.year}年度计划没有在{name}安排任务，因此没有完成率和缺口。上报的人数计入“计划外”。
        </p>
      ) : (
        <>
          <TallyFigures
            tally={tally}
            planned={plannedDetail(plan, { field: name })}
            covered={coveredMinistries(standing)}
          />
          <Section id="need-title" title="还须完成">
            <p>
              {fieldNeedWords(standing)} <ExplainButton figure="expected" label="应完成数" />
            </p>
            <p>
              {landingSentence(landing, replays)} <ExplainButton figure="landing" label="年底预计" />
            </p>
          </Section>
        </>
      )}
      {parts.length > 0 && (
        <PartTable
          title={
            largest && tally.reportedCells > 0
              ? `${parts.length} 个${UNIT}，最大缺口在${largest.of[0]?.name}，${formatPeople(largest.people)} 人`
              : `${parts.length} 个${UNIT}`
          }
          kind={UNIT}
          folder="/ministry"
          whole={standing}
          other={other}
          showsCutoff
          leftOut={
            parts.length < position.ministries.length ? `其余${UNIT}在这个领域没有计划，也没有上报` : ""
          }
        />
      )}
      <Notes kind={UNIT} folder="/ministry" notes={notesOf(position, { field: name })} />
      {parts.length > 0 && (
        <MonthlyProgress
          year={plan.year}
          asOf={asOf}
          quota={tally.quota}
          months={months}
          expect={(month) => dueInMonth(parts, expect, month)}
        />
      )}
      <Multiples kind={UNIT} year={plan.year} asOf={asOf} parts={ministryHistories} />
    </>
  );
}
