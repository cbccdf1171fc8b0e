import {
  composeEvaluation,
  type EvaluationSource,
  evaluationSections,
} from "../../../../src/features/briefing/evaluation/composeEvaluation.ts";
import type { EntryBody } from "../../../../src/journal/entries/entry.ts";
import { PLANS, PROGRAMME, SUBMISSIONS } from "../../../domain/evaluation/tenYears.ts";
import { accepted, journalOf } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";

/** What the report of the ten years is composed from. */
export function tenYearSource(
  over: Partial<EvaluationSource> & { readonly more?: readonly EntryBody[] } = {},
): EvaluationSource {
  const { more = [], ...rest } = over;
  const [plan] = PLANS.slice(-1);
  return {
    programme: PROGRAMME,
    plan: plan!,
    plans: PLANS,
    mappings: [],
    journal: foldOwn(journalOf(accepted(...SUBMISSIONS), ...more)),
    asOf: "2030-12",
    pace: "calendar",
    basis: "adjusted",
    inspections: [],
    idle: { kind: "nothing" },
    threshold: 2,
    ...rest,
  };
}

/** The whole report. */
export function wholeReport(source: EvaluationSource) {
  return composeEvaluation(source, { sections: evaluationSections(source.programme).map(({ id }) => id) });
}
