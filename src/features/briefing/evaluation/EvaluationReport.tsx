import { useDeferredValue, useMemo } from "react";
import { today } from "../../../app/browser/today.ts";
import { useCountry } from "../../../app/data/country.ts";
import { useLedgerState } from "../../../app/data/useLedgerState.ts";
import { thresholdOf } from "../../../app/programme/evaluationWords.ts";
import { ReadProgramme } from "../../../app/programme/ReadProgramme.tsx";
import { useIdleBases } from "../../../app/programme/useIdleBases.ts";
import { useRoute } from "../../../app/shell/route.ts";
import { useStore } from "../../../app/stores/store.ts";
import { formatCutoff } from "../../../app/words/format.ts";
import type { Programme } from "../../../domain/programme/programme.ts";
import { NO_LEDGERS } from "../../../journal/fold/ledgerState.ts";
import { mastFields, mastOf } from "../mastFields.ts";
import { PaperChoice } from "../PaperChoice.tsx";
import { PaperDesk } from "../PaperDesk.tsx";
import { leftOutIds, shownSections } from "../shownBriefing.ts";
import { composeEvaluation, evaluationSections } from "./composeEvaluation.ts";

/** The report of 中期评估 on paper. */
export function EvaluationReport() {
  return <ReadProgramme>{(programme) => <Report programme={programme} />}</ReadProgramme>;
}

function Report({ programme }: { readonly programme: Programme }) {
  const country = useCountry();
  const { params } = useRoute();
  const threshold = thresholdOf(params.get("years"));
  const idle = useIdleBases(threshold);
  const { inspections } = useLedgerState() ?? NO_LEDGERS;
  const all = evaluationSections(programme);
  const sections = shownSections(all, leftOutIds(params.get("without"))).map(({ id }) => id);
  const mast = mastOf(useStore(mastFields), country.asOf, today());
  // Texts are the same values while they do not change.
  const choice = useDeferredValue(JSON.stringify({ sections, mast, idle }));
  const report = useMemo(() => {
    const { sections, mast, idle } = JSON.parse(choice);
    return composeEvaluation({ ...country, programme, inspections, idle, threshold }, { sections, mast });
  }, [country, programme, inspections, threshold, choice]);
  return (
    <PaperDesk document={report} name={`中期评估报告（截至${formatCutoff(country.asOf)}）`}>
      <PaperChoice all={all} ministry={null} isEvaluation mast={mast} />
    </PaperDesk>
  );
}
