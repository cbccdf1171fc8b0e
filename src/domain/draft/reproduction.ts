import type { Condition } from "../allocation/demand.ts";
import { type PlanTable, planTotal, type QuotaTable } from "../plan/plan.ts";
import { placeKey, quotaSum, type TablePlace } from "../plan/tablePlace.ts";
import { startOfPlan } from "./draftStart.ts";
import { baseOf, type DraftDecision, type PlanDraft } from "./planDraft.ts";

/**
 * A draft that reproduces a published year: it starts from the table of the year before and uses only the total and the
 * sums of ministries and fields of the year itself. Its table can be compared with the published one.
 *
 * A new ministry or field starts with its whole sum, spread like the others.
 */
export function reproduction(before: PlanTable, real: PlanTable, id: string): PlanDraft {
  const people = (place: TablePlace) => quotaSum(real, place) ?? 0;
  const [old, current] = [lines(before), lines(real)];
  const done: DraftDecision[] = [
    ...namesMissingIn(current, old).map((place) => ({
      kind: "add" as const,
      ...place,
      people: people(place),
    })),
    ...namesMissingIn(old, current).map((place) => ({ kind: "remove" as const, ...place })),
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

function namesMissingIn(places: readonly TablePlace[], others: readonly TablePlace[]): TablePlace[] {
  const keys = new Set(others.map(placeKey));
  return places.filter((place) => !keys.has(placeKey(place)));
}
