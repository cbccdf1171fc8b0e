import { useMemo } from "react";
import { useCountry } from "../../../app/data/country.ts";
import { identity } from "../../../app/identity/identity.ts";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { useStore } from "../../../app/stores/store.ts";
import { formatCutoff } from "../../../app/words/format.ts";
import { yearOf } from "../../../domain/cutoff.ts";
import { carriedShortfall } from "../../../domain/evaluation/carriedShortfall.ts";
import { measureCourses } from "../../../domain/evaluation/measureCourses.ts";
import { weakLinks, yearsOver } from "../../../domain/evaluation/weakLinks.ts";
import type { Programme } from "../../../domain/programme/programme.ts";
import { ReadProgramme } from "../ReadProgramme.tsx";
import { CarriedTable } from "./CarriedTable.tsx";
import { CoursesTable } from "./CoursesTable.tsx";
import { evaluationTitle, yearsWords } from "./evaluationWords.ts";
import { WeakLinksTable } from "./WeakLinksTable.tsx";
import { YearTotalForm } from "./YearTotalForm.tsx";
import "./evaluation.css";

/** How many years below plan make a weak link unless a person chooses another number. */
const USUAL_THRESHOLD = 2;

/** 中期评估 (source 001, 五(二)): all years of the programme, what was weak again and again, and what would mend it. */
export function EvaluationTab() {
  return <ReadProgramme>{(programme) => <Evaluation programme={programme} />}</ReadProgramme>;
}

function Evaluation({ programme }: { readonly programme: Programme }) {
  const { plans, journal, mappings, asOf } = useCountry();
  const route = useRoute();
  const isPlanner = useStore(identity)?.kind === "planner";
  const threshold = Number(route.params.get("years")) || USUAL_THRESHOLD;
  const { submissions, measures, yearTotals: totals } = journal;
  const years = useMemo(
    () => yearsOver({ plans, submissions, asOf }, mappings),
    [plans, submissions, asOf, mappings],
  );
  const courses = useMemo(
    () => measureCourses(programme, { plans, submissions, measures, totals, asOf }),
    [programme, plans, submissions, measures, totals, asOf],
  );
  const links = weakLinks(years, threshold);
  const { first, last } = programme.years;
  const latest = years.at(-1)?.year ?? yearOf(asOf) - 1;
  const remaining = Array.from({ length: Math.max(0, last - latest) }, (_, i) => latest + 1 + i);
  return (
    <>
      <div className="head">
        <h1>{evaluationTitle(courses, links, threshold)}</h1>
        <p className="subtitle">
          {yearsWords([first])}至{yearsWords([last])} · 截至{formatCutoff(asOf)} ·
          各年度的完成数与该年度各页一致，没有依据的年度空着，不作估计
        </p>
      </div>
      <CoursesTable courses={courses} />
      {isPlanner && <YearTotalForm courses={courses} totals={totals} />}
      <WeakLinksTable
        links={links}
        years={years.map(({ year }) => year)}
        threshold={threshold}
        onThreshold={(value) => changeParams(route, { years: String(value) })}
      />
      <CarriedTable cells={carriedShortfall(links, remaining.length)} remaining={remaining} />
    </>
  );
}
