import { describe, expect, it } from "vitest";
import { planOnBasis, yearPlans } from "../../../src/app/data/yearPlans.ts";
import type { PlanFile } from "../../../src/app/dataFolder/planFiles.ts";
import { type Plan, type PlanAdjustment, quotaOf } from "../../../src/domain/plan/plan.ts";
import { planAt } from "../../../src/domain/plan/planAdjustment.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { foldPlans } from "../../../src/journal/fold/planState.ts";
import { plan } from "../../builders.ts";
import { journalOf } from "../../journal/entries/draft.ts";

const PLAN = plan(2025, ["其他"], { 财政部: [100] });

function file(of: Plan | null, year = 2025): PlanFile {
  return {
    line: {
      year,
      file: `${year}.csv`,
      headline: 0,
      documentNumber: "",
      title: "",
      date: "",
      words: "",
      note: "",
    },
    plan: of,
    reading: null,
    problem: of ? null : "有误",
  };
}

function adjustment(after: number, over: Partial<PlanAdjustment> = {}): PlanAdjustment {
  const change = { ministry: "财政部", field: "其他", before: 100, after, remark: "" };
  return {
    year: 2025,
    from: "2025-07",
    changes: [change],
    headline: null,
    documentNumber: "",
    date: "",
    ...over,
  };
}

const adjusted = (of: string | null, what: PlanAdjustment): EntryBody => ({
  kind: "plan-adjusted",
  plan: of,
  adjustment: what,
  confirmations: [],
});
const added = (table: Plan): EntryBody => ({ kind: "plan-added", plan: table, confirmations: [] });

describe("yearPlans(files, state)", () => {
  it("lists files and adopted plans, the newest year first", () => {
    const state = foldPlans(journalOf(added(plan(2026, ["其他"], { 财政部: [300] }))));
    const years = yearPlans([file(plan(2024, ["其他"], { 财政部: [1] }), 2024), file(PLAN)], state);
    expect(years.map(({ line }) => line.year)).toEqual([2026, 2025, 2024]);
    expect(years[0]).toMatchObject({
      adoptedBy: expect.any(String),
      plan: { quotas: [[300]] },
      problem: null,
    });
  });

  it("puts an adopted plan in the place of its year's file, also of a faulty one, and the file back once withdrawn", () => {
    const entries = journalOf(added(plan(2025, ["其他"], { 财政部: [300] })));
    const own = (of: Plan | null, state: ReturnType<typeof foldPlans>) =>
      yearPlans([file(of)], state)[0]?.plan;
    for (const of of [PLAN, null]) expect(own(of, foldPlans(entries))?.quotas).toEqual([[300]]);
    const back = foldPlans(
      journalOf(added(plan(2025, ["其他"], { 财政部: [300] })), {
        kind: "plan-withdrawn",
        target: entries[0]!.id,
      }),
    );
    expect(own(PLAN, back)?.quotas).toEqual([[100]]);
  });

  it("gives each year its own adjustments, from their month on", () => {
    const state = foldPlans(
      journalOf(
        adjusted(null, adjustment(200)),
        adjusted(null, adjustment(900, { year: 2024, from: "2024-01" })),
      ),
    );
    const [year] = yearPlans([file(PLAN)], state);
    expect(
      ["2025-06", "2025-07"].map((month) => quotaOf(planAt(year!.plan!, month), "财政部", "其他")),
    ).toEqual([100, 200]);
  });

  it("does not lay an adjustment of the file over a plan that was adopted after it", () => {
    const state = foldPlans(
      journalOf(adjusted(null, adjustment(200)), added(plan(2025, ["其他"], { 财政部: [300] }))),
    );
    expect(planAt(yearPlans([file(PLAN)], state)[0]!.plan!, "2025-12").quotas).toEqual([[300]]);
  });
});

describe("planOnBasis(plan, basis)", () => {
  it("is the plan with its adjustments, or as it was before any", () => {
    const state = foldPlans(journalOf(adjusted(null, adjustment(200))));
    const year = yearPlans([file(PLAN)], state)[0]!.plan!;
    expect(planAt(planOnBasis(year, "adjusted"), "2025-12").quotas).toEqual([[200]]);
    expect(planAt(planOnBasis(year, "original"), "2025-12").quotas).toEqual([[100]]);
  });
});
