import type { Month } from "../../../src/domain/cutoff.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR, expectBy, profileOf } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import type { BriefingInput } from "../../../src/features/briefing/document/material.ts";
import type { JournalState } from "../../../src/journal/fold/state.ts";
import { accepted, journalOf, sampleLoaded } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

/**
 * What a briefing is composed from, as the screens would have it.
 *
 * @param plans the selected year's first
 */
export function briefingInput(
  plans: readonly [Plan, ...Plan[]],
  submissions: readonly Submission[],
  asOf: Month,
  more: Partial<BriefingInput> & { readonly sample?: boolean } = {},
): BriefingInput {
  const [plan] = plans;
  const { sample = false, ...over } = more;
  const journal = over.journal ?? journalOfReports(submissions, sample);
  const position = positionAt(plan, journal.submissions, asOf);
  const rollup = rollUp(position);
  return {
    plan: position.plan,
    plans,
    journal,
    asOf,
    position,
    rollup,
    pace: "calendar",
    basis: "adjusted",
    expect: BY_CALENDAR,
    otherExpect: expectBy(profileOf(plan.year - 1, journal.submissions)),
    yearEnd: forecastsOf(position, rollup, earlierYears(plan.year, plans, journal.submissions)),
    mappings: [],
    ...over,
  };
}

function journalOfReports(submissions: readonly Submission[], sample: boolean): JournalState {
  if (submissions.length === 0) return foldOwn([]);
  return foldOwn(journalOf((sample ? sampleLoaded : accepted)(...submissions)));
}
