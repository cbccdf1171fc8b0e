import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsHolding, gapsOf } from "../../../src/domain/progress/gaps.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

const gapsAt = (table: Parameters<typeof positionAt>[0], reports: readonly Submission[], asOf: string) => {
  const position = positionAt(table, reports, asOf);
  return gapsOf(position, rollUp(position));
};

const table = plan(2025, ["数字技术", "海洋装备", "其他"], {
  教育部: [600, 100, null],
  科技部: [100, null, 200],
});
const gaps = gapsAt(
  table,
  [submission("教育部", "2025-05", { 数字技术: 100, 海洋装备: 130, 其他: 70 })],
  "2025-06",
);

describe("gapsOf(position, rollup)", () => {
  it("lists the cells with a gap, the largest first, with the share each adds", () => {
    expect(gaps.map(({ ministry, field, gap, cumulative }) => [ministry, field, gap, cumulative])).toEqual([
      ["教育部", "数字技术", 500, 500],
      ["科技部", "其他", 200, 700],
      ["科技部", "数字技术", 100, 800],
    ]);
    expect(gaps.map(({ share, cumulativeShare }) => [share, cumulativeShare])).toEqual([
      [0.625, 0.625],
      [0.25, 0.875],
      [0.125, 1],
    ]);
  });

  it("marks what was not reported, and gives the cut-off where it was", () => {
    expect(gaps[0]).toMatchObject({ quota: 600, actual: 100, cutoff: "2025-05", carriedForward: true });
    expect(gaps[1]).toMatchObject({ quota: 200, actual: null, cutoff: null, carriedForward: false });
  });

  it("keeps the cut-off of a submission that leaves the cell out", () => {
    const [left] = gapsAt(table, [submission("科技部", "2025-06", { 数字技术: 100 })], "2025-06").filter(
      ({ ministry }) => ministry === "科技部",
    );
    expect(left).toMatchObject({ field: "其他", actual: null, cutoff: "2025-06" });
  });

  it("keeps the plan's order among equal gaps", () => {
    const equal = gapsAt(plan(2025, ["乙", "甲"], { 丁: [5, 5], 丙: [5, 9] }), [], "2025-06");
    expect(equal.map(({ ministry, field }) => ministry + field)).toEqual(["丙甲", "丁乙", "丁甲", "丙乙"]);
  });

  it("adds up to the country's gap, and its last cumulative share is exactly 1", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const position = positionAt(any, submissions, asOf);
        const rollup = rollUp(position);
        const all = gapsOf(position, rollup);
        expect(all.reduce((sum, { gap }) => sum + gap, 0)).toBe(rollup.country.gap);
        expect(all.every(({ gap }) => gap > 0)).toBe(true);
        if (all.length > 0) {
          expect(all.at(-1)?.cumulative).toBe(rollup.country.gap);
          expect(all.at(-1)?.cumulativeShare).toBe(1);
        }
      }),
    );
  });
});

describe("cellsHolding(gaps, percent)", () => {
  it("is the least number of cells that come to the share", () => {
    expect([62, 63, 80, 87, 88, 100].map((percent) => cellsHolding(gaps, percent))).toEqual([
      1, 2, 2, 2, 3, 3,
    ]);
  });

  it("counts a share that is met exactly as met", () => {
    const even = gapsAt(plan(2025, ["甲", "乙"], { 丙: [80, 20] }), [], "2025-06");
    expect(cellsHolding(even, 80)).toBe(1);
  });

  it("is 0 without a gap", () => {
    expect(cellsHolding([], 80)).toBe(0);
  });

  it("is enough, and one cell less is not", () => {
    fc.assert(
      fc.property(sceneArbitrary, fc.integer({ min: 1, max: 100 }), (scene, percent) => {
        const all = gapsAt(scene.plan, scene.submissions, scene.asOf);
        fc.pre(all.length > 0);
        const total = all.at(-1)?.cumulative ?? 0;
        const cells = cellsHolding(all, percent);
        expect((all[cells - 1]?.cumulative ?? 0) * 100).toBeGreaterThanOrEqual(total * percent);
        expect((all[cells - 2]?.cumulative ?? 0) * 100).toBeLessThan(total * percent);
      }),
    );
  });
});
