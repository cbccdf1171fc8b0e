import { formatPeople, formatSigned, formatSignedRate } from "../../app/words/format.ts";
import type {
  Bridge,
  BridgeStep,
  CellDifference,
  HeadlineAgainstTable,
  PlanComparison,
} from "../../domain/comparing/comparison.ts";
import { UNIT } from "../../domain/edition.ts";
import { CHANGE_NOTES } from "./changeRows.ts";

/** What two plans differ in: the difference of the tables, and what grew and shrank the most. */
export function compareTitle({ before, after, byMinistry }: PlanComparison): string {
  const change = after.table - before.table;
  const whole =
    change === 0
      ? `${after.year}年计划与${before.year}年同为 ${formatPeople(after.table)} 人`
      : `${after.year}年计划比${before.year}年${change > 0 ? "多" : "少"} ${formatPeople(Math.abs(change))} 人`;
  const parts = [
    extreme(byMinistry.steps, 1, "增加最多的是"),
    extreme(byMinistry.steps, -1, "减少最多的是"),
  ].filter(Boolean);
  return parts.length > 0 ? `${whole}：${parts.join("，")}` : `${whole}，各${UNIT}都没有变化`;
}

/** The name or names with the largest change of one sign; empty when none has that sign. */
function extreme(steps: readonly BridgeStep[], sign: 1 | -1, words: string): string {
  const most = Math.max(0, ...steps.map(({ change }) => change * sign));
  if (most === 0) return "";
  const names = steps.filter(({ change }) => change * sign === most).map(({ name }) => name);
  return `${words}${names.join("、")}（${formatSigned(most * sign)}）`;
}

/** What is compared, and each year's headline against its table: both are always shown. */
export function compareSubtitle({ before, after }: PlanComparison): string {
  return `计划表合计之差，单位为人 · ${againstHeadline(before)} · ${againstHeadline(after)}`;
}

function againstHeadline({ year, headline, table, difference }: HeadlineAgainstTable): string {
  const words = `${year}年计划表 ${formatPeople(table)}，总目标 ${formatPeople(headline)}`;
  if (difference === 0) return `${words}，两者一致`;
  return `${words}，表内${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))}`;
}

/** What a bridge shows: how many parts grew, shrank and stayed. */
export function bridgeTitle({ steps }: Bridge, kind: string): string {
  const up = steps.filter(({ change }) => change > 0);
  const down = steps.filter(({ change }) => change < 0);
  const same = steps.length - up.length - down.length;
  const sum = (list: readonly BridgeStep[]) =>
    formatSigned(list.reduce((all, { change }) => all + change, 0));
  return [
    up.length > 0 ? `${up.length} 个${kind}增加（共 ${sum(up)}）` : `没有${kind}增加`,
    down.length > 0 ? `${down.length} 个减少（共 ${sum(down)}）` : "没有减少",
    ...(same > 0 ? [`${same} 个不变`] : []),
  ].join("，");
}

/** Names that only one of the two years has, as sentences. */
export function entriesAndExits(bridge: Bridge, kind: string): string {
  const named = (wanted: BridgeStep["kind"], side: "before" | "after") =>
    bridge.steps
      .filter((step) => step.kind === wanted)
      .map((step) => `${step.name}（${formatPeople(step[side] ?? 0)} 人）`)
      .join("、");
  const [entries, exits] = [named("entry", "after"), named("exit", "before")];
  if (!entries && !exits) return `两年的${kind}相同，共 ${bridge.steps.length} 个。`;
  return `${entries ? `新增${kind}：${entries}。` : `没有新增${kind}。`}${exits ? `取消${kind}：${exits}。` : `没有取消的${kind}。`}`;
}

/** How many cells are new, gone, larger, smaller and the same. */
export function cellsTitle(cells: readonly CellDifference[]): string {
  const count = (test: (cell: CellDifference) => boolean) => cells.filter(test).length;
  const both = cells.filter(({ kind }) => kind === "both");
  return [
    `${count(({ kind }) => kind === "entry")} 格新增`,
    `${count(({ kind }) => kind === "exit")} 格取消`,
    `${both.filter(({ change }) => change > 0).length} 格增加`,
    `${both.filter(({ change }) => change < 0).length} 格减少`,
    `${both.filter(({ change }) => change === 0).length} 格不变`,
  ].join("，");
}

/** A change against what was before, as per cent with its sign; in words where there was nothing to hold it against. */
export function changeRate(step: {
  readonly before: number | null;
  readonly change: number;
  readonly kind: CellDifference["kind"];
}): string {
  if (step.kind !== "both") return CHANGE_NOTES[step.kind];
  if (!step.before) return "—";
  return formatSignedRate(step.change / step.before);
}
