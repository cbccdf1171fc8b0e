import { type Allocation, type AllocationRefusal, allocate } from "../allocation/allocation.ts";
import type { Demand } from "../allocation/demand.ts";
import { conditionAt, demandOf, isClosed, type PlanDraft, type SettledDraft, settle } from "./planDraft.ts";

/** A draft's decisions in effect, and the table that they ask for. */
export interface SettledDemand {
  readonly settled: SettledDraft;
  readonly demand: Demand;
}

/** A draft with its demand and the solver's result. */
export interface WorkedDraft extends SettledDemand {
  readonly result: Allocation | AllocationRefusal;
}

/** Computes a draft's table synchronously. */
export function workOut(draft: Pick<PlanDraft, "base" | "done">): WorkedDraft {
  const asked = settledDemand(draft);
  return workedDraft(asked, allocate(asked.demand));
}

/** The newest table that was made before the last decisions; null where the start itself has none. */
export function lastMade({ base, done }: Pick<PlanDraft, "base" | "done">): WorkedDraft | null {
  for (let length = done.length - 1; length >= 0; length--) {
    const earlier = workOut({ base, done: done.slice(0, length) });
    if (earlier.result.kind !== "clash") return earlier;
  }
  return null;
}

/** The part of {@link workOut} before the table is made. */
export function settledDemand(draft: Pick<PlanDraft, "base" | "done">): SettledDemand {
  const settled = settle(draft);
  return { settled, demand: demandOf(settled) };
}

/** The part of {@link workOut} after the table was made by `allocate`, here or in a worker. */
export function workedDraft(asked: SettledDemand, result: Allocation | AllocationRefusal): WorkedDraft {
  return { ...asked, result: withoutClosed(asked.settled, asked.demand, result) };
}

/** The result with no quota, instead of quotas of 0, in closed ministries and fields: 不设计划 is not a plan of 0. */
function withoutClosed(
  settled: SettledDraft,
  { ministries, fields }: Demand,
  result: Allocation | AllocationRefusal,
): Allocation | AllocationRefusal {
  if (result.kind === "clash") return result;
  const rows = ministries.map((ministry) => isClosed(conditionAt(settled, { ministry, field: null })));
  const columns = fields.map((field) => isClosed(conditionAt(settled, { ministry: null, field })));
  if (!rows.includes(true) && !columns.includes(true)) return result;
  const open = (grid: Allocation["table"]) =>
    grid.map((row, m) => row.map((people, f) => (rows[m] || columns[f] ? null : people)));
  return { ...result, table: open(result.table), fitted: open(result.fitted) };
}
