import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { type Position, positionAt } from "../../../src/domain/progress/position.ts";
import { type Expect, expectBy, profileOf } from "../../../src/domain/progress/profile.ts";
import { type Rollup, rollUp } from "../../../src/domain/progress/rollup.ts";
import { type Submission, submissionKey } from "../../../src/domain/progress/submission.ts";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { type Forecasts, forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { submissionsOf } from "../../../src/intake/report/submissionsOf.ts";
import { publishedPlan } from "../../builders.ts";
import { CONTEXT } from "../../intake/context.ts";
import { DATA, sampleFiles } from "../harness/dataFiles.ts";

/** The pace rule, as in the address. */
export type Pace = "calendar" | "last-year";

/** The domain's results for the published plan and the sample at a month. */
export interface DomainYear {
  readonly plan: Plan;
  readonly position: Position;
  readonly rollup: Rollup;
  readonly expect: Expect;
  readonly forecasts: Forecasts;
}

/** The sample's reports that count: a later file's report on the same ministry and cut-off replaces the earlier. */
const SUBMISSIONS: readonly Submission[] = (() => {
  const counting = new Map<string, Submission>();
  for (const { file } of sampleFiles()) {
    const bytes = readFileSync(join(DATA, "sample", file));
    for (const submission of submissionsOf(readReport(bytes, CONTEXT).records))
      counting.set(submissionKey(submission), submission);
  }
  return [...counting.values()];
})();

const PLANS: readonly Plan[] = [publishedPlan(2024), publishedPlan(2025)];

/** A year at a month, `YYYY-MM`, by the domain functions alone. */
export function domainYear(year: 2024 | 2025, month: string, pace: Pace = "calendar"): DomainYear {
  const plan = publishedPlan(year);
  const position = positionAt(plan, SUBMISSIONS, month);
  const rollup = rollUp(position);
  const profile = pace === "last-year" ? profileOf(year - 1, SUBMISSIONS) : null;
  const forecasts = forecastsOf(position, rollup, earlierYears(year, PLANS, SUBMISSIONS));
  return { plan, position, rollup, expect: expectBy(profile), forecasts };
}
