import type { PaperCell, PaperTable } from "../../../app/paper/paperTable.ts";
import { formatPeople, TOTAL } from "../../../app/words/format.ts";
import type { Bridge, BridgeStep } from "../../../domain/comparing/comparison.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { BridgeChart } from "../document/document.ts";
import { type LastYear, type Material, planSourceLine } from "../document/material.ts";
import { change, NOTHING, plannedCell, share, text } from "./cells.ts";
import { figureColumn, sumColumn, wordColumn } from "./columns.ts";

/** Words for names that only one of the two years has. */
const KIND_WORDS: Readonly<Record<BridgeStep["kind"], string>> = { entry: "新增", exit: "取消", both: "" };

/** `last-year-ministries` and `last-year-fields`: two plans side by side with the change and the shift of shares. */
export function lastYearTable(
  material: Material,
  lastYear: LastYear,
  of: "ministries" | "fields",
): PaperTable {
  const { plans } = lastYear;
  const bridge = of === "ministries" ? plans.byMinistry : plans.byField;
  const kind = of === "ministries" ? UNIT : "领域";
  const shift = (value: number | null): PaperCell =>
    value === null ? NOTHING : { kind: "points", ratio: value };
  const total: Omit<BridgeStep, "shareBefore" | "shareAfter"> = {
    name: TOTAL,
    kind: "both",
    before: bridge.from,
    after: bridge.to,
    change: bridge.to - bridge.from,
    shareShift: bridge.from > 0 && bridge.to > 0 ? 0 : null,
  };
  return {
    id: `last-year-${of}`,
    title: `各${kind}两年计划数`,
    unit: "人",
    columns: [
      wordColumn("name", kind, 9),
      sumColumn("before", `${plans.before.year}年`),
      sumColumn("after", `${plans.after.year}年`),
      sumColumn("change", "变化"),
      figureColumn("shareBefore", `${plans.before.year}年占比`, { width: 7 }),
      figureColumn("shareAfter", `${plans.after.year}年占比`, { width: 7 }),
      figureColumn("shift", "占比变化（百分点）", { width: 8 }),
      wordColumn("kind", "增减", 5, "center"),
    ],
    rows: [total, ...bridge.steps].map((step) => ({
      role: step === total ? "total" : "part",
      cells: {
        name: text(step.name),
        before: plannedCell(step.before),
        after: plannedCell(step.after),
        change: change(step.change),
        shareBefore: shareOf(step.before, bridge.from),
        shareAfter: shareOf(step.after, bridge.to),
        shift: shift(step.shareShift),
        kind: step.kind === "both" ? NOTHING : { kind: "none", word: KIND_WORDS[step.kind] },
      },
    })),
    fixedColumns: 1,
    notes: [
      `占比为占当年计划表合计的份额。“新增”为${plans.before.year}年计划没有，“取消”为${plans.after.year}年计划没有，变化按全部人数计。`,
    ],
    source: sourceOf(material, lastYear),
  };
}

function shareOf(part: number | null, whole: number): PaperCell {
  return part === null ? NOTHING : share(part, whole);
}

/** `bridge`: from the plan of the year before to this one, by ministry. */
export function bridgeChart(material: Material, lastYear: LastYear): BridgeChart {
  const { before, after, byMinistry } = lastYear.plans;
  const difference = after.table - before.table;
  const words =
    difference === 0 ? "总数不变" : `${difference > 0 ? "多" : "少"}${formatPeople(Math.abs(difference))}人`;
  return {
    kind: "bridge",
    id: "bridge",
    title: `比${before.year}年计划${words}：${movements(byMinistry)}`,
    subtitle: `各${UNIT}计划数之差（人）；文件总目标${before.year}年${formatPeople(before.headline)}，${after.year}年${formatPeople(after.headline)}`,
    source: sourceOf(material, lastYear),
    table: "last-year-ministries",
    from: { name: `${before.year}年计划`, people: byMinistry.from },
    to: { name: `${after.year}年计划`, people: byMinistry.to },
    steps: byMinistry.steps.map((step) => ({
      name: step.name,
      change: step.change,
      note: KIND_WORDS[step.kind],
    })),
  };
}

/** How many parts grew and how many shrank, and the sum of each. */
function movements({ steps }: Bridge): string {
  const part = (sign: 1 | -1, word: string) => {
    const moved = steps.filter((step) => step.change * sign > 0);
    const sum = moved.reduce((all, step) => all + step.change, 0);
    return moved.length === 0
      ? `没有${UNIT}${word}`
      : `${moved.length}个${UNIT}${word}${formatPeople(Math.abs(sum))}人`;
  };
  return [part(1, "增加"), part(-1, "减少")].join("，");
}

function sourceOf({ plan, plans }: Material, { year }: LastYear): string {
  return planSourceLine([...plans.filter((each) => each.year === year), plan]);
}
