import { formatPeople, formatSigned } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import { FAR_FACTOR, FAR_PEOPLE } from "../../../domain/plan/planAudit.ts";
import type { Unit } from "../../../intake/cells/numbers.ts";
import type { Severity } from "../../../intake/findings/findingCodes.ts";
import { inWan } from "../../../intake/findings/inWan.ts";

/** `是其2.5倍，多0.9万人`; a quota that grew from zero has no factor. */
export function repeatTimes(before: number, now: number): string {
  const difference = `${now > before ? "多" : "少"}${inWan(Math.abs(now - before))}`;
  if (before === 0) return difference;
  return `是其${Number((now / before).toFixed(2))}倍，${difference}`;
}

/** People in the unit that the audited table is written in, without naming it. */
export function inUnit(people: number, unit: Unit): string {
  return unit === "人" ? formatPeople(people) : inWan(people).replace("万人", "");
}

/** A difference with its sign in the table's unit; 0 has none. */
export function differenceInUnit(people: number, unit: Unit): string {
  if (unit === "人" || people === 0) return formatSigned(people);
  return `${people > 0 ? "+" : "−"}${inUnit(Math.abs(people), unit)}`;
}

/** Severities in an audit, where nothing is confirmed. */
export const LEVEL_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  confirm: "待核对",
  notice: "提示",
};

export const AUDIT_RULES: readonly string[] = [
  `错误：行的小计、列的合计与总数同各格之和不符；${UNIT}、领域的名称不认识或重复；数字读不出，或以万人为单位时多于两位小数（最小一步 0.01 万人，即 100 人）；给人工智能通识定了计划数（人工智能通识继续教育的通知要求不得层层定指标）。`,
  `待核对：各格之和与总目标不同；与对比年度相差悬殊，即达到 ${FAR_FACTOR} 倍以上或一半以下，并且相差 ${inWan(FAR_PEOPLE).replace("万人", " 万人")}以上。`,
  `提示：对比年度没有而本表有的，和对比年度有而本表没有的${UNIT}、领域与格；名称和表头的不同写法。`,
  "总数另有一条：只有一格写错时，总数与各行小计之和仍相符，不另列为错误；表边的“相加”和“差”照样列出。",
];
