import type { Condition } from "../allocation/demand.ts";
import { type PlanTable, planTotal, type QuotaTable } from "../plan/plan.ts";
import { placeKey, quotaSum, type TablePlace } from "../plan/tablePlace.ts";
import { startOfPlan } from "./draftStart.ts";
import { baseOf, type DraftDecision, type PlanDraft } from "./planDraft.ts";

/**
 * A draft that makes a published year again: it starts from the table of the year before and knows of the year itself
 * only the total and the sums of its ministries and fields. Its table can be compared with the published one.
 *
 * A ministry or field that is new begins with its whole sum, spread as all others are.
 */
export function reproduction(before: PlanTable, real: PlanTable, id: string): PlanDraft {
  const people = (place: TablePlace) => quotaSum(real, place) ?? 0;
  const [old, current] = [lines(before), lines(real)];
  const done: DraftDecision[] = [
    ...without(current, old).map((place) => ({ kind: "add" as const, ...place, people: people(place) })),
    ...without(old, current).map((place) => ({ kind: "remove" as const, ...place })),
    {
      kind: "conditions",
      conditions: current.map((place): Condition => ({ ...place, lock: people(place) })),
      total: planTotal(real),
    },
  ];
  const base = baseOf([{ table: startOfPlan(before), weight: 100 }]);
  return { id, name: `复现${real.year}年`, year: real.year, base, done, undone: [] };
}

/** The ministries and the fields of a table. */
function lines({ ministries, fields }: QuotaTable): TablePlace[] {
  return [
    ...ministries.map((ministry) => ({ ministry, field: null })),
    ...fields.map((field) => ({ ministry: null, field })),
  ];
}

function without(places: readonly TablePlace[], others: readonly TablePlace[]): TablePlace[] {
  const keys = new Set(others.map(placeKey));
  return places.filter((place) => !keys.has(placeKey(place)));
}
