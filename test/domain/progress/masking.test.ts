import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumTallies, tallyCell } from "../../../src/domain/progress/completion.ts";
import { maskingOf, maskingReport } from "../../../src/domain/progress/masking.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { plan, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";

describe("maskingOf(tally)", () => {
  it("is the people beyond their quota, up to the gap beside them", () => {
    expect(maskingOf(sumTallies([tallyCell(100, 180), tallyCell(100, 20), tallyCell(null, 30)]))).toEqual({
      excess: 110,
      surplus: 80,
      offPlan: 30,
      gap: 80,
      unreportedGap: 0,
      hidden: 80,
      visible: 0,
    });
  });

  it("leaves visible what excess does not cover", () => {
    expect(maskingOf(sumTallies([tallyCell(100, 130), tallyCell(100, null)]))).toMatchObject({
      hidden: 30,
      visible: 70,
      unreportedGap: 100,
    });
  });

  it("hides nothing without a gap, and nothing without excess", () => {
    expect(maskingOf(tallyCell(100, 180))).toMatchObject({ excess: 80, hidden: 0, visible: 0 });
    expect(maskingOf(tallyCell(100, 20))).toMatchObject({ excess: 0, hidden: 0, visible: 80 });
  });
});

describe("maskingReport(position, rollup)", () => {
  const table = plan(2025, ["数字技术", "海洋装备", "其他"], {
    教育部: [600, 100, null],
    科技部: [100, null, 200],
  });
  const position = positionAt(
    table,
    [
      submission("教育部", "2025-06", { 数字技术: 700, 海洋装备: 20, 其他: 30 }),
      submission("科技部", "2025-06", { 数字技术: 10, 其他: 500 }),
    ],
    "2025-06",
  );
  const report = maskingReport(position, rollUp(position));

  it("lists the cells that make volume larger than capped, the largest first", () => {
    expect(report.cells).toEqual([
      { ministry: "科技部", field: "其他", kind: "surplus", people: 300 },
      { ministry: "教育部", field: "数字技术", kind: "surplus", people: 100 },
      { ministry: "教育部", field: "其他", kind: "off-plan", people: 30 },
    ]);
  });

  it("lists by ministry and by field what is hidden: a ministry's other fields, a field's other ministries", () => {
    expect(report.ministries.map(({ excess, gap, hidden }) => [excess, gap, hidden])).toEqual([
      [130, 80, 80],
      [300, 90, 90],
    ]);
    expect(report.fields.map(({ excess, gap, hidden }) => [excess, gap, hidden])).toEqual([
      [100, 90, 90],
      [0, 80, 0],
      [330, 0, 0],
    ]);
    expect(report.country).toMatchObject({ excess: 430, gap: 170, hidden: 170, visible: 0 });
  });

  it("counts people beyond a quota of zero as surplus, not as off-plan", () => {
    const zero = positionAt(
      plan(2025, ["其他"], { 甲部: [0] }),
      [submission("甲部", "2025-06", { 其他: 9 })],
      "2025-06",
    );
    expect(maskingReport(zero, rollUp(zero)).cells).toMatchObject([{ kind: "surplus", people: 9 }]);
  });

  it("adds up: the cells are volume minus capped, in the country and in each ministry and field", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const at = positionAt(any, submissions, asOf);
        const rollup = rollUp(at);
        const { cells, ministries, fields, country } = maskingReport(at, rollup);
        const sum = (own: readonly { people: number }[]) => own.reduce((all, { people }) => all + people, 0);
        expect(sum(cells)).toBe(rollup.country.actual - rollup.country.capped);
        expect(country.excess).toBe(sum(cells));
        at.ministries.forEach(({ ministry }, m) => {
          expect(sum(cells.filter((cell) => cell.ministry === ministry))).toBe(ministries[m]?.excess);
        });
        at.fields.forEach((field, f) => {
          expect(sum(cells.filter((cell) => cell.field === field))).toBe(fields[f]?.excess);
        });
      }),
    );
  });

  it("leaves visible exactly what volume says is missing", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ plan: any, submissions, asOf }) => {
        const { country } = rollUp(positionAt(any, submissions, asOf));
        const { hidden, visible, gap } = maskingOf(country);
        expect(visible).toBe(Math.max(0, country.quota - country.actual));
        expect(hidden + visible).toBe(gap);
      }),
    );
  });
});
