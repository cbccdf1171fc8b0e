import { formatWan } from "../../../../app/words/format.ts";
import type { Condition } from "../../../../domain/allocation/demand.ts";
import { monthInWords } from "../../../../domain/cutoff.ts";
import type { StartPart, StartSource, StartTable } from "../../../../domain/draft/draftStart.ts";
import { isClosed, isRestricting } from "../../../../domain/draft/planDraft.ts";
import { WHOLE } from "../../../../domain/edition.ts";
import type { TablePlace } from "../../../../domain/plan/tablePlace.ts";

export const COUNTRY: TablePlace = { ministry: null, field: null };

/** A place in words: 甲部的乙领域, 甲部小计, 乙领域合计, 全国总目标. */
export function placeWords({ ministry, field }: TablePlace): string {
  if (ministry !== null && field !== null) return `${ministry}的${field}`;
  if (ministry !== null) return `${ministry}小计`;
  return field === null ? `${WHOLE}总目标` : `${field}合计`;
}

/** People with their unit: 0.60 万人. */
export function wan(people: number): string {
  return `${formatWan(people)} 万人`;
}

/** The conditions of a place in words: 锁定为 0.60 万人，权重 1.5; empty without any. */
export function conditionWords(condition: Condition): string {
  if (!isRestricting(condition)) return "";
  const { lock, lower, upper, weight = 1 } = condition;
  const words = [];
  if (isClosed(condition)) words.push("不设计划");
  if (lock !== undefined) words.push(`锁定为 ${wan(lock)}`);
  if (lower !== undefined) words.push(`不少于 ${wan(lower)}`);
  if (upper !== undefined && upper > 0) words.push(`不多于 ${wan(upper)}`);
  if (weight !== 1) words.push(`权重 ${weightWords(weight)}`);
  return words.join("，");
}

export function weightWords(weight: number): string {
  return String(Number(weight.toFixed(2)));
}

/** 2025年计划, 2025年完成数（截至2025年9月）, 2025年年底预计（截至2025年9月）. */
export function sourceWords({ kind, year, asOf }: StartSource): string {
  const cutoff = asOf ? `（截至${monthInWords(asOf)}）` : "";
  return `${year}年${{ plan: "计划", actual: "完成数", landing: "年底预计" }[kind]}${cutoff}`;
}

/** What a start is mixed of: 2025年计划 60%、2025年完成数（截至2025年9月）40%. A single table has no share. */
export function partsWords(parts: readonly StartPart[]): string {
  const mixed = parts.filter(({ weight }) => weight > 0);
  const all = mixed.reduce((sum, { weight }) => sum + weight, 0);
  const words = (table: StartTable) => sourceWords(table.source) + (table.sample ? "（示例数据）" : "");
  if (mixed.length === 1) return mixed.map(({ table }) => words(table)).join("");
  return mixed.map(({ table, weight }) => `${words(table)} ${Math.round((weight / all) * 100)}%`).join("、");
}
