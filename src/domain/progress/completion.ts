/**
 * What was done against what was planned, as whole people that add up.
 *
 * A tally is the sum of its cells, so a ministry, a field and the country are tallies of the same kind and
 * two identities always hold: `quota = capped + gap` and `actual = capped + surplus + offPlan`.
 */
export interface Tally {
  /** Planned people (计划数). */
  readonly quota: number;
  /** Reported people (完成数), those outside the plan included. */
  readonly actual: number;
  /** Sum of min(actual, quota) over the cells: what counts towards 结构完成率. */
  readonly capped: number;
  /** Planned people still missing (缺口), cell by cell; of a cell that was not reported the whole quota. */
  readonly gap: number;
  /** The part of `gap` that lies in cells without a report (其中未报送). */
  readonly unreportedGap: number;
  /** People beyond the quota of their cell (超额). */
  readonly surplus: number;
  /** People where there is no quota (计划外). */
  readonly offPlan: number;
  /** Number of cells with a quota, also a quota of 0. When 0, nothing was planned. */
  readonly plannedCells: number;
  /** Number of cells with a reported figure. When 0, nothing was reported and there is no rate. */
  readonly reportedCells: number;
}

export const EMPTY_TALLY: Tally = {
  quota: 0,
  actual: 0,
  capped: 0,
  gap: 0,
  unreportedGap: 0,
  surplus: 0,
  offPlan: 0,
  plannedCells: 0,
  reportedCells: 0,
};

/**
 * The tally of one cell.
 *
 * @param quota people, null where there is no quota
 * @param actual people, null where nothing was reported
 */
export function tallyCell(quota: number | null, actual: number | null): Tally {
  const planned = quota ?? 0;
  const done = actual ?? 0;
  const capped = Math.min(done, planned);
  return {
    quota: planned,
    actual: done,
    capped,
    gap: planned - capped,
    unreportedGap: actual === null ? planned : 0,
    surplus: quota === null ? 0 : done - capped,
    offPlan: quota === null ? done : 0,
    plannedCells: quota === null ? 0 : 1,
    reportedCells: actual === null ? 0 : 1,
  };
}

/** Adds tallies; the sum of none is {@link EMPTY_TALLY}. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum: { -readonly [Figure in keyof Tally]: number } = { ...EMPTY_TALLY };
  // One by one, and not over a list of their names: a change of month makes thousands of sums.
  for (const tally of tallies) {
    sum.quota += tally.quota;
    sum.actual += tally.actual;
    sum.capped += tally.capped;
    sum.gap += tally.gap;
    sum.unreportedGap += tally.unreportedGap;
    sum.surplus += tally.surplus;
    sum.offPlan += tally.offPlan;
    sum.plannedCells += tally.plannedCells;
    sum.reportedCells += tally.reportedCells;
  }
  return sum;
}

/** Reported people; null where nothing was reported, which is not 0. */
export function reportedPeople({ reportedCells, actual }: Tally): number | null {
  return reportedCells === 0 ? null : actual;
}

/** Completion rate (完成率): actual / quota, 0..; null when nothing was reported or nothing was planned. */
export function completionRate(tally: Tally): number | null {
  return tally.reportedCells === 0 || tally.quota === 0 ? null : tally.actual / tally.quota;
}

/** Completion rate of the part that reported: actual / the quota of the reported cells; null where there is none. */
export function reportedRate({ actual, quota, unreportedGap }: Tally): number | null {
  return quota === unreportedGap ? null : actual / (quota - unreportedGap);
}

/** Capped completion (结构完成率): sum of min(actual, quota) / quota, 0..1; null as for the completion rate. */
export function cappedRate(tally: Tally): number | null {
  return tally.reportedCells === 0 || tally.quota === 0 ? null : tally.capped / tally.quota;
}

/** Share of the quota whose cells were reported (覆盖率), 0..1; null when nothing was planned. */
export function coverage(tally: Tally): number | null {
  return tally.quota === 0 ? null : (tally.quota - tally.unreportedGap) / tally.quota;
}
