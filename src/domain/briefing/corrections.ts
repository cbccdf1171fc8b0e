import { lastDay, type Month } from "../cutoff.ts";
import type { Position } from "../progress/position.ts";
import { reportingBoard, type Version } from "../reporting/reporting.ts";

/** A report that was replaced or taken back, up to the as-of date. */
export interface Correction {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly corrections: number;
  readonly withdrawals: number;
}

/** Corrections and withdrawals of the year up to the as-of date, in the order of the reporting board. */
export function correctionsOf({
  position,
  versions,
}: {
  readonly position: Position;
  readonly versions: readonly Version[];
}): Correction[] {
  const { plan, asOf } = position;
  // `today` decides lateness alone, which is not used here.
  return reportingBoard(plan, versions, [], lastDay(asOf)).flatMap(({ ministry, cells }) =>
    cells.flatMap(({ month, corrections, withdrawals }) =>
      month <= asOf && corrections + withdrawals > 0
        ? [{ ministry, cutoff: month, corrections, withdrawals }]
        : [],
    ),
  );
}
