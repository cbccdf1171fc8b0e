import { type Allocation, allocate, type Refusal } from "../allocation/allocation.ts";
import type { Demand } from "../allocation/demand.ts";
import {
  conditionAt,
  demandOfSettled,
  isClosed,
  type PlanDraft,
  type SettledDraft,
  settle,
} from "./planDraft.ts";

/** A draft worked out. */
export interface WorkedDraft {
  readonly settled: SettledDraft;
  readonly demand: Demand;
  readonly result: Allocation | Refusal;
}

/** Works a draft out at once. */
export function workOut(draft: Pick<PlanDraft, "base" | "done">): WorkedDraft {
  const settled = settle(draft);
  const demand = demandOfSettled(settled);
  return { settled, demand, result: withoutClosed(settled, demand, allocate(demand)) };
}

/**
 * What `allocate` gave, with no quota instead of quotas of nobody in the ministries and fields that are to have none: they
 * are no plan of zero.
 */
export function withoutClosed(
  settled: SettledDraft,
  { ministries, fields }: Demand,
  result: Allocation | Refusal,
): Allocation | Refusal {
  if (result.kind === "clash") return result;
  const rows = ministries.map((ministry) => isClosed(conditionAt(settled, { ministry, field: null })));
  const columns = fields.map((field) => isClosed(conditionAt(settled, { ministry: null, field })));
  if (!rows.includes(true) && !columns.includes(true)) return result;
  const open = (grid: Allocation["table"]) =>
    grid.map((row, m) => row.map((people, f) => (rows[m] || columns[f] ? null : people)));
  return { ...result, table: open(result.table), fitted: open(result.fitted) };
}
