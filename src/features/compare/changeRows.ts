import type { GridCell } from "../../app/grid/gridTable.ts";
import type { MinistryFieldRows } from "../../app/grid/MinistryFieldGrid.tsx";
import { formatPeople, formatSigned, NO_QUOTA, TOTAL } from "../../app/words/format.ts";
import type { BridgeStep, PlanComparison } from "../../domain/comparing/comparison.ts";
import { UNIT } from "../../domain/edition.ts";

/** What is noted beside a ministry or field that only one of the years has. */
export const CHANGE_NOTES: Readonly<Record<BridgeStep["kind"], string>> = {
  entry: "新增",
  exit: "取消",
  both: "",
};

type Change = Pick<BridgeStep, "before" | "after" | "change" | "kind">;

/**
 * Lays the change of every quota out by ministry and field, with the bridges' changes as its sums; fields in the
 * bridge's order. A ministry that only one of the years has is noted as 新增 or 取消.
 */
export function changeRows({ before, after, byMinistry, byField, cells }: PlanComparison): MinistryFieldRows {
  const changes = new Map(cells.map((cell) => [`${cell.ministry}|${cell.field}`, cell]));
  const cellOf = (where: string, change: Change | undefined) =>
    changeCell(where, change, before.year, after.year);
  const all: Change = {
    before: before.table,
    after: after.table,
    change: after.table - before.table,
    kind: "both",
  };
  return {
    total: {
      ministry: TOTAL,
      note: "",
      total: cellOf(`全部${UNIT} · 全部领域`, all),
      cells: byField.steps.map((step) => cellOf(`全部${UNIT} · ${step.name}`, step)),
    },
    ministries: byMinistry.steps.map((step) => ({
      ministry: step.name,
      note: CHANGE_NOTES[step.kind],
      total: cellOf(`${step.name} · 全部领域`, step),
      cells: byField.steps.map(({ name }) =>
        cellOf(`${step.name} · ${name}`, changes.get(`${step.name}|${name}`)),
      ),
    })),
  };
}

function changeCell(
  where: string,
  change: Change | undefined,
  yearBefore: number,
  yearAfter: number,
): GridCell {
  if (!change) return { text: NO_QUOTA, className: "muted", sort: null, title: `${where}：两年都没有计划数` };
  const mark = { entry: "新", exit: "消", both: "" }[change.kind];
  const words = (people: number | null) => (people === null ? "没有计划数" : `${formatPeople(people)} 人`);
  return {
    text: `${mark}${formatSigned(change.change)}`,
    sort: change.change,
    ...(change.kind === "both" && change.change === 0 && { className: "muted" }),
    title: `${where}：${yearBefore}年${words(change.before)}，${yearAfter}年${words(change.after)}，变化 ${formatSigned(change.change)} 人`,
  };
}
