import { headlineDifference, type Plan, type PlanTable, planTotal, quotaLookup } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { quotaSum } from "../plan/tablePlace.ts";
import type { Position } from "../progress/position.ts";
import type { Rollup } from "../progress/rollup.ts";

/** One step of a bridge: a ministry or field in two years. */
export interface BridgeStep {
  readonly name: string;
  /** People before and after; null where that year does not have the name or a report for it. */
  readonly before: number | null;
  readonly after: number | null;
  /** after - before; null counts as 0, so that the steps add up. */
  readonly change: number;
  /** `entry` absent before, `exit` absent after, `both` present in both. */
  readonly kind: "entry" | "exit" | "both";
  /** Share of the year's total, 0..1; null without people or where the total is 0. */
  readonly shareBefore: number | null;
  readonly shareAfter: number | null;
  /** Difference of the shares, null counted as 0; null where a year's total is 0. */
  readonly shareShift: number | null;
}

/** The changes between two totals: `from + sum of changes = to`, exactly. */
export interface Bridge {
  readonly from: number;
  readonly to: number;
  /** In the order of the later year, then names that only the earlier year has. */
  readonly steps: readonly BridgeStep[];
}

export interface CellDifference {
  readonly ministry: string;
  readonly field: string;
  /** Quotas in people; null is no quota. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number;
  readonly kind: "entry" | "exit" | "both";
}

/** A year's headline against its table, people. */
export interface HeadlineAgainstTable {
  readonly year: number;
  readonly headline: number;
  readonly table: number;
  /** table - headline. */
  readonly difference: number;
}

export interface PlanComparison {
  readonly before: HeadlineAgainstTable;
  readonly after: HeadlineAgainstTable;
  readonly byMinistry: Bridge;
  readonly byField: Bridge;
  /** Every cell with a quota in either year, by ministry and field in the bridges' order. */
  readonly cells: readonly CellDifference[];
}

/** Compares two plan tables by name. Map changed names first (`applyMapping`): a renaming is an exit and an entry. */
export function comparePlans(before: Plan, after: Plan): PlanComparison {
  const byMinistry = bridgeOf(rowSums(before), rowSums(after));
  const byField = bridgeOf(columnSums(before), columnSums(after));
  const [quotaBefore, quotaAfter] = [quotaLookup(before), quotaLookup(after)];
  const cells = byMinistry.steps.flatMap(({ name: ministry }) =>
    byField.steps.flatMap(({ name: field }): CellDifference[] => {
      const [old, now] = [quotaBefore(ministry, field), quotaAfter(ministry, field)];
      if (old === null && now === null) return [];
      return [{ ministry, field, before: old, after: now, ...changeAndKind(old, now) }];
    }),
  );
  return { before: headlineOf(before), after: headlineOf(after), byMinistry, byField, cells };
}

/** A year's position with its roll-up. */
export interface YearAt {
  readonly position: Position;
  readonly rollup: Rollup;
}

type People = ReadonlyMap<string, number | null>;

function bridgeOf(before: People, after: People): Bridge {
  const [from, to] = [sumPeople([...before.values()]), sumPeople([...after.values()])];
  const steps = [...new Set([...after.keys(), ...before.keys()])].flatMap((name): BridgeStep[] => {
    const [old, now] = [before.get(name) ?? null, after.get(name) ?? null];
    if (old === null && now === null) return [];
    const shareBefore = old === null || from === 0 ? null : old / from;
    const shareAfter = now === null || to === 0 ? null : now / to;
    const shareShift = from === 0 || to === 0 ? null : (shareAfter ?? 0) - (shareBefore ?? 0);
    return [
      { name, before: old, after: now, ...changeAndKind(old, now), shareBefore, shareAfter, shareShift },
    ];
  });
  return { from, to, steps };
}

function changeAndKind(before: number | null, after: number | null): Pick<CellDifference, "change" | "kind"> {
  const kind = before === null ? "entry" : after === null ? "exit" : "both";
  return { change: (after ?? 0) - (before ?? 0), kind };
}

/** A plan's headline against the sum of its table. */
export function headlineOf(plan: PlanTable): HeadlineAgainstTable {
  const { year, headline } = plan;
  return { year, headline, table: planTotal(plan), difference: headlineDifference(plan) };
}

/** A ministry without any quota is in the map, with 0. */
function rowSums(plan: Plan): People {
  return new Map(
    plan.ministries.map((ministry) => [ministry, quotaSum(plan, { ministry, field: null }) ?? 0]),
  );
}

function columnSums(plan: Plan): People {
  return new Map(plan.fields.map((field) => [field, quotaSum(plan, { ministry: null, field }) ?? 0]));
}
