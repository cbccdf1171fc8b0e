import type { InspectionResult } from "./inspection.ts";

/** How many of the inspected objects are in order (合格), and the range of the rate in the population. */
export interface ResultRate {
  readonly inspected: number;
  readonly inOrder: number;
  /** Shares 0..1; null where nothing was inspected. */
  readonly rate: number | null;
  /** The ends of the Wilson score interval at 95 %; null without a rate. */
  readonly range: readonly [low: number, high: number] | null;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/** The rate of a simple random sample; of unequal strata it is the rate of what was inspected. */
export function resultRate(results: readonly Pick<InspectionResult, "verdict">[]): ResultRate {
  const inspected = results.length;
  const inOrder = results.filter(({ verdict }) => verdict === "合格").length;
  if (inspected === 0) return { inspected, inOrder, rate: null, range: null };
  return { inspected, inOrder, rate: inOrder / inspected, range: wilsonRange(inOrder, inspected) };
}

/**
 * The Wilson score interval at 95 % of a share: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209-212.
 *
 * @param count from 0 to `of`
 * @param of from 1
 */
export function wilsonRange(count: number, of: number): readonly [low: number, high: number] {
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
