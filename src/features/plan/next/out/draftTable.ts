import type { Vocabulary } from "../../../../app/dataFolder/planFiles.ts";
import type { Allocation } from "../../../../domain/allocation/allocation.ts";
import type { PlanDraft } from "../../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../../domain/draft/workedDraft.ts";
import { PLAN_PROJECT, PROGRAMME } from "../../../../domain/edition.ts";
import { type PlanTable, planTotal, type QuotaTable } from "../../../../domain/plan/plan.ts";
import type { PlanReading } from "../../../../intake/plan/readPlan.ts";
import { readPlanCells } from "../../../../intake/plan/readPlanCells.ts";
import { planTableTexts } from "../../../../outgoing/planTableCells.ts";
import { contextOf } from "../table/newNames.ts";

/** A worked draft that has a table. */
export type MadeDraft = WorkedDraft & { readonly result: Allocation };

export function isMade(worked: WorkedDraft | null): worked is MadeDraft {
  return worked?.result.kind === "table";
}

/** Title of a year's plan table, as the documents have it. */
export function planTitle(year: number): string {
  return `${year}年${PROGRAMME}专业技术人员${PLAN_PROJECT}计划表`;
}

/** The draft as the plan of its year adopted on `date`, its total as headline; names without any quota are left out. */
export function planOf({ name, year }: PlanDraft, { demand, result }: MadeDraft, date: string): PlanTable {
  const isPlanned = (quotas: readonly (number | null)[]) => quotas.some((quota) => quota !== null);
  const rows = [...demand.ministries.keys()].filter((m) => isPlanned(result.table[m] ?? []));
  const columns = [...demand.fields.keys()].filter((f) =>
    isPlanned(result.table.map((row) => row[f] ?? null)),
  );
  const table = {
    ministries: rows.map((m) => demand.ministries[m] ?? ""),
    fields: columns.map((f) => demand.fields[f] ?? ""),
    quotas: rows.map((m) => columns.map((f) => result.table[m]?.[f] ?? null)),
  };
  const source = { documentNumber: "", title: planTitle(year), date, words: "", note: `由方案“${name}”采用` };
  return { year, ...table, headline: planTotal(table), source };
}

/** The draft as a plan that can be exported, printed and adopted; null while it has no table, or one without a quota. */
export function planToTakeOut(draft: PlanDraft, worked: WorkedDraft | null, date: string): PlanTable | null {
  const plan = isMade(worked) ? planOf(draft, worked, date) : null;
  return plan && plan.ministries.length > 0 ? plan : null;
}

/** Reads the draft's own export back, as the audit of any plan table does. */
export function readBack(table: QuotaTable, vocabulary: Vocabulary): PlanReading {
  return readPlanCells(planTableTexts(table), contextOf(vocabulary, table));
}

/** The name of a draft's file, without extension and the characters that systems refuse. */
export function fileName({ name, year }: PlanDraft): string {
  return `${year}年${PLAN_PROJECT}计划表-${name.replace(/[\\/:*?"<>|\s]+/g, "_")}`;
}
