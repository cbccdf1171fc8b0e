import { describe, expect, it } from "vitest";
import { compareSameMonth } from "../../../src/domain/comparing/compareSameMonth.ts";
import type { YearAt } from "../../../src/domain/comparing/comparison.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, submission } from "../../builders.ts";

const BEFORE = plan(2024, ["甲域", "乙域"], { 甲部: [100, 100], 乙部: [50, null], 旧部: [10, null] });
const AFTER = plan(2025, ["甲域", "乙域"], { 甲部: [100, 300], 乙部: [50, null], 新部: [40, null] });

const at = (table: Plan, reports: readonly Submission[], month: string): YearAt => {
  const position = positionAt(table, reports, month);
  return { position, rollup: rollUp(position) };
};

const sameMonth = (before: readonly Submission[], after: readonly Submission[]) =>
  compareSameMonth(at(BEFORE, before, "2024-06"), at(AFTER, after, "2025-06"));

const BOTH = sameMonth(
  [submission("甲部", "2024-06", { 甲域: 50, 乙域: 50 }), submission("乙部", "2024-05", { 甲域: 20 })],
  [submission("甲部", "2025-06", { 甲域: 80 }), submission("新部", "2025-06", { 甲域: 10 })],
);
const rowOf = (name: string) => BOTH.ministries.find((row) => row.name === name);

describe("compareSameMonth(before, after)", () => {
  it("sets actual, rate and coverage of one ministry side by side", () => {
    expect(rowOf("甲部")).toMatchObject({
      before: { actual: 100, rate: 0.5, coverage: 1 },
      after: { actual: 80, rate: 0.2, coverage: 0.25 },
      change: -20,
    });
    expect(rowOf("甲部")?.rateChange).toBeCloseTo(-0.3, 12);
  });

  it("has no figure and no change where one year was not reported, never zero", () => {
    expect(rowOf("乙部")).toMatchObject({
      before: { actual: 20, carriedFrom: "2024-05" },
      after: { actual: null, rate: null, coverage: 0 },
      change: null,
      rateChange: null,
    });
  });

  it("has nothing at all for a year in which the ministry is not known", () => {
    expect(rowOf("新部")).toMatchObject({ before: null, after: { actual: 10 }, change: null });
    expect(rowOf("旧部")).toMatchObject({ before: { actual: null }, after: null, change: null });
  });

  it("has the ministries of the later year, then those only the earlier has", () => {
    expect(BOTH.ministries.map(({ name }) => name)).toEqual(["甲部", "乙部", "新部", "旧部"]);
  });

  it("adds up the country, and the ministries that reported in both years", () => {
    expect(BOTH.country).toMatchObject({ before: { actual: 120 }, after: { actual: 90 }, change: -30 });
    expect(BOTH.alike).toMatchObject({ before: { actual: 100 }, after: { actual: 80 }, change: -20 });
  });

  it("has no sum of ministries that reported in both years where none did", () => {
    expect(sameMonth([], [submission("甲部", "2025-06", { 甲域: 80 })]).alike).toBeNull();
  });
});

describe("compareSameMonth(before, after) by field", () => {
  const { fields, reports } = BOTH;

  it("has the fields in the plan's order", () => {
    expect(fields.map(({ name }) => name)).toEqual(["甲域", "乙域"]);
  });

  it("adds a field up over whatever ministries reported it, up to the sums", () => {
    expect(fields[0]).toMatchObject({ before: { actual: 70 }, after: { actual: 90 }, change: 20 });
    expect(fields[0]?.before).toEqual({
      actual: 70,
      rate: 70 / 160,
      plannedCells: 3,
      reportedCells: 2,
      coverage: 150 / 160,
      carriedFrom: null,
    });
    for (const [year, total] of [
      ["before", reports.before.actual],
      ["after", reports.after.actual],
    ] as const) {
      expect(fields.reduce((sum, row) => sum + (row[year]?.actual ?? 0), 0)).toBe(total);
    }
  });

  it("has no figure where nobody reported the field in one of the years", () => {
    expect(fields[1]).toMatchObject({ before: { actual: 50 }, after: { actual: null }, change: null });
  });

  it("has nothing at all for a field that one year does not know", () => {
    const wider = at(BEFORE, [submission("甲部", "2024-06", { 旧域: 5 })], "2024-06");
    const { fields: rows } = compareSameMonth(wider, at(AFTER, [], "2025-06"));
    expect(rows.at(-1)).toMatchObject({ name: "旧域", before: { actual: 5, rate: null }, after: null });
  });
});
