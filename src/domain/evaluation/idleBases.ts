import type { UnitActivity } from "../bases/baseActivity.ts";
import { type ExitProposal, exitList } from "../bases/exitList.ts";
import { groupBy } from "../groupBy.ts";

/** The bases without a class for several years, over all ledgers. */
export interface IdleBases {
  /** Full years that the ledgers cover; nothing is known of the years before and after. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bases: readonly ExitProposal[];
}

/**
 * The bases that held no class in the last `threshold` full years which the ledgers cover (see `exitList`).
 *
 * @param ledgers what bases and units held, of each ledger
 * @param lastOver the last year that is over
 * @returns null where no ledger has a class of a year that is over
 */
export function idleBases(
  ledgers: readonly (readonly UnitActivity[])[],
  threshold: number,
  lastOver: number,
): IdleBases | null {
  const activities = ledgers.flat();
  const years = activities
    .flatMap(({ years }) => years.map(({ year }) => year))
    .filter((year) => year <= lastOver);
  if (years.length === 0) return null;
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const merged = [...groupBy(activities, ({ name }) => name).values()].flatMap(([first, ...others]) =>
    first ? [others.reduce(mergeTwo, first)] : [],
  );
  return { firstYear, lastYear, bases: exitList(merged, { threshold, firstYear, lastYear }) };
}

/** Only the years with classes are needed. */
function mergeTwo(one: UnitActivity, other: UnitActivity): UnitActivity {
  return { ...one, years: [...one.years, ...other.years].sort((a, b) => a.year - b.year) };
}
