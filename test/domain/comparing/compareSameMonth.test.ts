import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareSameMonth,
  type SameMonth,
  silentYears,
} from "../../../src/domain/comparing/compareSameMonth.ts";
import type { YearAt } from "../../../src/domain/comparing/comparison.ts";
import { monthOf } from "../../../src/domain/cutoff.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { sumTallies } from "../../../src/domain/progress/completion.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, submission } from "../../builders.ts";
import { type Scene, sceneArbitrary } from "../arbitraries.ts";

const BEFORE = plan(2024, ["甲域", "乙域"], { 甲部: [100, 100], 乙部: [50, null], 旧部: [10, null] });
const AFTER = plan(2025, ["甲域", "乙域"], { 甲部: [100, 300], 乙部: [50, null], 新部: [40, null] });

const at = (table: Plan, reports: readonly Submission[], month: string): YearAt => {
  const position = positionAt(table, reports, month);
  return { position, rollup: rollUp(position) };
};

const sameMonth = (before: readonly Submission[], after: readonly Submission[]) =>
  compareSameMonth(at(BEFORE, before, "2024-06"), at(AFTER, after, "2025-06"));

const BOTH = sameMonth(
  [
    submission("甲部", "2024-06", { 甲域: 50, 乙域: 50 }),
    submission("乙部", "2024-05", { 甲域: 20 }),
    submission("旧部", "2024-06", { 甲域: 5 }),
  ],
  [
    submission("甲部", "2025-06", { 甲域: 80 }),
    submission("乙部", "2025-06", { 甲域: 30 }),
    submission("新部", "2025-06", { 甲域: 10 }),
  ],
);

describe("compareSameMonth(before, after)", () => {
  it("compares the ministries whose own cut-off is the month in both years, and no others", () => {
    expect(BOTH.ministries).toMatchObject([
      {
        name: "甲部",
        before: { actual: 100, quota: 200 },
        after: { actual: 80, quota: 400, unreportedGap: 300 },
        change: -20,
      },
    ]);
    expect(BOTH.ministries[0]?.rateChange).toBeCloseTo(-0.3, 12);
    expect(BOTH.sum).toMatchObject({ before: { actual: 100 }, after: { actual: 80 }, change: -20 });
  });

  it("names the others with the cut-offs at which they stand", () => {
    expect(BOTH.leftOut).toEqual([
      { name: "乙部", before: "2024-05", after: "2025-06" },
      { name: "新部", before: null, after: "2025-06" },
      { name: "旧部", before: "2024-06", after: null },
    ]);
  });

  it("leaves out a ministry whose figures of both years are carried forward from the same month", () => {
    const { ministries, leftOut } = sameMonth(
      [submission("甲部", "2024-03", { 甲域: 1 })],
      [submission("甲部", "2025-03", { 甲域: 2 })],
    );
    expect(ministries).toEqual([]);
    expect(leftOut).toEqual([{ name: "甲部", before: "2024-03", after: "2025-03" }]);
  });

  it("compares nothing where nothing is left, which is not a change of 0", () => {
    const { sum, ministries, fields } = sameMonth([], [submission("甲部", "2025-06", { 甲域: 80 })]);
    expect([ministries, fields]).toEqual([[], []]);
    expect(sum).toMatchObject({ change: null, rateChange: null });
  });

  it("adds a field up over the compared ministries alone", () => {
    expect(BOTH.fields).toMatchObject([
      { name: "甲域", before: { actual: 50, quota: 100 }, after: { actual: 80, quota: 100 }, change: 30 },
      { name: "乙域", before: { actual: 50 }, after: { reportedCells: 0, quota: 300 }, change: null },
    ]);
  });

  it("has no line for a field in which none of the compared ministries has a quota or a report", () => {
    const { fields } = sameMonth(
      [submission("乙部", "2024-06", { 甲域: 1 })],
      [submission("乙部", "2025-06", { 甲域: 2 })],
    );
    expect(fields.map(({ name }) => name)).toEqual(["甲域"]);
  });

  it("refuses different months of the year", () => {
    expect(() => compareSameMonth(at(BEFORE, [], "2024-06"), at(AFTER, [], "2025-07"))).toThrow(RangeError);
  });
});

describe("silentYears(compared)", () => {
  it("names the years in which nothing at all was reported by the month", () => {
    expect(silentYears(sameMonth([], []))).toEqual(["before", "after"]);
    expect(silentYears(sameMonth([], [submission("甲部", "2025-06", { 甲域: 80 })]))).toEqual(["before"]);
    expect(silentYears(sameMonth([submission("甲部", "2024-01", { 甲域: 1 })], []))).toEqual(["after"]);
    expect(silentYears(BOTH)).toEqual([]);
  });
});

describe("any two years at the same month", () => {
  const always = (holds: (before: YearAt, after: YearAt, scenes: readonly Scene[]) => void) =>
    fc.assert(
      fc.property(sceneArbitrary, sceneArbitrary, fc.integer({ min: 1, max: 12 }), (one, other, month) => {
        const [before, after] = [one, other].map(({ plan: table, submissions }) =>
          at(table, submissions, monthOf(table.year, month)),
        );
        if (before && after) holds(before, after, [one, other]);
      }),
    );

  it("compare alike in either direction", () => {
    always((before, after) => {
      const [there, back] = [compareSameMonth(before, after), compareSameMonth(after, before)];
      const byName = (lines: SameMonth["ministries"]) =>
        new Map(lines.map((line) => [line.name, [line.before, line.after]]));
      const turned = (lines: SameMonth["ministries"]) =>
        new Map(lines.map((line) => [line.name, [line.after, line.before]]));
      expect(byName(back.ministries)).toEqual(turned(there.ministries));
      expect(byName(back.fields)).toEqual(turned(there.fields));
      expect(back.leftOut.length).toBe(there.leftOut.length);
      expect(back.sum.change).toBe(there.sum.change === null ? null : 0 - there.sum.change);
    });
  });

  it("count no figure that is carried forward: without the earlier months the comparison is the same", () => {
    always((before, after, scenes) => {
      const fresh = scenes.map(({ plan: table, submissions }, i) => {
        const { asOf } = (i === 0 ? before : after).position;
        return at(
          table,
          submissions.filter(({ cutoff }) => cutoff === asOf),
          asOf,
        );
      });
      const [old, now] = fresh;
      if (!old || !now) throw new Error("two years are compared");
      const [all, own] = [compareSameMonth(before, after), compareSameMonth(old, now)];
      expect(all.ministries).toEqual(own.ministries);
      expect(all.sum).toEqual(own.sum);
    });
  });

  it("add up: the ministries and the fields to the sum, compared and left out to all that reported", () => {
    always((before, after) => {
      const compared = compareSameMonth(before, after);
      for (const year of ["before", "after"] as const) {
        for (const lines of [compared.ministries, compared.fields]) {
          expect(sumTallies(lines.map((line) => line[year]))).toEqual(compared.sum[year]);
        }
        const { rollup } = year === "before" ? before : after;
        expect(
          compared.ministries.length + compared.leftOut.filter((each) => each[year] !== null).length,
        ).toBe(rollup.ministries.filter(({ reportedCells }) => reportedCells > 0).length);
      }
    });
  });
});
