import type { YearTotal } from "../../domain/evaluation/measureCourses.ts";
import type { Entry } from "../entries/entry.ts";
import { isAuthority, type Roster } from "./roster.ts";

/**
 * The totals by document that this copy and the planner entered: of one year and measure the last one in the order of the
 * entries, and none where that one takes the total back.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function yearTotalsIn(entries: readonly Entry[], roster: Roster): YearTotal[] {
  const last = new Map<string, YearTotal | null>();
  for (const entry of entries) {
    const { body } = entry;
    if (body.kind !== "year-total-set" || !isAuthority(roster.roleOf(entry))) continue;
    const { year, measure, count, document } = body;
    last.set(`${year}|${measure}`, count === null ? null : { year, measure, count, document });
  }
  return [...last.values()].filter((total) => total !== null);
}
