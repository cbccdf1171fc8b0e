import { useMemo } from "react";
import { useCountry } from "../../../app/data/country.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { ReportsUnreadable } from "../../../app/figures/ReportsUnreadable.tsx";
import { identity } from "../../../app/identity/identity.ts";
import { evaluationOf } from "../../../app/programme/evaluationOf.ts";
import { evaluationTitle, thresholdOf, yearsWords } from "../../../app/programme/evaluationWords.ts";
import { inspectionOutcomes } from "../../../app/programme/inspectionOutcomes.ts";
import { ReadProgramme } from "../../../app/programme/ReadProgramme.tsx";
import { useIdleBases } from "../../../app/programme/useIdleBases.ts";
import { Link } from "../../../app/shell/Link.tsx";
import { changeParams, useRoute } from "../../../app/shell/route.ts";
import { useStore } from "../../../app/stores/store.ts";
import { formatCutoff } from "../../../app/words/format.ts";
import type { Programme } from "../../../domain/programme/programme.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { CarriedTable } from "./CarriedTable.tsx";
import { CoursesTable } from "./CoursesTable.tsx";
import { IdleBasesTable } from "./IdleBasesTable.tsx";
import { InspectionOutcomes } from "./InspectionOutcomes.tsx";
import { LiteracyYears } from "./LiteracyYears.tsx";
import { ReportingRecords } from "./ReportingRecords.tsx";
import { WeakLinksTable } from "./WeakLinksTable.tsx";
import { YearTotalForm } from "./YearTotalForm.tsx";
import "./evaluation.css";

/** 中期评估 (source 001, 五(二)): all years of the programme, what was weak again and again, and what would mend it. */
export function EvaluationTab() {
  const { journalReadable } = useCountry();
  if (!journalReadable) return <ReportsUnreadable />;
  return <ReadProgramme>{(programme) => <EvaluationView programme={programme} />}</ReadProgramme>;
}

function EvaluationView({ programme }: { readonly programme: Programme }) {
  const { plans, journal, mappings, asOf } = useCountry();
  const route = useRoute();
  const isPlanner = useStore(identity)?.kind === "planner";
  const threshold = thresholdOf(route.params.get("years"));
  const evaluation = useMemo(
    () => evaluationOf(programme, { plans, journal, mappings, asOf }, threshold),
    [programme, plans, journal, mappings, asOf, threshold],
  );
  const idle = useIdleBases(threshold);
  const { inspections } = useLedgerState() ?? NO_LEDGERS;
  const { courses, links, over, carried, remaining, reporting, literacy } = evaluation;
  const { first, last } = programme.years;
  return (
    <>
      <div className="head">
        <h1>{evaluationTitle(evaluation)}</h1>
        <p className="subtitle">
          {yearsWords([first])}至{yearsWords([last])} · 截至{formatCutoff(asOf)} ·
          各年度的完成数与该年度各页一致，没有依据的年度空着，不作估计 ·{" "}
          <Link
            to="/briefing"
            params={{ paper: "evaluation", years: String(threshold) }}
            className="text-link"
          >
            打印或导出评估报告
          </Link>
        </p>
      </div>
      <CoursesTable courses={courses} />
      {isPlanner && <YearTotalForm programme={programme} courses={courses} totals={journal.yearTotals} />}
      <WeakLinksTable
        links={links}
        years={over.map(({ year }) => year)}
        threshold={threshold}
        onThreshold={(value) => changeParams(route, { years: String(value) })}
      />
      <IdleBasesTable read={idle} threshold={threshold} />
      <CarriedTable cells={carried} remaining={remaining} />
      <ReportingRecords records={reporting} />
      <InspectionOutcomes outcomes={inspectionOutcomes(inspections)} />
      <LiteracyYears aiLiteracy={programme.aiLiteracy} years={literacy} />
    </>
  );
}
