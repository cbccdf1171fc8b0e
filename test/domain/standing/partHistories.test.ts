import { describe, expect, it } from "vitest";
import { monthsOf } from "../../../src/domain/cutoff.ts";
import { withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { historyOf } from "../../../src/domain/progress/history.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { partHistories } from "../../../src/domain/standing/partHistories.ts";
import { plan, submission } from "../../builders.ts";

const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, null], 乙部: [600, 100] });
const reports = [
  submission("甲部", "2025-01", { 数字技术: 100, 其他: 5 }),
  submission("甲部", "2025-03", { 数字技术: 1200 }),
];
const history = historyOf(table, reports, "2025-04");
const of = (which: Parameters<typeof partHistories>[0]) =>
  partHistories(which, history, monthsOf(2025), BY_CALENDAR);

describe("partHistories(of, history, months, expect)", () => {
  it("gives a ministry's planned fields month by month, carried forward where nothing came", () => {
    const [only, ...others] = of({ ministry: "甲部" });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: "数字技术", quota: 1000 });
    expect(only?.months).toEqual([
      { actual: 100, rate: 0.1, carriedForward: false },
      { actual: 100, rate: 0.1, carriedForward: true },
      { actual: 1200, rate: 1.2, carriedForward: false },
      { actual: 1200, rate: 1.2, carriedForward: true },
    ]);
  });

  it("gives a field's ministries, and null for what was not reported", () => {
    expect(of({ field: "数字技术" }).map(({ name, months }) => [name, months[3]?.rate])).toEqual([
      ["甲部", 1.2],
      ["乙部", null],
    ]);
    expect(of({ field: "数字技术" })[1]?.months[0]).toEqual({
      actual: null,
      rate: null,
      carriedForward: false,
    });
  });

  it("states for all twelve months what is due", () => {
    const due = of({ field: "其他" })[0]?.due ?? [];
    expect(due).toHaveLength(12);
    expect(due[0]).toBe(31 / 365);
    expect(due[11]).toBe(1);
  });

  it("has no parts for a name outside of the plan", () => {
    expect(of({ ministry: "丙部" })).toEqual([]);
  });

  it("compares each month with the quota of that month, or with a later quota where it had none", () => {
    const change = (field: string, after: number) => ({
      ministry: "甲部",
      field,
      before: null,
      after,
      remark: "",
    });
    const adjusted = withAdjustments(table, [
      {
        year: 2025,
        from: "2025-03",
        changes: [change("数字技术", 2000), change("其他", 50)],
        headline: null,
        documentNumber: "",
        date: "",
      },
    ]);
    const parts = partHistories(
      { ministry: "甲部" },
      historyOf(adjusted, reports, "2025-03"),
      monthsOf(2025),
      BY_CALENDAR,
    );
    expect(parts.map(({ name, quota, months }) => [name, quota, ...months.map(({ rate }) => rate)])).toEqual([
      ["数字技术", 2000, 0.1, 0.1, 0.6],
      ["其他", 50, 0.1, 0.1, null],
    ]);
  });
});
