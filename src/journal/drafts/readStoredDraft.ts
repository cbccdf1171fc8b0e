import {
  array,
  custom,
  exactOptional,
  type GenericSchema,
  is,
  literal,
  nullable,
  object,
  picklist,
  string,
  variant,
} from "valibot";
import { type Condition, STEP } from "../../domain/allocation/demand.ts";
import type { StartPart, StartTable } from "../../domain/draft/draftStart.ts";
import type { DraftDecision, PlanDraft } from "../../domain/draft/planDraft.ts";
import { fitsNames, instant, isWhole, month, whole, year } from "../entries/schemas.ts";
import type { StoredDraft } from "../keepers/databaseLink.ts";

const text = string();
const flag = custom<boolean>((value) => typeof value === "boolean");
const amount = custom<number>((value) => Number.isFinite(value) && (value as number) >= 0);
const factor = custom<number>((value) => Number.isFinite(value) && (value as number) > 0);
const stepMultiple = custom<number>((value) => isWhole(value) && (value as number) % STEP === 0);

const place = { ministry: nullable(text), field: nullable(text) };

const tableMembers: GenericSchema<StartTable> = object({
  source: object({ kind: picklist(["plan", "actual", "landing"]), year, asOf: nullable(month) }),
  ministries: array(text),
  fields: array(text),
  people: array(array(nullable(amount))),
  sample: flag,
});
const table = custom<StartTable>((value) => is(tableMembers, value) && fitsNames(value, value.people));
const parts: GenericSchema<StartPart[]> = array(object({ table, weight: amount }));

const condition: GenericSchema<Condition> = object({
  ...place,
  lower: exactOptional(amount),
  upper: exactOptional(amount),
  lock: exactOptional(stepMultiple),
  weight: exactOptional(factor),
});

const decisions: GenericSchema<DraftDecision[]> = array(
  variant("kind", [
    object({ kind: literal("start"), parts }),
    object({ kind: literal("total"), people: stepMultiple }),
    object({
      kind: literal("conditions"),
      conditions: array(condition),
      total: exactOptional(stepMultiple),
    }),
    object({ kind: literal("add"), ...place, people: amount }),
    object({ kind: literal("remove"), ...place }),
  ]),
);

const planDraft: GenericSchema<PlanDraft> = object({
  id: text,
  name: text,
  year,
  base: object({ parts, total: stepMultiple }),
  done: decisions,
  undone: decisions,
});

const storedDraft: GenericSchema<StoredDraft> = object({
  format: whole,
  draft: planDraft,
  revision: whole,
  created: instant,
  changed: instant,
});

/** A draft as it was stored, the same object; null where it does not have the members and figures of its format. */
export function readStoredDraft(value: unknown): StoredDraft | null {
  return is(storedDraft, value) ? value : null;
}
