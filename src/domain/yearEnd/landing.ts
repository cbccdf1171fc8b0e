import type { UsualCourse } from "./usualCourse.ts";

/**
 * How the people of the rest of a year are expected.
 *
 * `bornhuetter-ferguson`: (1 - share) x quota x rate. What was done so far does not change the rest, so a single large
 * or small month is not multiplied. Right where years end near their quotas.
 * `benktander`: (1 - share) x the Bornhuetter-Ferguson landing, which is the mean of that landing and of done / share,
 * weighted by the share. Right where year ends do not follow the quotas.
 *
 * Source: Bornhuetter and Ferguson, "The Actuary and IBNR" (1972); Benktander (1976), as in Mack, "Credible claims
 * reserves: the Benktander method", ASTIN Bulletin 30 (2000).
 */
export type LandingRule = "bornhuetter-ferguson" | "benktander";

/**
 * People that are expected from the cut-off to the year's end, not rounded, not below 0.
 *
 * @param done people so far in the planned fields
 * @param quota planned people of these fields
 */
export function expectedRest(
  done: number,
  quota: number,
  { share, rate }: Pick<UsualCourse, "share" | "rate">,
  rule: LandingRule,
): number {
  const rest = (1 - share) * quota * rate;
  return rule === "benktander" ? (1 - share) * (done + rest) : rest;
}

/**
 * Splits whole people by weights into whole shares with the same sum: each share is rounded down, and the rest is given
 * one by one to the largest remainders (Hamilton), of equal ones to the first.
 *
 * @param weights whole and not negative; if none is above 0, every share is 0
 */
export function apportion(people: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((people * weight) / sum));
  const left = people - shares.reduce((total, share) => total + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (people * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
