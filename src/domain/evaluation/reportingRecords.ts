import { lastDay, type Month, yearOf } from "../cutoff.ts";
import type { Plan } from "../plan/plan.ts";
import { type ReportingCell, reportingBoard, type Version } from "../reporting/reporting.ts";

/** How a ministry reported in a year: what was late, corrected, withdrawn and returned. */
export interface ReportingRecord {
  readonly year: number;
  readonly ministry: string;
  /** Months whose first report came after its due day (迟报). */
  readonly late: number;
  /** How often a report was replaced by a later one (更正). */
  readonly corrections: number;
  readonly withdrawals: number;
  /** Files that were sent back (退回). */
  readonly returned: number;
}

/** A file that was sent back to a ministry. */
export interface ReturnedFile {
  readonly ministry: string;
  /** The year that it reports on; where it does not say, the year in which it came. */
  readonly year: number;
}

/**
 * The ministries by year that were late, corrected or withdrew reports against the plan, or got any file back, up to the
 * as-of month; years oldest first, ministries in the order of the year's plan.
 *
 * @param plans of the years that are looked at
 * @param versions of all years, each year's in the order of receipt
 */
export function reportingRecords(
  plans: readonly Plan[],
  versions: readonly Version[],
  returned: readonly ReturnedFile[],
  asOf: Month,
): ReportingRecord[] {
  return plans
    .filter(({ year }) => year <= yearOf(asOf))
    .sort((a, b) => a.year - b.year)
    .flatMap((plan) => recordsOfYear(plan, versions, returned, asOf));
}

function recordsOfYear(
  plan: Plan,
  versions: readonly Version[],
  returned: readonly ReturnedFile[],
  asOf: Month,
): ReportingRecord[] {
  const { year } = plan;
  const back = returned.filter((file) => file.year === year).map(({ ministry }) => ministry);
  // `today` decides which months are missing, and these are not counted here.
  const board = reportingBoard(plan, versions, [], lastDay(asOf));
  const cellsOf = new Map(board.map(({ ministry, cells }) => [ministry, cells]));
  const names = new Set([...cellsOf.keys(), ...back]);
  return [...names]
    .map((ministry): ReportingRecord => {
      const cells = (cellsOf.get(ministry) ?? []).filter(({ month }) => month <= asOf);
      const sum = (count: (cell: ReportingCell) => number) =>
        cells.reduce((total, cell) => total + count(cell), 0);
      return {
        year,
        ministry,
        late: sum(({ state, late }) => (state === "reported" && late ? 1 : 0)),
        corrections: sum(({ corrections }) => corrections),
        withdrawals: sum(({ withdrawals }) => withdrawals),
        returned: back.filter((name) => name === ministry).length,
      };
    })
    .filter(
      ({ late, corrections, withdrawals, returned }) => late + corrections + withdrawals + returned > 0,
    );
}
