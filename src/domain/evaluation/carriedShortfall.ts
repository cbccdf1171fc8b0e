import type { WeakLink } from "./weakLinks.ts";

/** What one weak cell would have to train beyond its plan in each remaining year. */
export interface CarriedCell {
  readonly ministry: string;
  readonly field: string;
  /** People missing so far. */
  readonly missing: number;
  /** People by remaining year; they add up to `missing`. */
  readonly byYear: readonly number[];
}

/**
 * Carries what weak cells lack into the remaining years: the same number of people each year, and where that is not
 * whole, one more in the earlier years. Every sum of rows, of columns and of years is that of its parts, to the person.
 *
 * @param links see `weakLinks`; ministries and fields among them are left out, as they are sums of cells
 * @param remaining how many years are left; without any nothing can be carried
 */
export function carriedShortfall(links: readonly WeakLink[], remaining: number): CarriedCell[] {
  if (remaining <= 0) return [];
  return links.flatMap(({ ministry, field, missing }) => {
    if (ministry === null || field === null) return [];
    const [each, rest] = [Math.floor(missing / remaining), missing % remaining];
    const byYear = Array.from({ length: remaining }, (_, i) => each + (i < rest ? 1 : 0));
    return [{ ministry, field, missing, byYear }];
  });
}
