import { describe, expect, it } from "vitest";
import {
  consequenceOf,
  decisionFigure,
  decisionWords,
  documentOf,
  planDecisions,
} from "../../../src/app/plans/planDecisionWords.ts";
import { PLAN_STANDING_WORDS } from "../../../src/app/words/reporting/receivedWords.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { foldPlans } from "../../../src/journal/fold/planState.ts";
import { plan } from "../../builders.ts";
import { draft, journal } from "../../journal/entries/draft.ts";

const added: EntryBody = {
  kind: "plan-added",
  plan: plan(2026, ["其他"], { 财政部: [12_300] }),
  confirmations: [],
};
const adjusted: EntryBody = {
  kind: "plan-adjusted",
  plan: null,
  adjustment: {
    year: 2025,
    from: "2025-07",
    changes: [
      { ministry: "财政部", field: "其他", before: 1000, after: 200, remark: "" },
      { ministry: "财政部", field: "教育", before: null, after: 100, remark: "" },
    ],
    headline: null,
    documentNumber: "人社厅函〔2025〕88号",
    date: "2025-07-10",
  },
  confirmations: [],
};
const entries = journal(
  draft(added, { time: "2025-07-01T00:00:00.000Z" }),
  draft(adjusted, { time: "2025-07-20T00:00:00.000Z" }),
);

describe("the list of decisions on plans", () => {
  const decisions = planDecisions(foldPlans(entries));

  it("has adopted tables and adjustments, the newest first", () => {
    expect(decisions.map(decisionWords)).toEqual(["2025年7月起的调整，2 格", "采用的计划表"]);
  });

  it("is cut down to one year's plan on request", () => {
    expect(planDecisions(foldPlans(entries), 2026).map(decisionWords)).toEqual(["采用的计划表"]);
    expect(planDecisions(foldPlans(entries), 2024)).toEqual([]);
  });

  it("shows the net change of an adjustment with its sign, and the sum of a table without", () => {
    expect(decisions.map(decisionFigure)).toEqual(["−700", "12,300"]);
  });

  it("names the document of an adjustment, and says what withdrawing each brings back", () => {
    expect(decisions.map((decision) => documentOf(decision).documentNumber)[0]).toBe("人社厅函〔2025〕88号");
    expect(decisions.map(consequenceOf)).toEqual([
      expect.stringContaining("它改动的计划数将恢复"),
      expect.stringContaining("恢复此前的计划表"),
    ]);
  });

  it("says that a plan was replaced, where a report would have been corrected", () => {
    expect(PLAN_STANDING_WORDS).toEqual({ counts: "有效", replaced: "已被替换", withdrawn: "已撤回" });
  });
});
