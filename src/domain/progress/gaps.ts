import type { Month } from "../cutoff.ts";
import type { Position } from "./position.ts";
import type { Rollup } from "./rollup.ts";

/** A cell with a gap (缺口) and its share of the country's gap. */
export interface CellGap {
  readonly ministry: string;
  readonly field: string;
  /** Planned, reported (null: not reported) and missing people. */
  readonly quota: number;
  readonly actual: number | null;
  readonly gap: number;
  /** Cut-off of the ministry's submission, even one without this cell; null without a submission. */
  readonly cutoff: Month | null;
  readonly carriedForward: boolean;
  /** gap / the country's gap, 0..1. */
  readonly share: number;
  /** Missing people of this cell and all before it; for the last cell the country's gap. */
  readonly cumulative: number;
  /** cumulative / the country's gap, 0..1; exactly 1 for the last. */
  readonly cumulativeShare: number;
}

/** All cells with a gap, the largest first, equal ones in the plan's order; the gaps add up to the country's. */
export function gapsOf(position: Position, rollup: Rollup): CellGap[] {
  const total = rollup.country.gap;
  const cells = rollup.cells.flatMap((row, m) =>
    row.flatMap((tally, f) => (tally.gap > 0 ? [{ tally, m, f }] : [])),
  );
  cells.sort((a, b) => b.tally.gap - a.tally.gap);
  let cumulative = 0;
  return cells.map(({ tally: { quota, gap }, m, f }) => {
    cumulative += gap;
    const ministry = position.ministries[m];
    return {
      ministry: ministry?.ministry ?? "",
      field: position.fields[f] ?? "",
      quota,
      actual: position.actuals[m]?.[f] ?? null,
      gap,
      cutoff: ministry?.submission?.cutoff ?? null,
      carriedForward: ministry?.carriedForward ?? false,
      share: gap / total,
      cumulative,
      cumulativeShare: cumulative / total,
    };
  });
}

/**
 * The least number of cells, the largest gaps first, that together hold a share of the country's gap; 0 without a gap.
 *
 * @param gaps as {@link gapsOf} gives them
 * @param percent whole per cent, so that the comparison stays exact
 */
export function cellsHolding(gaps: readonly CellGap[], percent: number): number {
  const total = gaps.at(-1)?.cumulative ?? 0;
  return gaps.findIndex(({ cumulative }) => cumulative * 100 >= total * percent) + 1;
}
