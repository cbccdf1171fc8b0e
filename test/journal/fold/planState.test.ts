import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanAdjustment, PlanTable } from "../../../src/domain/plan/plan.ts";
import type { Entry, EntryBody } from "../../../src/journal/entries/entry.ts";
import { foldPlans } from "../../../src/journal/fold/planState.ts";
import { plan } from "../../builders.ts";
import { accepted, draft, journal, journalOf, submission, withdrawn } from "../entries/draft.ts";
import { foldOwn } from "./foldOwn.ts";

function added(year = 2026, people = 100): EntryBody {
  const table: PlanTable = plan(year, ["其他"], { 财政部: [people] });
  return { kind: "plan-added", plan: table, confirmations: [] };
}

function adjusted(of: string | null = null, over: Partial<PlanAdjustment> = {}): EntryBody {
  const adjustment: PlanAdjustment = {
    year: 2025,
    from: "2025-07",
    changes: [{ ministry: "财政部", field: "其他", before: 100, after: 200, remark: "" }],
    headline: null,
    documentNumber: "人社厅函〔2025〕88号",
    date: "2025-07-10",
    ...over,
  };
  return { kind: "plan-adjusted", plan: of, adjustment, confirmations: [] };
}

function planWithdrawn(target: string): EntryBody {
  return { kind: "plan-withdrawn", target };
}

/** Appends planner's entries; a body that needs an earlier entry's id is made from it. */
function journalAfter(...bodies: ((before: readonly Entry[]) => EntryBody)[]): Entry[] {
  const made: EntryBody[] = [];
  for (const body of bodies) made.push(body(journalOf(...made)));
  return journalOf(...made);
}

const standings = (entries: readonly Entry[]) => {
  const { plans, adjustments } = foldPlans(entries);
  return {
    plans: plans.map(({ standing }) => standing),
    adjustments: adjustments.map(({ standing }) => standing),
  };
};

describe("foldPlans(entries)", () => {
  it("knows an adopted plan and an adjustment with what was said about them", () => {
    const entries = journal(draft(added(), { reason: "采用" }), draft(adjusted(), { reason: "新增任务" }));
    expect(foldPlans(entries)).toMatchObject({
      plans: [
        { id: entries[0]!.id, reason: "采用", plan: { year: 2026 }, standing: "counts", withdrawn: null },
      ],
      adjustments: [
        {
          id: entries[1]!.id,
          reason: "新增任务",
          adjustment: { from: "2025-07" },
          planId: null,
          standing: "counts",
        },
      ],
    });
  });

  it("counts of several plans of a year the one adopted last, and the one before again once that is withdrawn", () => {
    const two = [() => added(2026, 100), () => added(2026, 200)];
    expect(standings(journalAfter(...two)).plans).toEqual(["replaced", "counts"]);
    const back = journalAfter(...two, (entries) => planWithdrawn(entries[1]!.id));
    expect(standings(back).plans).toEqual(["counts", "withdrawn"]);
  });

  it("leaves plans of other years alone", () => {
    expect(standings(journalOf(added(2026), added(2027))).plans).toEqual(["counts", "counts"]);
  });

  it("counts an adjustment only while the plan that it changes is its year's plan", () => {
    const fileThenPlan = journalOf(adjusted(null), added(2025));
    expect(standings(fileThenPlan).adjustments).toEqual(["replaced"]);
    const ofPlan = journalAfter(
      () => added(2025),
      (entries) => adjusted(entries[0]!.id),
    );
    expect(standings(ofPlan).adjustments).toEqual(["counts"]);
    const gone = journalAfter(
      () => added(2025),
      (entries) => adjusted(entries[0]!.id),
      (entries) => planWithdrawn(entries[0]!.id),
    );
    expect(standings(gone)).toEqual({ plans: ["withdrawn"], adjustments: ["replaced"] });
  });

  it("uses the first of two withdrawals, with its time and reason", () => {
    const [first] = journalOf(adjusted());
    const entries = journal(
      draft(adjusted()),
      draft(planWithdrawn(first!.id), { reason: "批准撤销", time: "2025-08-01T00:00:00.000Z" }),
      draft(planWithdrawn(first!.id), { reason: "又一次" }),
    );
    expect(foldPlans(entries).adjustments[0]!.withdrawn).toEqual({
      time: "2025-08-01T00:00:00.000Z",
      reason: "批准撤销",
    });
  });

  it("is not moved by a withdrawal of what is not there, or of a report", () => {
    const report = journalOf(accepted(submission()))[0]!;
    expect(
      standings(journalOf(accepted(submission()), planWithdrawn(report.id), adjusted())).adjustments,
    ).toEqual(["counts"]);
    expect(foldOwn(journalOf(accepted(submission()), planWithdrawn(report.id))).submissions).toHaveLength(1);
  });

  it("does not let a report's withdrawal take an adjustment away", () => {
    const [one] = journalOf(adjusted());
    expect(standings(journalOf(adjusted(), withdrawn(one!.id))).adjustments).toEqual(["counts"]);
  });

  it("counts the same whatever the order in which entries are withdrawn", () => {
    const bodies = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom(2025, 2026), fc.nat(9)).map(([year, people]) => added(year, people)),
        fc.nat(9).map((number) => adjusted(null, { documentNumber: String(number) })),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        bodies.chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray([...made.keys()]), fc.boolean()),
        ),
        ([made, taken]) => {
          const ids = journalOf(...made).map(({ id }) => id);
          const withdrawing = (order: readonly number[]) =>
            standings(journalOf(...made, ...order.map((index) => planWithdrawn(ids[index]!))));
          expect(withdrawing([...taken].reverse())).toEqual(withdrawing(taken));
        },
      ),
    );
  });
});

describe("entries on plans", () => {
  it("leave what ministries reported as it was", () => {
    const with_ = foldOwn(journalOf(accepted(submission()), adjusted(), added()));
    const without = foldOwn(journalOf(accepted(submission())));
    expect(with_.submissions).toEqual(without.submissions);
    expect(with_.reports).toEqual(without.reports);
  });
});
