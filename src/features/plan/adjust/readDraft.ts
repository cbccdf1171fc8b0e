import { formatSigned, formatWan } from "../../../app/words/format.ts";
import { type Plan, type PlanAdjustment, type QuotaChange, quotaOf } from "../../../domain/plan/plan.ts";
import { originalPlan, planAt, withAdjustments } from "../../../domain/plan/planAdjustment.ts";
import { type AdjustmentTotals, adjustmentTotals } from "../../../domain/plan/planChanges.ts";
import type { Confirmation } from "../../../journal/entries/fileReference.ts";
import { type AdjustDraft, quotaKey } from "./adjustDraft.ts";
import { quotaText, readQuotaText } from "./quotaText.ts";
import { readDay } from "./readDay.ts";

/** A draft of an adjustment compared with the plan that holds at its month. */
export interface DraftReading {
  /** The plan that holds at the month today. */
  readonly before: Plan;
  /** The plan that would hold at the month; cells that cannot be read are as they were. */
  readonly after: Plan;
  /** The table that is edited: added names follow the plan's. */
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
  /** Quotas as typed or, where nothing was, as the plan writes them; by ministry, then field. */
  readonly texts: readonly (readonly string[])[];
  /** What is wrong with a cell, by {@link quotaKey}. */
  readonly faults: ReadonlyMap<string, string>;
  readonly changes: readonly QuotaChange[];
  readonly totals: AdjustmentTotals;
  /** Changed cells that another adjustment sets anew in a later month. */
  readonly overridden: readonly QuotaChange[];
  /** What must be agreed to before it can be confirmed. */
  readonly toConfirm: readonly Confirmation[];
  /** What a tick agrees to, as a text to compare: code and facts of {@link toConfirm}. */
  readonly agreement: string;
  /** What keeps it from being confirmed, in words; empty when nothing does. */
  readonly missing: readonly string[];
  readonly adjustment: PlanAdjustment;
}

/** The draft for a part of the screen, as it was typed and as it is read. */
export interface DraftProps {
  readonly draft: AdjustDraft;
  readonly reading: DraftReading;
  readonly onChange: (draft: AdjustDraft) => void;
}

/** Reads a draft against the year's plan with the adjustments that count. `today` is `YYYY-MM-DD`. */
export function readDraft(draft: AdjustDraft, yearPlan: Plan, today: string): DraftReading {
  const before = planAt(yearPlan, draft.from);
  const names = (kind: "ministry" | "field") =>
    draft.done.flatMap((step) => (step.kind === kind ? [step.name] : []));
  const ministries = [...new Set([...before.ministries, ...names("ministry")])];
  const fields = [...new Set([...before.fields, ...names("field")])];
  const typed = new Map<string, string>();
  for (const step of draft.done) {
    if (step.kind !== "quotas") continue;
    for (const { ministry, field, text } of step.edits) typed.set(quotaKey(ministry, field), text);
  }

  const faults = new Map<string, string>();
  const changes: QuotaChange[] = [];
  const texts = ministries.map((ministry) =>
    fields.map((field) => {
      const key = quotaKey(ministry, field);
      const was = quotaOf(before, ministry, field);
      const text = typed.get(key);
      if (text === undefined) return quotaText(was);
      const reading = readQuotaText(text);
      if (!reading.ok) faults.set(key, reading.message);
      else if (reading.people !== was)
        changes.push({ ministry, field, before: was, after: reading.people, remark: remarkOf(draft, key) });
      return reading.ok ? quotaText(reading.people) : text;
    }),
  );

  const headline = readQuotaText(draft.headline);
  const date = readDay(draft.date);
  const adjustment: PlanAdjustment = {
    year: yearPlan.year,
    from: draft.from,
    changes,
    headline: headline.ok ? headline.people : null,
    documentNumber: draft.documentNumber.trim(),
    date: date ?? "",
  };
  const known = yearPlan.revision?.adjustments ?? [];
  const after = planAt(withAdjustments(originalPlan(yearPlan), [...known, adjustment]), draft.from);
  const totals = adjustmentTotals(before, after);
  const toConfirm = differenceToConfirm(totals);
  const agreement = JSON.stringify(toConfirm.map(({ code }) => [code, totals.after, totals.headline]));
  return {
    before,
    after,
    ministries,
    fields,
    texts,
    faults,
    changes,
    totals,
    overridden: changes.filter(({ ministry, field }) =>
      known.some(
        (other) =>
          other.from > draft.from &&
          other.changes.some((change) => change.ministry === ministry && change.field === field),
      ),
    ),
    toConfirm,
    agreement,
    missing: [
      ...(faults.size > 0 ? [`改正 ${faults.size} 格`] : []),
      ...(changes.length === 0 && faults.size === 0 ? ["修改至少一格计划数"] : []),
      ...(headline.ok ? [] : ["改正调整后总目标"]),
      ...(adjustment.documentNumber === "" ? ["填写批准文号"] : []),
      ...(date === null
        ? ["填写批准日期（如 2025年7月10日）"]
        : date > today
          ? ["批准日期晚于今天，请核对"]
          : []),
      ...(draft.reason.trim() === "" ? ["填写原因"] : []),
      ...(toConfirm.length > 0 && draft.agreed !== agreement ? ["确认合计与总目标之差"] : []),
    ],
    adjustment,
  };
}

function remarkOf(draft: AdjustDraft, key: string): string {
  return Object.hasOwn(draft.remarks, key) ? (draft.remarks[key] ?? "").trim() : "";
}

/** Table and headline must tie, or the difference is stated and someone agrees to it. */
function differenceToConfirm({ after, headline, headlineDifference }: AdjustmentTotals): Confirmation[] {
  if (headlineDifference === 0) return [];
  const message = `调整后计划表合计 ${formatWan(after)} 万人，总目标 ${formatWan(headline)} 万人，相差 ${formatSigned(headlineDifference)} 人`;
  return [{ code: "plan-total-differs", message }];
}
