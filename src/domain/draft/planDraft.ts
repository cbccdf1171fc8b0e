import { type Condition, type Demand, wholeSteps } from "../allocation/demand.ts";
import type { QuotaGrid, TableNames } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { placeKey, type TablePlace } from "../plan/tablePlace.ts";
import { type Undoable, withStep } from "../undoable.ts";
import { mixedStart, type StartPart } from "./draftStart.ts";
import { type Seed, withSeeds } from "./startOf.ts";

/** One decision about a draft; plain data. */
export type DraftDecision =
  /** Replaces the tables that the draft starts from. */
  | { readonly kind: "start"; readonly parts: readonly StartPart[] }
  /** National total, people in whole steps. */
  | { readonly kind: "total"; readonly people: number }
  /** Each condition replaces the former one of its place; one without a figure removes it. */
  | {
      readonly kind: "conditions";
      readonly conditions: readonly Condition[];
      /** A new national total that came with them, as in a block that was pasted; people in whole steps. */
      readonly total?: number;
    }
  /** Adds a ministry or a field that starts with these people; with 0 its cells stay empty. */
  | ({ readonly kind: "add"; readonly people: number } & TablePlace)
  /** Leaves a ministry or a field out of the table. */
  | ({ readonly kind: "remove" } & TablePlace);

/** A draft before any decision. */
export interface DraftBase {
  readonly parts: readonly StartPart[];
  /** People in whole steps. */
  readonly total: number;
}

/** A draft of a plan table (草案), plain data: its start and the decisions, of which `allocate` makes the table. */
export interface PlanDraft extends Undoable<DraftDecision> {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly base: DraftBase;
}

/** A draft with all decisions applied. */
export interface SettledDraft extends TableNames {
  readonly parts: readonly StartPart[];
  readonly total: number;
  readonly start: QuotaGrid;
  readonly filled: number;
  /** By `placeKey`; only those that restrict a place of the table. */
  readonly conditions: ReadonlyMap<string, Condition>;
}

/** Adds a decision and drops the undone ones; `again`, as while a slider moves, it replaces the last one. */
export function decide(draft: PlanDraft, decision: DraftDecision, again = false): PlanDraft {
  const last = draft.done.at(-1);
  const goesOn = again && draft.undone.length === 0 && last?.kind === decision.kind;
  return withStep(goesOn ? { ...draft, done: draft.done.slice(0, -1) } : draft, decision);
}

/** True for a condition that restricts or weights its place. */
export function isRestricting({ lower, upper, lock, weight }: Condition): boolean {
  return lower !== undefined || upper !== undefined || lock !== undefined || (weight ?? 1) !== 1;
}

/** True for a condition that closes its place: 不设计划. */
export function isClosed({ lock, upper }: Condition): boolean {
  return lock === undefined && upper === 0;
}

/** Applies the decisions in order. Adding a name twice or removing an unknown name has no effect. */
export function settle({ base, done }: Pick<PlanDraft, "base" | "done">): SettledDraft {
  let { parts, total } = base;
  const conditions = new Map<string, Condition>();
  const added = new Map<string, Seed>();
  const removed = new Set<string>();
  for (const decision of done) {
    switch (decision.kind) {
      case "start":
        parts = decision.parts;
        break;
      case "total":
        total = decision.people;
        break;
      case "conditions":
        for (const condition of decision.conditions) conditions.set(placeKey(condition), condition);
        total = decision.total ?? total;
        break;
      case "add": {
        const { ministry, field, people } = decision;
        added.set(placeKey(decision), { ministry, field, people });
        removed.delete(placeKey(decision));
        break;
      }
      case "remove":
        added.delete(placeKey(decision));
        removed.add(placeKey(decision));
        // The conditions of a removed name are dropped: added again, it has none.
        for (const [key, { ministry, field }] of conditions)
          if (
            (decision.ministry !== null && ministry === decision.ministry) ||
            (decision.field !== null && field === decision.field)
          )
            conditions.delete(key);
    }
  }
  const mixed = mixedStart(parts);
  const stays = (ministry: string | null, field: string | null) =>
    !removed.has(placeKey({ ministry, field }));
  const rows = keptNames(mixed.ministries, (ministry) => stays(ministry, null));
  const columns = keptNames(mixed.fields, (field) => stays(null, field));
  const seeds = [...added.values()].filter(
    ({ ministry, field }) => !rows.names.includes(ministry ?? "") && !columns.names.includes(field ?? ""),
  );
  const ministries = [...rows.names, ...seeds.flatMap(({ ministry }) => ministry ?? [])];
  const fields = [...columns.names, ...seeds.flatMap(({ field }) => field ?? [])];
  const known = ministries.map((_, m) =>
    fields.map((_, f) => mixed.start[rows.at[m] ?? -1]?.[columns.at[f] ?? -1] ?? null),
  );
  const start = withSeeds(
    { ministries, fields, start: known },
    seeds.filter(({ people }) => people > 0),
  );
  const inTable = ({ ministry, field }: TablePlace) =>
    (ministry === null || ministries.includes(ministry)) && (field === null || fields.includes(field));
  for (const [key, condition] of conditions)
    if (!isRestricting(condition) || !inTable(condition)) conditions.delete(key);
  return { parts, total, ministries, fields, start, filled: mixed.filled, conditions };
}

/** The demand of a draft. Never throws, and its result is always well formed for `allocate`. */
export function demandOf({ ministries, fields, start, total, conditions }: SettledDraft): Demand {
  return { ministries, fields, start, total, conditions: [...conditions.values()] };
}

/** The condition of a place; one without figures if it has none. */
export function conditionAt({ conditions }: SettledDraft, { ministry, field }: TablePlace): Condition {
  return conditions.get(placeKey({ ministry, field })) ?? { ministry, field };
}

/** The base of a draft; its total is the sum of its start in whole steps. */
export function baseOf(parts: readonly StartPart[]): DraftBase {
  return { parts, total: wholeSteps(sumPeople(mixedStart(parts).start.flat())) };
}

function keptNames(names: readonly string[], stays: (name: string) => boolean) {
  const at = [...names.keys()].filter((index) => stays(names[index] ?? ""));
  return { at, names: at.map((index) => names[index] ?? "") };
}
