import * as v from "valibot";
import { type Condition, STEP } from "../../domain/allocation/demand.ts";
import type { StartPart, StartTable } from "../../domain/draft/draftStart.ts";
import type { DraftDecision, PlanDraft } from "../../domain/draft/planDraft.ts";
import { fitsNames, instant, isWhole, month, whole, year } from "../entries/schemas.ts";
import type { StoredDraft } from "../keepers/databaseLink.ts";

const text = v.string();
const flag = v.custom<boolean>((value) => typeof value === "boolean");
const amount = v.custom<number>((value) => Number.isFinite(value) && (value as number) >= 0);
const factor = v.custom<number>((value) => Number.isFinite(value) && (value as number) > 0);
const stepMultiple = v.custom<number>((value) => isWhole(value) && (value as number) % STEP === 0);

const place = { ministry: v.nullable(text), field: v.nullable(text) };

const tableMembers: v.GenericSchema<StartTable> = v.object({
  source: v.object({ kind: v.picklist(["plan", "actual", "landing"]), year, asOf: v.nullable(month) }),
  ministries: v.array(text),
  fields: v.array(text),
  people: v.array(v.array(v.nullable(amount))),
  sample: flag,
});
const table = v.custom<StartTable>((value) => v.is(tableMembers, value) && fitsNames(value, value.people));
const parts: v.GenericSchema<StartPart[]> = v.array(v.object({ table, weight: amount }));

const condition: v.GenericSchema<Condition> = v.object({
  ...place,
  lower: v.exactOptional(amount),
  upper: v.exactOptional(amount),
  lock: v.exactOptional(stepMultiple),
  weight: v.exactOptional(factor),
});

const decisions: v.GenericSchema<DraftDecision[]> = v.array(
  v.variant("kind", [
    v.object({ kind: v.literal("start"), parts }),
    v.object({ kind: v.literal("total"), people: stepMultiple }),
    v.object({
      kind: v.literal("conditions"),
      conditions: v.array(condition),
      total: v.exactOptional(stepMultiple),
    }),
    v.object({ kind: v.literal("add"), ...place, people: amount }),
    v.object({ kind: v.literal("remove"), ...place }),
  ]),
);

const planDraft: v.GenericSchema<PlanDraft> = v.object({
  id: text,
  name: text,
  year,
  base: v.object({ parts, total: stepMultiple }),
  done: decisions,
  undone: decisions,
});

const storedDraft: v.GenericSchema<StoredDraft> = v.object({
  format: whole,
  draft: planDraft,
  revision: whole,
  created: instant,
  changed: instant,
});

/** A draft as it was stored, the same object; null where it does not have the members and figures of its format. */
export function readStoredDraft(value: unknown): StoredDraft | null {
  return v.is(storedDraft, value) ? value : null;
}
