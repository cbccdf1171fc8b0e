import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlanAdjustment, planTotal } from "../../../../src/domain/plan/plan.ts";
import { withAdjustments } from "../../../../src/domain/plan/planAdjustment.ts";
import { undo, withStep } from "../../../../src/domain/undoable.ts";
import {
  type AdjustDraft,
  firstMonthFor,
  newDraft,
  quotaKey,
} from "../../../../src/features/plan/adjust/adjustDraft.ts";
import { readDraft } from "../../../../src/features/plan/adjust/readDraft.ts";
import { plan, publishedPlan } from "../../../builders.ts";

const PLAN = plan(2025, ["数字技术", "其他"], { 教育部: [10_000, null], 科技部: [20_000, 30_000] });
const TODAY = "2026-11-22";

/** A draft from July on with one step for each list of `[ministry, field, text]`. */
function typed(...steps: (readonly (readonly [string, string, string])[])[]): AdjustDraft {
  return steps.reduce<AdjustDraft>(
    (draft, edits) =>
      withStep(draft, {
        kind: "quotas",
        edits: edits.map(([ministry, field, text]) => ({ ministry, field, text })),
      }),
    newDraft("2025-07"),
  );
}

const SIGNED = { documentNumber: "人社厅函〔2025〕88号", date: "2025年7月10日", reason: "新增任务" };

describe("readDraft(draft, yearPlan, today)", () => {
  it("is the plan itself while nothing is typed", () => {
    const reading = readDraft(newDraft("2025-07"), PLAN, TODAY);
    expect(reading.texts).toEqual([
      ["1.00", ""],
      ["2.00", "3.00"],
    ]);
    expect(reading.changes).toEqual([]);
    expect(reading.totals).toEqual({
      before: 60_000,
      after: 60_000,
      change: 0,
      headline: 60_000,
      headlineDifference: 0,
    });
  });

  it("takes of every cell what was typed last, and none that is as it was", () => {
    const draft = typed(
      [
        ["教育部", "数字技术", "1.50"],
        ["教育部", "其他", "0"],
      ],
      [["教育部", "数字技术", "1.00"]],
    );
    const { changes, texts } = readDraft(draft, PLAN, TODAY);
    expect(changes).toEqual([{ ministry: "教育部", field: "其他", before: null, after: 0, remark: "" }]);
    expect(texts[0]).toEqual(["1.00", "0.00"]);
  });

  it("tells taking a quota away from setting it to 0", () => {
    const { changes } = readDraft(typed([["科技部", "其他", ""]]), PLAN, TODAY);
    expect(changes.map(({ after }) => after)).toEqual([null]);
  });

  it("leaves a cell that cannot be read as it was, says why, and lets nothing be stored", () => {
    const reading = readDraft({ ...typed([["科技部", "其他", "3.005"]]), ...SIGNED }, PLAN, TODAY);
    expect(reading.texts[1]).toEqual(["2.00", "3.005"]);
    expect(reading.faults.get(quotaKey("科技部", "其他"))).toContain("最多两位小数");
    expect(planTotal(reading.after)).toBe(60_000);
    expect(reading.missing).toEqual(["改正 1 格"]);
  });

  it("wants document, date and reason, each by its name", () => {
    const { missing } = readDraft(
      typed([
        ["教育部", "数字技术", "1.00"],
        ["科技部", "其他", "3.00"],
      ]),
      PLAN,
      TODAY,
    );
    expect(missing).toEqual([
      "修改至少一格计划数",
      "填写批准文号",
      "填写批准日期（如 2025年7月10日）",
      "填写原因",
    ]);
    const late = { ...typed(), ...SIGNED, date: "2026-11-23" };
    expect(readDraft(late, PLAN, TODAY).missing).toContain("批准日期晚于今天，请核对");
  });

  it("wants a total that misses the headline agreed to, by its figures", () => {
    const draft = { ...typed([["教育部", "其他", "0.5"]]), ...SIGNED };
    const reading = readDraft(draft, PLAN, TODAY);
    const [difference] = reading.toConfirm;
    expect(difference?.message).toBe("调整后计划表合计 6.50 万人，总目标 6.00 万人，相差 +5,000 人");
    expect(reading.missing).toEqual(["确认合计与总目标之差"]);
    expect(readDraft({ ...draft, agreed: reading.agreement }, PLAN, TODAY).missing).toEqual([]);
    // Agreed to another difference is not agreed to this one.
    const more = withStep(
      { ...draft, agreed: reading.agreement },
      { kind: "quotas", edits: [{ ministry: "教育部", field: "其他", text: "0.6" }] },
    );
    expect(readDraft(more, PLAN, TODAY).missing).toEqual(["确认合计与总目标之差"]);
  });

  it("has nothing to agree to where people only move, or where the approval sets the headline that fits", () => {
    const moved = typed([
      ["教育部", "数字技术", "0.5"],
      ["科技部", "其他", "3.5"],
    ]);
    expect(readDraft({ ...moved, ...SIGNED }, PLAN, TODAY).missing).toEqual([]);
    const raised = { ...typed([["教育部", "其他", "0.5"]]), ...SIGNED, headline: "6.5" };
    expect(readDraft(raised, PLAN, TODAY)).toMatchObject({ missing: [], adjustment: { headline: 65_000 } });
  });

  it("says of 2024 that table and headline differ still, by how much now", () => {
    const draft = {
      ...newDraft("2024-07"),
      done: [{ kind: "quotas", edits: [{ ministry: "教育部", field: "其他", text: "0.01" }] }] as const,
    };
    const { toConfirm, totals } = readDraft(draft, publishedPlan(2024), TODAY);
    expect(toConfirm[0]?.message).toContain("总目标 90.00 万人");
    expect(totals.headlineDifference).toBe(totals.after - 900_000);
  });

  it("starts from the plan that holds at its month, and says which cells a later month sets anew", () => {
    const earlier: PlanAdjustment = {
      year: 2025,
      from: "2025-04",
      changes: [{ ministry: "教育部", field: "数字技术", before: 10_000, after: 40_000, remark: "" }],
      headline: null,
      documentNumber: "",
      date: "",
    };
    const later = { ...earlier, from: "2025-10", changes: [{ ...earlier.changes[0]!, after: 50_000 }] };
    const year = withAdjustments(PLAN, [earlier, later]);
    const { changes, overridden, after } = readDraft(typed([["教育部", "数字技术", "4.5"]]), year, TODAY);
    expect(changes.map((change) => [change.before, change.after])).toEqual([[40_000, 45_000]]);
    expect(overridden).toEqual(changes);
    // One of the same month gives way to what comes after it.
    const same = withAdjustments(PLAN, [{ ...earlier, from: "2025-07" }]);
    expect(readDraft(typed([["教育部", "数字技术", "4.5"]]), same, TODAY).overridden).toEqual([]);
    expect(planTotal(after)).toBe(95_000);
  });

  it("brings in a name, and lets it go where it gets no quota", () => {
    const added = withStep(newDraft("2025-07"), { kind: "ministry", name: "财政部" });
    expect(readDraft(added, PLAN, TODAY)).toMatchObject({
      ministries: ["教育部", "科技部", "财政部"],
      changes: [],
    });
    expect(readDraft(added, PLAN, TODAY).after.ministries).toEqual(["教育部", "科技部"]);
    const planned = withStep(added, {
      kind: "quotas",
      edits: [{ ministry: "财政部", field: "其他", text: "0.1" }],
    });
    expect(readDraft(planned, PLAN, TODAY).after.ministries).toEqual(["教育部", "科技部", "财政部"]);
  });

  it("changes the total by the sum of the changed cells, whatever is typed", () => {
    const edit = fc.record({
      ministry: fc.constantFrom("教育部", "科技部", "财政部"),
      field: fc.constantFrom("数字技术", "其他", "海洋装备"),
      text: fc.oneof(
        fc.nat(500).map((steps) => (steps / 100).toFixed(2)),
        fc.constantFrom("", "—", "x", "-1", "0.001"),
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (steps) => {
        const begun = [
          { kind: "ministry", name: "财政部" },
          { kind: "field", name: "海洋装备" },
        ] as const;
        const done = [...begun, ...steps.map((edits) => ({ kind: "quotas", edits }) as const)];
        const { changes, totals, texts } = readDraft({ ...newDraft("2025-07"), done }, PLAN, TODAY);
        const sum = changes.reduce((all, { before, after }) => all + (after ?? 0) - (before ?? 0), 0);
        expect(totals.change).toBe(sum);
        expect(totals.after).toBe(totals.before + sum);
        const shown = texts
          .flat()
          .reduce((all, text) => all + (/^\d+\.\d\d$/.test(text) ? Math.round(Number(text) * 10_000) : 0), 0);
        // Cells with a fault show what was typed and count as they were.
        if (!texts.flat().some((text) => ["x", "-1", "0.001"].includes(text)))
          expect(shown).toBe(totals.after);
      }),
    );
  });
});

describe("readDraft of an undone step", () => {
  it("has the quotas of the steps before", () => {
    const two = typed([["教育部", "其他", "1"]], [["教育部", "其他", "2"]]);
    expect(readDraft(undo(two), PLAN, TODAY).texts[0]).toEqual(["1.00", "1.00"]);
  });
});

describe("firstMonthFor(year, today)", () => {
  it("is no earlier than the month of today", () => {
    expect(firstMonthFor(2025, "2025-07-20")).toBe("2025-07");
    expect(firstMonthFor(2026, "2025-07-20")).toBe("2026-01");
    expect(firstMonthFor(2024, "2025-07-20"), "of a year that is over").toBe("2024-12");
  });
});
