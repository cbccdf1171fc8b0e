import { peopleInWords } from "../../../app/words/format.ts";
import { type PlanTable, planTotal, type QuotaTable } from "../../../domain/plan/plan.ts";
import { readPersons } from "../../../intake/cells/numbers.ts";

/** What a person enters before an audited table becomes a plan, as typed. */
export interface AdoptionInputs {
  readonly year: string;
  /** 万人. */
  readonly headline: string;
  readonly documentNumber: string;
}

/** The programme began in 2021; its predecessor in 2011. A year further off is mistyped. */
const [FIRST_YEAR, LAST_YEAR] = [2011, 2099];

/** The audited table as the plan of its year, or why it cannot be one yet, as a sentence. */
export function auditedPlan(
  { ministries, fields, quotas }: QuotaTable,
  name: string,
  { year: typedYear, headline: typed, documentNumber }: AdoptionInputs,
  date: string,
): { readonly plan: PlanTable } | { readonly problem: string } {
  const year = Number(/^\s*(\d{4})\s*年?\s*$/.exec(typedYear)?.[1] ?? Number.NaN);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return { problem: "请填写年度，如 2023。" };
  const read = readPersons(typed, "万人");
  if (!read.ok || read.persons === null) return { problem: "请填写文件中的总目标，以万人为单位。" };
  const source = {
    documentNumber: documentNumber.trim(),
    title: `${year}年度计划表`,
    date,
    words: "",
    note: `由审核的表“${name}”采用`,
  };
  return { plan: { year, ministries, fields, quotas, headline: read.persons, source } };
}

/** The table's total beside the document's headline: both are kept where they differ. */
export function headlineWords(plan: PlanTable): string {
  const total = planTotal(plan);
  if (total === plan.headline) return `表内合计 ${peopleInWords(total)}，与总目标一致。`;
  const more = total > plan.headline ? "多" : "少";
  return `表内合计 ${peopleInWords(total)}，比总目标${more} ${peopleInWords(Math.abs(total - plan.headline))}；采用后各页两个数都写。`;
}
