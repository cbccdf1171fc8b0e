import type { JournalState } from "../../../journal/fold/state.ts";
import type { FileFacts } from "./fileFacts.ts";

/** What of the journal a file's review and preview are made from, as texts to compare. */
export interface ReviewBasis {
  /** The adopted plans and adjustments in force in the years of the file. */
  readonly plans: string;
  /**
   * What counts of the file's ministries in its years, and in the years before, whose months a sudden growth is held
   * against. Reports of other ministries change the country's figures in the preview, but nothing that the file replaces.
   */
  readonly received: string;
}

export function reviewBasis(
  { ministries, years }: Pick<FileFacts, "ministries" | "years">,
  { plans, adjustments, submissions, measures }: JournalState,
): ReviewBasis {
  const planned = [
    ...plans.map(({ id, standing, plan: { year } }) => ({ id, standing, year })),
    ...adjustments.map(({ id, standing, adjustment: { year } }) => ({ id, standing, year })),
  ];
  const isRead = ({ ministry, year }: { readonly ministry: string; readonly year: number }) =>
    ministries.includes(ministry) && (years.includes(year) || years.includes(year + 1));
  return {
    plans: planned
      .filter(({ standing, year }) => standing === "counts" && years.includes(year))
      .map(({ id }) => id)
      .join(),
    received: JSON.stringify([submissions.filter(isRead), measures.filter(isRead)]),
  };
}
