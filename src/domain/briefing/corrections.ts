import { lastDay, type Month } from "../cutoff.ts";
import type { Position } from "../progress/position.ts";
import { reportingBoard, type Version } from "../reporting/reporting.ts";

/** One submission of a received report with its people over all fields. */
export interface CountedVersion extends Version {
  readonly people: number;
}

/** A report that was replaced or taken back, up to the as-of date. */
export interface Correction {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly corrections: number;
  readonly withdrawals: number;
  /** People of the version that counts less those of the first that it replaced; null without corrections or where none counts. */
  readonly people: number | null;
}

/** Corrections and withdrawals of the year up to the as-of date, those that change the most people first. */
export function correctionsOf({
  position,
  versions,
}: {
  readonly position: Position;
  readonly versions: readonly CountedVersion[];
}): Correction[] {
  const { plan, asOf } = position;
  // `today` decides lateness alone, which is not used here.
  const found = reportingBoard(plan, versions, [], lastDay(asOf)).flatMap(({ ministry, cells }) =>
    cells.flatMap(({ month: cutoff, corrections, withdrawals }): Correction[] => {
      if (cutoff > asOf || corrections + withdrawals === 0) return [];
      const own = versions.filter((version) => version.ministry === ministry && version.cutoff === cutoff);
      const people = corrections > 0 ? correctedBy(own) : null;
      return [{ ministry, cutoff, corrections, withdrawals, people }];
    }),
  );
  return found.sort((a, b) => Math.abs(b.people ?? 0) - Math.abs(a.people ?? 0));
}

function correctedBy(versions: readonly CountedVersion[]): number | null {
  const counting = versions.find(({ standing }) => standing === "counts");
  const replaced = versions.find(({ standing }) => standing === "replaced");
  return counting && replaced ? counting.people - replaced.people : null;
}
