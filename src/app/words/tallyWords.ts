import type { Tally } from "../../domain/progress/completion.ts";
import { formatPeople, formatRate, NO_QUOTA, NOT_REPORTED } from "./format.ts";

/** In place of a rate where the quota is 0, of which no count is a share. */
export const ZERO_QUOTA = "计划为0";

/** Planned or missing people of a tally; — where no cell has a quota. */
export function plannedText(
  tally: Pick<Tally, "plannedCells">,
  people: number,
  format: (people: number) => string = formatPeople,
): string {
  return tally.plannedCells > 0 ? format(people) : NO_QUOTA;
}

/** Why a tally has no rate, on screen and on paper: no quota, not reported, or a quota of 0. */
export function noRateText({
  plannedCells,
  reportedCells,
}: Pick<Tally, "plannedCells" | "reportedCells">): string {
  if (plannedCells === 0) return NO_QUOTA;
  return reportedCells === 0 ? NOT_REPORTED : ZERO_QUOTA;
}

/** A rate of a tally, or why it has none. */
export function rateText(rate: number | null, tally: Pick<Tally, "plannedCells" | "reportedCells">): string {
  return rate === null ? noRateText(tally) : formatRate(rate);
}
