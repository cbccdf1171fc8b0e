import type { Condition } from "../allocation/demand.ts";
import { type PlanTable, planTotal } from "../plan/plan.ts";
import { startOfPlan } from "./draftStart.ts";
import { baseOf, type DraftDecision, type PlanDraft } from "./planDraft.ts";

/**
 * A published year made again: the table of the year before as the start, and of the year itself nothing but its total and
 * the sums of its ministries and fields. What the method makes of that can be laid beside what was published.
 *
 * A ministry or field that is new begins with its whole sum, spread as all others are.
 */
export function reproduction(before: PlanTable, real: PlanTable, id: string): PlanDraft {
  const sum = (people: readonly (number | null)[]) =>
    people.reduce<number>((all, each) => all + (each ?? 0), 0);
  const ofMinistry = real.ministries.map((_, m) => sum(real.quotas[m] ?? []));
  const ofField = real.fields.map((_, f) => sum(real.quotas.map((row) => row[f] ?? null)));
  const names = (axis: "ministries" | "fields") => ({
    added: real[axis].filter((name) => !before[axis].includes(name)),
    gone: before[axis].filter((name) => !real[axis].includes(name)),
  });
  const [ministries, fields] = [names("ministries"), names("fields")];
  const conditions: Condition[] = [
    ...real.ministries.map((ministry, m) => ({ ministry, field: null, lock: ofMinistry[m] ?? 0 })),
    ...real.fields.map((field, f) => ({ ministry: null, field, lock: ofField[f] ?? 0 })),
  ];
  const done: DraftDecision[] = [
    ...ministries.added.map(
      (ministry): DraftDecision => ({
        kind: "add",
        ministry,
        field: null,
        people: ofMinistry[real.ministries.indexOf(ministry)] ?? 0,
      }),
    ),
    ...fields.added.map(
      (field): DraftDecision => ({
        kind: "add",
        ministry: null,
        field,
        people: ofField[real.fields.indexOf(field)] ?? 0,
      }),
    ),
    ...ministries.gone.map((ministry): DraftDecision => ({ kind: "remove", ministry, field: null })),
    ...fields.gone.map((field): DraftDecision => ({ kind: "remove", ministry: null, field })),
    { kind: "conditions", conditions, total: planTotal(real) },
  ];
  const base = baseOf([{ table: startOfPlan(before), weight: 100 }]);
  return { id, name: `复现${real.year}年`, year: real.year, base, done, undone: [] };
}
