import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { type Position, positionAt } from "../../../src/domain/progress/position.ts";
import { type Expect, expectBy, profileOf } from "../../../src/domain/progress/profile.ts";
import { type Rollup, rollUp } from "../../../src/domain/progress/rollup.ts";
import { type Submission, submissionKey } from "../../../src/domain/progress/submission.ts";
import { type Backtest, backtestOf } from "../../../src/domain/yearEnd/backtest.ts";
import { type Forecasts, forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { submissionsOf } from "../../../src/intake/report/submissionsOf.ts";
import { publishedPlan } from "../../builders.ts";
import { CONTEXT } from "../../intake/context.ts";
import { DATA, sampleFiles } from "../dataFiles.ts";

/** The pace rule, as in the address. */
export type Pace = "calendar" | "last-year";

/** The domain's results for the published plan and the sample at a month. */
export interface DomainYear {
  readonly plan: Plan;
  readonly position: Position;
  readonly rollup: Rollup;
  readonly expect: Expect;
  readonly forecasts: Forecasts;
  readonly backtest: Backtest | null;
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

/** A year at a month, `YYYY-MM`, by the domain functions alone. */
export function domainYear(year: 2024 | 2025, month: string, pace: Pace = "calendar"): DomainYear {
  const plan = publishedPlan(year);
  const position = positionAt(plan, SUBMISSIONS, month);
  const rollup = rollUp(position);
  const before = profileOf({ year: year - 1 }, SUBMISSIONS);
  const profile = pace === "last-year" ? before : null;
  // The sample has no year before 2024, so each ministry is tested by the others' shape.
  const shape = pace === "last-year" ? "others" : "calendar";
  const backtest = before.ministries.size > 0 ? backtestOf(before, shape) : null;
  const forecasts = forecastsOf(position, rollup, { profile, backtest });
  return { plan, position, rollup, expect: expectBy(profile), forecasts, backtest };
}
