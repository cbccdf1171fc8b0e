import { type Condition, type Demand, wholeSteps } from "../allocation/demand.ts";
import type { QuotaGrid } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { placeKey, type TablePlace } from "../plan/tablePlace.ts";
import { type Undoable, withStep } from "../undoable.ts";
import { mixedStart, type StartPart } from "./draftStart.ts";
import { type Seed, withSeeds } from "./startOf.ts";

/** One thing that somebody decided about a draft, plain data. */
export type DraftDecision =
  /** What the table starts from, in place of the start before. */
  | { readonly kind: "start"; readonly parts: readonly StartPart[] }
  /** National total, people in whole steps. */
  | { readonly kind: "total"; readonly people: number }
  /** What is asked of places, each in place of all that was asked of it before; one without a figure asks nothing. */
  | {
      readonly kind: "conditions";
      readonly conditions: readonly Condition[];
      /** A new national total that came with them, as in a block that was pasted; people in whole steps. */
      readonly total?: number;
    }
  /** A ministry or a field of a new name, that begins with so many people; 0 opens no cell. */
  | ({ readonly kind: "add"; readonly people: number } & TablePlace)
  /** A ministry or a field is left out of the table. */
  | ({ readonly kind: "remove" } & TablePlace);

/** What a draft was before anything was decided. */
export interface DraftBase {
  readonly parts: readonly StartPart[];
  /** People in whole steps. */
  readonly total: number;
}

/**
 * A plan table in the making (草案): where it starts and what was decided, in order. The table itself is not in it: it is
 * what `allocate(demandOf(draft))` gives, the same on every machine. Plain data that can be stored and sent.
 */
export interface PlanDraft extends Undoable<DraftDecision> {
  readonly id: string;
  readonly name: string;
  /** The year that is planned. */
  readonly year: number;
  readonly base: DraftBase;
}

/** What a draft's decisions come to. */
export interface SettledDraft {
  readonly parts: readonly StartPart[];
  readonly total: number;
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
  readonly start: QuotaGrid;
  /** See `MixedStart.filled`. */
  readonly filled: number;
  /** By `placeKey`; only such as ask something of a place that is in the table. */
  readonly conditions: ReadonlyMap<string, Condition>;
}

/**
 * A decision more; what had been taken back is gone.
 *
 * @param again true where it goes on with the last one, as while a slider moves: it takes that one's place
 */
export function decide(draft: PlanDraft, decision: DraftDecision, again = false): PlanDraft {
  const last = draft.done.at(-1);
  const goesOn = again && draft.undone.length === 0 && last?.kind === decision.kind;
  return withStep(goesOn ? { ...draft, done: draft.done.slice(0, -1) } : draft, decision);
}

/** True for a condition that asks something. */
export function asks({ lower, upper, lock, weight }: Condition): boolean {
  return lower !== undefined || upper !== undefined || lock !== undefined || (weight ?? 1) !== 1;
}

/** True for a condition of a cell, a ministry or a field that may hold nobody: 不设计划. */
export function isClosed({ lock, upper }: Condition): boolean {
  return lock === undefined && upper === 0;
}

/** Follows the decisions in their order. A name is added once, and a name that is not there is not removed. */
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
        // Who is left out takes along what was asked of it: brought back, it comes without.
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
  const rows = places(mixed.ministries, (ministry) => stays(ministry, null));
  const columns = places(mixed.fields, (field) => stays(null, field));
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
    if (!asks(condition) || !inTable(condition)) conditions.delete(key);
  return { parts, total, ministries, fields, start, filled: mixed.filled, conditions };
}

/** The table that a draft asks for. Never throws, and neither does `allocate` of it. */
export function demandOf(draft: Pick<PlanDraft, "base" | "done">): Demand {
  return demandOfSettled(settle(draft));
}

/** As {@link demandOf}, where the draft is settled already. */
export function demandOfSettled({ ministries, fields, start, total, conditions }: SettledDraft): Demand {
  return { ministries, fields, start, total, conditions: [...conditions.values()] };
}

/** What is asked of a place: a condition without figures where nothing is. */
export function conditionAt({ conditions }: SettledDraft, { ministry, field }: TablePlace): Condition {
  return conditions.get(placeKey({ ministry, field })) ?? { ministry, field };
}

/** What a draft begins with: whole steps near the sum of its start. */
export function baseOf(parts: readonly StartPart[]): DraftBase {
  return { parts, total: wholeSteps(sumPeople(mixedStart(parts).start.flat())) };
}

function places(names: readonly string[], stays: (name: string) => boolean) {
  const at = [...names.keys()].filter((index) => stays(names[index] ?? ""));
  return { at, names: at.map((index) => names[index] ?? "") };
}
