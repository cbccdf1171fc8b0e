import { useDeferredValue, useMemo } from "react";
import { today } from "../../app/browser/today.ts";
import { useCountry } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { lazyPart } from "../../app/shell/lazyPart.ts";
import { useRoute } from "../../app/shell/route.ts";
import { ErrorNote } from "../../app/shell/States.tsx";
import { useStore } from "../../app/stores/store.ts";
import { monthInWords } from "../../domain/cutoff.ts";
import { type BriefingChoice, composeBriefing, sectionsFor } from "./compose/compose.ts";
import { mastFields, mastOf } from "./mastFields.ts";
import { PaperChoice } from "./PaperChoice.tsx";
import { PaperDesk } from "./PaperDesk.tsx";
import { chosenMinistry, leftOutIds, NO_BRIEFING, shownSections } from "./shownBriefing.ts";
import "./briefing.css";

const EvaluationReport = lazyPart(
  async () => (await import("./evaluation/EvaluationReport.tsx")).EvaluationReport,
);

/** 简报: the sheets as they will be printed, the choice of their content, and the exports; or those of the evaluation. */
export function BriefingPage() {
  const { journalReadable } = useCountry();
  const { params } = useRoute();
  if (!journalReadable) return <ErrorNote {...NO_BRIEFING} />;
  return params.get("paper") === "evaluation" ? <EvaluationReport /> : <Briefing />;
}

function Briefing() {
  const country = useCountry();
  const route = useRoute();
  const ministry = chosenMinistry(route.params.get("ministry"), country.plan.ministries);
  const all = sectionsFor(country, ministry);
  const chosen = shownSections(all, leftOutIds(route.params.get("without")));
  const mast = mastOf(useStore(mastFields), country.asOf, today());
  const choice: BriefingChoice = { ministry, sections: chosen.map(({ id }) => id), mast };
  // Choosing stays quick while the sheets of a large plan are laid out. A text is the same value while it does not change.
  const deferred = useDeferredValue(JSON.stringify(choice));
  const briefing = useMemo(
    () => composeBriefing({ ...country, yearEnd: yearEndOf(country) }, JSON.parse(deferred)),
    [country, deferred],
  );
  return (
    <PaperDesk document={briefing} name={`${monthInWords(country.asOf)}${ministry ?? ""}简报`}>
      <PaperChoice all={all} ministry={ministry} isEvaluation={false} mast={mast} />
    </PaperDesk>
  );
}
