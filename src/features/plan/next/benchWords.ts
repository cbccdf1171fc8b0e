import type { Condition } from "../../../domain/allocation/demand.ts";
import type { PlanDraft } from "../../../domain/draft/planDraft.ts";
import type { WorkedDraft } from "../../../domain/draft/workedDraft.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import type { MadeDraft } from "./out/draftTable.ts";
import { partsWords, placeWords, wan } from "./table/placeWords.ts";

/** Refused cells of a pasted block that are named one by one. */
const MAX_REFUSED_NAMED = 4;

/** The finding: the total and the size of the table, or how many requirements contradict each other. */
export function benchTitle({ year }: PlanDraft, { settled, result }: WorkedDraft): string {
  if (result.kind === "clash")
    return `${year}年计划表还分解不出：${result.clash.members.length} 项要求互相矛盾`;
  const { ministries, fields, total } = settled;
  return `${year}年计划草案 ${wan(total)}，分解到 ${ministries.length} 个${UNIT}、${fields.length} 个领域，各行各列与总目标相符`;
}

/** The title of the grid: while requirements clash it says what its figures are. */
export function tableTitle({ year }: PlanDraft, { result }: WorkedDraft, before: WorkedDraft | null): string {
  if (result.kind !== "clash") return `${year}年计划表`;
  return before ? "没有出表；灰色的是矛盾之前的数，其余为已经定下的数" : "没有出表；下面只列出已经定下的数";
}

/** The cells whose quota was rounded to 0, which the signers must know of. */
export function zeroQuotas({ demand, result }: MadeDraft): string[] {
  return demand.ministries.flatMap((ministry, m) =>
    demand.fields.flatMap((field, f) =>
      result.table[m]?.[f] === 0 ? [placeWords({ ministry, field })] : [],
    ),
  );
}

export function annexNotes({ settled }: WorkedDraft): string[] {
  return [
    `注：1. ${WHOLE}总目标 ${wan(settled.total)}；各行相加等于小计，各列相加等于合计，小计与合计相加都等于总目标。“—”为不设计划数。`,
    `2. 以${partsWords(settled.parts)}为起点，各行各列同比例伸缩到小计与合计（双比例拟合），再取整到 0.01 万人，合计不变。`,
  ];
}

/** The result of pasting a block: how many quotas were locked, how many cells closed, which were refused and why. */
export function pastedWords(conditions: readonly Condition[], refused: readonly string[]): string {
  const locked = conditions.filter(({ lock }) => lock !== undefined).length;
  const closed = conditions.length - locked;
  const taken = `已粘贴：锁定 ${locked} 处${closed > 0 ? `，${closed} 处空白或为 0，按不设计划处理` : ""}。`;
  if (refused.length === 0) return taken;
  const more = refused.length > MAX_REFUSED_NAMED ? `等共 ${refused.length} 处` : "";
  return `${taken}没有采用：${refused.slice(0, MAX_REFUSED_NAMED).join("")}${more}`;
}
