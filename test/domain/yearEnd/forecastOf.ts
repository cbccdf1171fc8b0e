import type { Plan } from "../../../src/domain/plan/plan.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import type { Profile } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import type { Backtest } from "../../../src/domain/yearEnd/backtest.ts";
import { type Forecasts, forecastsOf, type Landing } from "../../../src/domain/yearEnd/forecast.ts";
import type { NoLanding } from "../../../src/domain/yearEnd/landing.ts";

/** The forecasts of a plan with its reports at an as-of month. */
export function forecast(
  table: Plan,
  reports: readonly Submission[],
  asOf: string,
  profile: Profile | null,
  backtest: Backtest | null = null,
): Forecasts {
  const position = positionAt(table, reports, asOf);
  return forecastsOf(position, rollUp(position), { profile, backtest });
}

/** The landing; throws where there is none. */
export const landed = (landing: Landing | NoLanding | undefined): Landing => {
  if (typeof landing !== "object") throw new Error(`no landing: ${landing}`);
  return landing;
};
