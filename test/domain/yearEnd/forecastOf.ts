import type { Plan } from "../../../src/domain/plan/plan.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import type { EarlierYear } from "../../../src/domain/yearEnd/earlierYear.ts";
import { type Forecasts, forecastsOf, type Landing } from "../../../src/domain/yearEnd/forecast.ts";

/** The forecasts of a plan with its reports at an as-of month. */
export function forecast(
  table: Plan,
  reports: readonly Submission[],
  asOf: string,
  years: readonly EarlierYear[] = [],
): Forecasts {
  const position = positionAt(table, reports, asOf);
  return forecastsOf(position, rollUp(position), years);
}

/** The landing; throws where there is none. */
export const landed = (landing: Landing | null | undefined): Landing => {
  if (!landing) throw new Error("no landing");
  return landing;
};
