import { versionsIn } from "../../../app/journal/versionsIn.ts";
import type { PaperCell, PaperTable } from "../../../app/paper/paperTable.ts";
import { adjustedMonths, approvalWords, planMark } from "../../../app/words/planWords.ts";
import { REPORTED_WORDS } from "../../../app/words/reporting/reportedCounts.ts";
import { lastDay } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { headlineDifference, type Plan, type PlanTable, planTotal } from "../../../domain/plan/plan.ts";
import { originalPlan } from "../../../domain/plan/planAdjustment.ts";
import { reportingBoard } from "../../../domain/reporting/reporting.ts";
import type { CountingSubmission } from "../../../journal/fold/state.ts";
import { type Material, planSourceLine, sourceLine } from "../document/material.ts";
import { carriedMarkNote, change, cutoffCell, NOTHING, people, text } from "./cells.ts";
import { figureColumn, wordColumn } from "./columns.ts";

/** `reporting`: the report of each ministry that counts, when it was received, and how many were corrected or withdrawn. */
export function reportingTable(material: Material): PaperTable {
  const { plan, position, journal, asOf } = material;
  const versions = versionsIn(journal, plan.year).filter(({ cutoff }) => cutoff <= asOf);
  // The day decides which reports are late, which is not printed.
  const board = new Map(
    reportingBoard(plan, versions, [], lastDay(asOf)).map(({ ministry, cells }) => [ministry, cells]),
  );
  return {
    id: "reporting",
    title: "上报情况",
    unit: null,
    columns: [
      wordColumn("name", UNIT, 9),
      wordColumn("cutoff", "统计截止", 6, "center"),
      wordColumn("received", "收到日期", 8, "center"),
      figureColumn("reports", "收到份数", { width: 5 }),
      figureColumn("corrections", "更正次数", { width: 5 }),
      figureColumn("withdrawals", "撤回次数", { width: 5 }),
      wordColumn("standing", "状态", 6, "center"),
    ],
    rows: position.ministries.map(({ ministry, submission, state }) => {
      const cells = board.get(ministry) ?? [];
      const corrections = cells.reduce((sum, cell) => sum + cell.corrections, 0);
      const withdrawals = cells.reduce((sum, cell) => sum + cell.withdrawals, 0);
      return {
        role: "part",
        cells: {
          name: text(ministry),
          cutoff: cutoffCell(submission?.cutoff ?? null, asOf),
          received: receivedCell(submission),
          reports: people(versions.filter((version) => version.ministry === ministry).length),
          corrections: people(corrections),
          withdrawals: people(withdrawals),
          standing: text(REPORTED_WORDS[state]),
        },
      };
    }),
    fixedColumns: 1,
    notes: [
      "收到份数为本年度截至统计时点的全部上报，含已被更正和已撤回的；收到日期为采用的一份。",
      ...carriedMarkNote(position.ministries),
    ],
    source: sourceLine(material),
  };
}

/** Sample data was not received. */
function receivedCell(submission: CountingSubmission | null): PaperCell {
  if (submission === null) return NOTHING;
  return submission.receivedOn === null ? { kind: "none", word: "示例" } : text(submission.receivedOn);
}

/** `headline`: the number in a year's document beside the sum of its table, also where they agree. */
export function headlineTable({ plan, lastYear, plans }: Material): PaperTable {
  const years = [...plans.filter(({ year }) => year === lastYear?.year), plan];
  return {
    id: "headline",
    title: "文件总目标与计划表合计",
    unit: "人",
    columns: [
      wordColumn("name", "年度", 6),
      figureColumn("headline", "总目标"),
      figureColumn("table", "计划表合计"),
      figureColumn("difference", "计划表减总目标", { width: 8 }),
    ],
    rows: years.flatMap(withOriginal).map(({ name, plan: each }) => ({
      role: "part",
      cells: {
        name: text(name),
        headline: people(each.headline),
        table: people(planTotal(each)),
        difference: change(headlineDifference(each)),
      },
    })),
    fixedColumns: 1,
    notes: years.flatMap(({ year, source, applied }) => [
      ...(source.note === "" ? [] : [`${year}年：${source.note}`]),
      ...(applied ? [`${year}年：${adjustedMonths(applied)}起按${approvalWords(applied)}调整。`] : []),
    ]),
    source: planSourceLine(years),
  };
}

/** A plan with its name; before an adjusted one, the original. */
function withOriginal(plan: Plan): { readonly name: string; readonly plan: PlanTable }[] {
  const own = { name: `${plan.year}年${planMark(plan)}`, plan };
  return plan.applied ? [{ name: `${plan.year}年（原计划）`, plan: originalPlan(plan) }, own] : [own];
}
