import type { Backtest } from "../../src/domain/backtest.ts";
import { type Forecasts, forecastsOf, type Landing } from "../../src/domain/forecast.ts";
import type { NoLanding } from "../../src/domain/landing.ts";
import type { Plan } from "../../src/domain/plan.ts";
import { positionAt } from "../../src/domain/position.ts";
import type { Profile } from "../../src/domain/profile.ts";
import { rollUp } from "../../src/domain/rollup.ts";
import type { Submission } from "../../src/domain/submission.ts";

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
