/** What one benchmark measured beside a named peer, in one run on one machine. */
export interface BenchRow {
  /** "first screen, CPU 1/4". */
  readonly name: string;
  readonly unit: BenchUnit;
  readonly ours: number;
  /** What does the least of the work, or the same work by other means; null where there is none. */
  readonly peer: Peer | null;
  /** Ours divided by the peer's: below 1 where ours takes less. Null without a peer. */
  readonly ratio: number | null;
  /** Null where nothing was promised. */
  readonly goal: Goal | null;
}

/** A benchmark that ended without all of its rows. */
export interface FailedBench {
  readonly name: string;
  /** The message of its error. */
  readonly failed: string;
}

export type BenchResult = BenchRow | FailedBench;

export type BenchUnit = "ms" | "MB" | "ns a row";

export interface Peer {
  readonly name: string;
  readonly value: number;
}

/** What may be reached at most: by the ratio, or by our own figure in its unit. */
export interface Goal {
  readonly of: "ratio" | "ours";
  readonly atMost: number;
}

/** One run: ours, and the peer's right before or after it. */
export type Pair = readonly [ours: number, peer: number];

/**
 * The row of several runs. Either figure is the median of its runs; the ratio is the median of the pairs' ratios, because
 * how busy a machine is changes from one pair to the next.
 *
 * @param peer name of the peer
 */
export function pairedRow(
  name: string,
  unit: BenchUnit,
  pairs: readonly Pair[],
  peer: string,
  goal: Goal | null,
): BenchRow {
  return {
    name,
    unit,
    ours: median(pairs.map(([ours]) => ours)),
    peer: { name: peer, value: median(pairs.map(([, value]) => value)) },
    ratio: median(pairs.map(([ours, value]) => ours / value)),
    goal,
  };
}

/** The row of a figure that has no peer: the median of its runs. */
export function loneRow(
  name: string,
  unit: BenchUnit,
  values: readonly number[],
  goal: Goal | null,
): BenchRow {
  return { name, unit, ours: median(values), peer: null, ratio: null, goal };
}

/**
 * The middle value, of an even number the lower one of both.
 *
 * @throws RangeError without values or with one that is not a number: such a figure would look like a good one
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[(sorted.length - 1) >> 1];
  if (middle === undefined || values.some(Number.isNaN)) throw new RangeError(`no median of [${values}]`);
  return middle;
}

/** Whether a row has a goal and does not reach it. A figure that is not a number reaches none. */
export function isMissed({ ours, ratio, goal }: BenchRow): boolean {
  if (!goal) return false;
  const figure = goal.of === "ratio" ? ratio : ours;
  return figure === null || !(figure <= goal.atMost);
}
