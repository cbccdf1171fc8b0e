import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartHeight, drawChart } from "../../../../src/features/briefing/charts/drawChart.ts";
import { fitChart, splitChart } from "../../../../src/features/briefing/charts/splitChart.ts";
import type { Chart } from "../../../../src/features/briefing/document/document.ts";
import { bridge, bullets, chartArbitrary, manyRows } from "../charts.ts";

const rowsOf = (chart: Chart): readonly unknown[] => (chart.kind === "bridge" ? chart.steps : chart.rows);
const scales = (chart: Chart) => drawChart(chart, 442.2).marks.flatMap((mark) => mark["data-scale"] ?? []);

describe("splitChart(chart, rowsPerPart)", () => {
  it("puts every row into one part, in order, no part too long", () => {
    fc.assert(
      fc.property(chartArbitrary, fc.integer({ min: 1, max: 50 }), (chart, rowsPerPart) => {
        const parts = splitChart(chart, rowsPerPart);
        expect(parts.flatMap(rowsOf)).toEqual(rowsOf(chart));
        for (const part of parts) expect(rowsOf(part).length).toBeLessThanOrEqual(rowsPerPart);
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves a chart alone that is short enough", () => {
    const chart = bullets(manyRows(5));
    expect(splitChart(chart, 5)).toEqual([chart]);
  });

  it("draws all parts on the scale of the whole", () => {
    fc.assert(
      fc.property(chartArbitrary, fc.integer({ min: 8, max: 30 }), (chart, rowsPerPart) => {
        const whole = new Set(scales(chart));
        for (const scale of splitChart(chart, rowsPerPart).flatMap(scales)) expect(whole).toContain(scale);
      }),
      { numRuns: 30 },
    );
  });

  it("hands the running total of a bridge from part to part", () => {
    const steps = [500, -200, 300].map((change, index) => ({ name: `第${index}部门`, change, note: "" }));
    const parts = splitChart(bridge(1000, steps), 2);
    expect(parts.map((part) => part.kind === "bridge" && [part.from.people, part.to.people])).toEqual([
      [1000, 1300],
      [1300, 1600],
    ]);
  });

  it("says of later parts that they continue", () => {
    expect(splitChart(bullets(manyRows(5)), 3).map(({ title }) => title)).toEqual([
      "2 个部门落后于时间进度",
      "2 个部门落后于时间进度（续）",
    ]);
  });
});

describe("fitChart(chart, width, height)", () => {
  it("makes every part fit, with no more parts than needed", () => {
    const parts = fitChart(bullets(manyRows(40)), 637.8, 442.2);
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(chartHeight(part, 637.8)).toBeLessThanOrEqual(442.2);
  });

  it("keeps one row a part where even that does not fit", () => {
    expect(fitChart(bullets(manyRows(3)), 442.2, 10)).toHaveLength(3);
  });
});
